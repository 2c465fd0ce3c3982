package dev.studyhall.progress.plan;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** Whether the goal can be met. */
public sealed interface Verdict {

	/** It can, by this plan. */
	record Reachable() implements Verdict {
	}

	/** It may, with luck: a little less is to be expected, with all the minutes. */
	record Doubtful() implements Verdict {
	}

	/**
	 * It cannot; each of these alone would do.
	 *
	 * @param minutesPerDay the minutes that would; null if no day is long enough
	 * @param targetDate the date that would; null if none within two years
	 * @param questions how many of the goal's questions could be met, in order of
	 * difficulty
	 */
	record OutOfReach(@Nullable Integer minutesPerDay, @Nullable LocalDate targetDate,
			int questions) implements Verdict {
	}

}
