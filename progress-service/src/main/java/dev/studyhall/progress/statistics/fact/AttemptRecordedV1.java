package dev.studyhall.progress.statistics.fact;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What statistics want of an attempt.
 *
 * @param rating null if it was skipped
 * @param choice the options that were chosen, of a choice question
 */
record AttemptRecordedV1(UUID attemptId, UUID learnerId, UUID questionId, int questionVersion, @Nullable Integer rating,
		Instant startedAt, Instant endedAt, Instant recordedAt, @Nullable List<Integer> choice) {

	static final String TYPE = "dev.studyhall.progress.attempt-recorded.v1";

	long milliseconds() {
		return Duration.between(startedAt, endedAt).toMillis();
	}

	/** The day of UTC that it belongs to. */
	LocalDate day() {
		return LocalDate.ofInstant(recordedAt, ZoneOffset.UTC);
	}

	ItemKey item() {
		return new ItemKey(questionId, questionVersion);
	}
}
