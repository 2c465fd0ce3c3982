/**
 * Exports: a topic, a tag or everything, as authors last left it, written page by page
 * while it streams out.
 */
@NullMarked
package dev.studyhall.catalog.exporting;

import org.jspecify.annotations.NullMarked;
