package dev.studyhall.progress.card;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import dev.studyhall.kit.web.BadRequestException;
import org.jspecify.annotations.Nullable;

/**
 * Until when a card is put aside.
 *
 * @param until null for good
 */
record HoldRequest(@Nullable Instant until) {

	private static final Duration LONGEST = Duration.ofDays(366);

	/**
	 * The time, to the microsecond.
	 * @throws BadRequestException if it is past, or more than a year away
	 */
	@Nullable Instant untilAfter(Instant now) {
		if (until != null && (until.isBefore(now) || until.isAfter(now.plus(LONGEST)))) {
			throw new BadRequestException("until", "A card is put aside for a year at most, or for good without it.");
		}
		return (until != null) ? until.truncatedTo(ChronoUnit.MICROS) : null;
	}
}
