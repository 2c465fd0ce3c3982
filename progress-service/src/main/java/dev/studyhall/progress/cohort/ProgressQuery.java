package dev.studyhall.progress.cohort;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What is asked about members.
 *
 * @param topic to count the questions of that topic only; null for all
 */
record ProgressQuery(@Nullable UUID topic, Instant now) {

	LocalDate today() {
		return LocalDate.ofInstant(now, ZoneOffset.UTC);
	}
}
