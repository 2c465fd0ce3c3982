package dev.studyhall.progress.statistics.daily;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import dev.studyhall.progress.statistics.reading.Withheld;
import org.jspecify.annotations.Nullable;

/**
 * How hard a topic's questions are, and which are filed under a level that they do not
 * behave as. Difficulties are of the Rasch model: the mean learner has the ability 0, and
 * even odds on a question of difficulty 0.
 *
 * @param asOf what was recorded before this day of UTC
 * @param learners whose first answers were taken; null if withheld
 * @param levels from the easiest on
 * @param width how far difficulties scatter within a level, as a standard deviation
 * @param questions in the topic's order
 * @param misfiled the likeliest first
 */
record AuditReport(LocalDate asOf, @Nullable Long learners, List<LevelCentre> levels, double width,
		List<Measured> questions, List<Misfiled> misfiled) {

	/**
	 * A level.
	 *
	 * @param centre the median difficulty of its questions; null with fewer than four
	 * that have answers enough
	 */
	record LevelCentre(String level, @Nullable Double centre) {
	}

	/**
	 * A question's difficulty and the interval that holds it with 95 %.
	 *
	 * @param answers first answers it is estimated from; null if withheld
	 */
	record Measured(UUID questionId, String level, @Nullable Long answers, @Nullable Double difficulty,
			@Nullable Double low, @Nullable Double high, @Nullable Withheld withheld) {
	}

	/**
	 * A question that behaves as another level's.
	 *
	 * @param filed the level it is filed under
	 * @param behaves the level it behaves as
	 * @param odds how much likelier its difficulty is there than where it is filed
	 */
	record Misfiled(UUID questionId, String filed, String behaves, double odds, double difficulty, double low,
			double high, long answers) {
	}
}
