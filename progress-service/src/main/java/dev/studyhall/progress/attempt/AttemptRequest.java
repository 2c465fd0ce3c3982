package dev.studyhall.progress.attempt;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import dev.studyhall.kit.web.BadRequestException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import dev.studyhall.progress.memory.Rating;
import org.jspecify.annotations.Nullable;

/**
 * What a client sends for an attempt: a rating, or what was chosen, or
 * {@code skipped: true}.
 *
 * @param rating 1 again, 2 hard, 3 good, 4 easy
 * @param choice places of the options that were chosen, from 1; empty for none
 */
record AttemptRequest(@NotNull @Pattern(regexp = AttemptRequest.EVENT_ID) String clientEventId,
		@NotNull UUID questionId, @NotNull @Min(1) Integer questionVersion, @Min(1) @Max(4) @Nullable Integer rating,
		@Size(max = AttemptRequest.MOST_OPTIONS) @Nullable List<@NotNull @Min(1) @Max(AttemptRequest.MOST_OPTIONS) Integer> choice,
		@Nullable Boolean skipped, @NotNull Instant startedAt, @NotNull Instant endedAt) {

	static final int MOST_OPTIONS = 100;

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
		if (Stream.of(wasSkipped, rating != null, choice != null).filter(Boolean::booleanValue).count() != 1) {
			throw new BadRequestException("rating", "A rating from 1 to 4, or a choice, or skipped: true.");
		}
		if (choice != null) {
			return new Outcome.Chosen(choice.stream().distinct().sorted().toList());
		}
		return (rating == null) ? new Outcome.Skipped() : new Outcome.Rated(Rating.of(rating));
	}
}
