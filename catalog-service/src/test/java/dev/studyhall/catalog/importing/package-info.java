/** Tests of imports. */
@NullMarked
package dev.studyhall.catalog.importing;

import org.jspecify.annotations.NullMarked;
