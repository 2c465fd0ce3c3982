/** Tests of publishing. */
@NullMarked
package dev.studyhall.catalog.publishing;

import org.jspecify.annotations.NullMarked;
