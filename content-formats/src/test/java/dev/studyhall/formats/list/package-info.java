/** Tests of the bundle format. */
@NullMarked
package dev.studyhall.formats.list;

import org.jspecify.annotations.NullMarked;
