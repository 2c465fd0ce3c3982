/** Tests of the bundle format. */
@NullMarked
package dev.studyhall.formats.assembly;

import org.jspecify.annotations.NullMarked;
