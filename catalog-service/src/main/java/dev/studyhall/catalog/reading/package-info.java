/** Serves what is published: documents that were rendered once, byte for byte. */
@NullMarked
package dev.studyhall.catalog.reading;

import org.jspecify.annotations.NullMarked;
