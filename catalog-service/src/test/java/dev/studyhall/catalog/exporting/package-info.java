/** Tests of exports. */
@NullMarked
package dev.studyhall.catalog.exporting;

import org.jspecify.annotations.NullMarked;
