/**
 * Three-way merge of topics: what became of an original joins what others made of their
 * copy, and never overwrites it. Pure.
 */
@NullMarked
package dev.studyhall.formats.merging;

import org.jspecify.annotations.NullMarked;
