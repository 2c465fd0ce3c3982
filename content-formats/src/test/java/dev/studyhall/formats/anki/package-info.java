/** Tests of decks for Anki. */
@NullMarked
package dev.studyhall.formats.anki;

import org.jspecify.annotations.NullMarked;
