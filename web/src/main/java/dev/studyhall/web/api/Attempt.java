package dev.studyhall.web.api;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a question.
 *
 * @param clientEventId the name of what happened, by which sending it again is safe
 * @param rating 1 again, 2 hard, 3 good, 4 easy
 * @param choice instead of a rating: the places of the options chosen, from 1
 * @param skipped true instead of both
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Attempt(String clientEventId, String questionId, int questionVersion, @Nullable Integer rating,
		@Nullable List<Integer> choice, @Nullable Boolean skipped, Instant startedAt, Instant endedAt) {
}
