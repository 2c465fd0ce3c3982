/** Tests of reading. */
@NullMarked
package dev.studyhall.catalog.reading;

import org.jspecify.annotations.NullMarked;
