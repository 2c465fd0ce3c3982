/** Tests of the bundle format. */
@NullMarked
package dev.studyhall.formats.qti;

import org.jspecify.annotations.NullMarked;
