package dev.studyhall.progress.plan;

import java.util.UUID;

/**
 * A question that is to be known.
 *
 * @param level the code of its level
 * @param minutes it takes the first time, at least 1
 * @param revisitMinutes it takes each time after that, at least 1
 */
public record GoalQuestion(UUID id, String level, int minutes, int revisitMinutes) {

	/**
	 * A question that takes time.
	 * @throws IllegalArgumentException if it takes none
	 */
	public GoalQuestion {
		if (minutes < 1 || revisitMinutes < 1) {
			throw new IllegalArgumentException("A question takes a minute or more");
		}
	}
}
