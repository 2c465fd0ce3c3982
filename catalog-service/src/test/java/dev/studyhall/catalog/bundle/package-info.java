/** Tests of the bundle format. */
@NullMarked
package dev.studyhall.catalog.bundle;

import org.jspecify.annotations.NullMarked;
