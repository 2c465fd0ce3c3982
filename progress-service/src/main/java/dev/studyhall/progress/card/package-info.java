/** A learner's cards: what is due, what is put aside, and by what they are scheduled. */
@NullMarked
package dev.studyhall.progress.card;

import org.jspecify.annotations.NullMarked;
