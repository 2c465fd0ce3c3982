package dev.studyhall.web.api;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a learner's memory of a question is taken to be, and where each rating would lead.
 */
public record Card(String questionId, String state, @Nullable Double stability, @Nullable Double difficulty,
		@Nullable Instant due, @Nullable Instant lastReview, @Nullable Double retrievability, int reps, int lapses,
		boolean changed, boolean suspended, @Nullable Instant buriedUntil, List<Interval> intervals) {

	/** When the question comes back after this rating. */
	public record Interval(int rating, String state, long seconds) {
	}

}
