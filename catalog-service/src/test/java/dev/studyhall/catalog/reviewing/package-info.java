/** Tests of reviews. */
@NullMarked
package dev.studyhall.catalog.reviewing;

import org.jspecify.annotations.NullMarked;
