/** Tests of the rendering. */
@NullMarked
package dev.studyhall.formats.rendering;

import org.jspecify.annotations.NullMarked;
