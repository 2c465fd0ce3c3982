/** Tests of the bundle format. */
@NullMarked
package dev.studyhall.formats.gift;

import org.jspecify.annotations.NullMarked;
