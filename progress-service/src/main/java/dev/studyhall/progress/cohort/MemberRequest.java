package dev.studyhall.progress.cohort;

import java.time.LocalDate;

import dev.studyhall.kit.web.BadRequestException;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * How long a learner belongs to a cohort, in days of UTC.
 *
 * @param to the last day; for good without it
 */
record MemberRequest(@NotNull LocalDate from, @Nullable LocalDate to) {

	private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

	private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

	/**
	 * The same, if it can be.
	 * @throws BadRequestException if it ends before it begins, or lies before 2000 or
	 * after 2199
	 */
	MemberRequest checked() {
		if (from.isBefore(EARLIEST) || !from.isBefore(LATEST)) {
			throw new BadRequestException("from", "A day between 2000 and 2199.");
		}
		if (to != null && (to.isBefore(from) || !to.isBefore(LATEST))) {
			throw new BadRequestException("to", "A day from the first one on, before 2200.");
		}
		return this;
	}
}
