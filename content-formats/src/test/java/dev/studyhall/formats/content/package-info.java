/** Tests of what all formats share. */
@NullMarked
package dev.studyhall.formats.content;

import org.jspecify.annotations.NullMarked;
