/**
 * Decks for Anki: an {@code .apkg} file of topics, in the schema that every version
 * reads.
 */
@NullMarked
package dev.studyhall.formats.anki;

import org.jspecify.annotations.NullMarked;
