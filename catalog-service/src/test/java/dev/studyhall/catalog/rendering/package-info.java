/** Tests of the rendering. */
@NullMarked
package dev.studyhall.catalog.rendering;

import org.jspecify.annotations.NullMarked;
