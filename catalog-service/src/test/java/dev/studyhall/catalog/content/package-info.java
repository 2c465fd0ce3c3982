/** Tests of publishing. */
@NullMarked
package dev.studyhall.catalog.content;

import org.jspecify.annotations.NullMarked;
