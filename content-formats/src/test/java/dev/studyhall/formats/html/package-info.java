/** Tests of the bundle format. */
@NullMarked
package dev.studyhall.formats.html;

import org.jspecify.annotations.NullMarked;
