/** Tests of publishing. */
@NullMarked
package dev.studyhall.catalog.applying;

import org.jspecify.annotations.NullMarked;
