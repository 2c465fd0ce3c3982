/** Tests of the bundle format. */
@NullMarked
package dev.studyhall.formats.bundle;

import org.jspecify.annotations.NullMarked;
