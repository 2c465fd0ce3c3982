/** Tests of the catalog as a whole. */
@NullMarked
package dev.studyhall.catalog;

import org.jspecify.annotations.NullMarked;
