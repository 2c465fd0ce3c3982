package dev.studyhall.progress.card;

import java.time.Instant;
import java.util.UUID;

/**
 * A question that is due.
 *
 * @param level the level's code
 * @param number its number within the level
 * @param state learning, review or relearning
 * @param due since when
 * @param retrievability the chance that it is known at the time asked for
 * @param leechFlags 1 at 8 lapses, one more for every 4 after that
 * @param changed whether it is due because the question was changed
 */
record ReviewView(UUID questionId, String slug, String title, ReviewTopic topic, String level, int number, String state,
		Instant due, double retrievability, int leechFlags, boolean changed) {

	/** The topic that the question is in. */
	record ReviewTopic(UUID id, String slug, String title) {
	}
}
