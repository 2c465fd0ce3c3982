package dev.studyhall.progress.attempt;

import java.time.Instant;
import java.util.UUID;

import dev.studyhall.kit.web.BadRequestException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import dev.studyhall.progress.memory.Rating;
import org.jspecify.annotations.Nullable;

/**
 * What a client sends for an attempt: either a rating, or {@code skipped: true}.
 *
 * @param rating 1 again, 2 hard, 3 good, 4 easy
 */
record AttemptRequest(@NotNull @Pattern(regexp = AttemptRequest.EVENT_ID) String clientEventId,
		@NotNull UUID questionId, @NotNull @Min(1) Integer questionVersion, @Min(1) @Max(4) @Nullable Integer rating,
		@Nullable Boolean skipped, @NotNull Instant startedAt, @NotNull Instant endedAt) {

	/** What a client event id looks like. */
	static final String EVENT_ID = "^[A-Za-z0-9._:-]{1,64}$";

	/**
	 * The claim, at the time it is made.
	 * @throws BadRequestException if it contradicts itself
	 */
	Claim toClaim(Instant now) {
		return new Claim(clientEventId, questionId, questionVersion, outcome(), Span.claimed(startedAt, endedAt, now));
	}

	private Outcome outcome() {
		boolean wasSkipped = Boolean.TRUE.equals(skipped);
		if (wasSkipped == (rating != null)) {
			throw new BadRequestException("rating", "Either a rating from 1 to 4, or skipped: true.");
		}
		return (rating == null) ? new Outcome.Skipped() : new Outcome.Rated(Rating.of(rating));
	}
}
