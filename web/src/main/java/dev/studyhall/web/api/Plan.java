package dev.studyhall.web.api;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What to do each day until the goal's date.
 *
 * @param verdict {@code reachable}, {@code doubtful}, {@code out-of-reach} or
 * {@code over}
 * @param advice what would do; null unless it is out of reach
 * @param recall the mean chance of recall to be expected on the date
 * @param days from today on
 * @param questions those of the days, in order of difficulty
 */
public record Plan(LocalDate targetDate, String timeZone, String verdict, @Nullable Advice advice,
		double desiredRetention, double recall, List<LevelRecall> levels, int total, List<Day> days,
		List<Planned> questions) {

	/** What would do, each alone; null where nothing of the kind would. */
	public record Advice(@Nullable Integer minutesPerDay, @Nullable LocalDate targetDate, @Nullable Integer questions) {
	}

	/** The recall to be expected of a level. */
	public record LevelRecall(String level, String title, double recall) {
	}

	/** What is planned for a day: ids of questions. */
	public record Day(LocalDate date, int minutes, List<String> newQuestions, List<String> revisited) {
	}

	/** A question of the plan. */
	public record Planned(String id, @Nullable String slug, @Nullable String title, String topic, String level,
			int number, boolean challenging) {
	}

}
