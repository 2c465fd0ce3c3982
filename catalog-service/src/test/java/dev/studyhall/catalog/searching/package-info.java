/** Tests of searching. */
@NullMarked
package dev.studyhall.catalog.searching;

import org.jspecify.annotations.NullMarked;
