package dev.studyhall.progress.attempt;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import dev.studyhall.kit.web.BadRequestException;

/** From when to when, by the learner's clock, to the microsecond. */
record Span(Instant startedAt, Instant endedAt) {

	/** The longest attempt. */
	static final Duration LONGEST = Duration.ofHours(24);

	/** How far a learner's clock may be ahead of ours. */
	static final Duration AHEAD = Duration.ofHours(24);

	private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

	/**
	 * The span that a client claims, at the time it claims it.
	 * @throws BadRequestException if it ends before it starts, lasts more than
	 * {@link #LONGEST}, ends more than {@link #AHEAD} in the future, or lies before 2000
	 */
	static Span claimed(Instant startedAt, Instant endedAt, Instant now) {
		if (startedAt.isBefore(EARLIEST)) {
			throw new BadRequestException("startedAt", "An attempt starts in the year 2000 or later.");
		}
		if (endedAt.isBefore(startedAt)) {
			throw new BadRequestException("endedAt", "An attempt does not end before it starts.");
		}
		if (endedAt.isAfter(now.plus(AHEAD))) {
			throw new BadRequestException("endedAt", "An attempt ends at most 24 hours from now.");
		}
		if (endedAt.isAfter(startedAt.plus(LONGEST))) {
			throw new BadRequestException("endedAt", "An attempt lasts at most 24 hours.");
		}
		return new Span(startedAt.truncatedTo(ChronoUnit.MICROS), endedAt.truncatedTo(ChronoUnit.MICROS));
	}
}
