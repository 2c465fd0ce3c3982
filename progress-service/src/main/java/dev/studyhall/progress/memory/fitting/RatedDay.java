package dev.studyhall.progress.memory.fitting;

import dev.studyhall.progress.memory.Rating;

/**
 * A rating of a card.
 *
 * @param day of the calendar in UTC, counted from 1970
 */
public record RatedDay(long day, Rating rating) {
}
