package dev.studyhall.progress.cohort;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;

/**
 * How far along a member is. Times are of the member's time in the cohort; what is seen,
 * known and due is as it stands.
 *
 * @param learnerId as the learner finds it under {@code …/me}
 * @param to the last day; null for good
 * @param lastActive the last day with an attempt; null if there was none
 * @param minutes of attempts that were not skipped
 * @param seen questions attempted at least once
 * @param known of them those whose latest rating is good or easy
 * @param due cards that the list of reviews would offer, whatever the day's limit
 * @param risks why the member may fall behind; empty if nothing says so
 */
record MemberProgress(UUID learnerId, LocalDate from, @Nullable LocalDate to, @Nullable LocalDate lastActive,
		int activeDays, long attempts, double minutes, long seen, long known, long due, List<Risk> risks) {

	static MemberProgress of(Readable row, LocalDate today) {
		LocalDate from = row.get("from_day", LocalDate.class);
		LocalDate to = row.get("to_day", LocalDate.class);
		LocalDate lastActive = row.get("last_active", LocalDate.class);
		boolean current = !from.isAfter(today) && (to == null || !to.isBefore(today));
		return new MemberProgress(row.get("learner_id", UUID.class), from, to, lastActive,
				row.get("active_days", Integer.class), row.get("attempts", Long.class),
				row.get("milliseconds", Long.class) / 60_000.0, row.get("seen", Long.class),
				row.get("known", Long.class), row.get("due", Long.class),
				current ? Risk.of(from, lastActive, row, today) : List.of());
	}
}
