package dev.studyhall.progress.overview;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * How far along a learner is with a topic. Retired questions are not counted.
 *
 * @param total questions of the topic
 * @param seen questions attempted at least once, rated or skipped
 * @param known questions whose latest rating is good or easy
 * @param due questions that are due for review now and not put aside
 * @param mastered questions in review whose stability is 21 days or more
 * @param next the first question in order of difficulty that is new, else the first that
 * is not known; null if all are known
 */
record TopicProgress(TopicHeading topic, long total, long seen, long known, long due, long mastered,
		List<LevelProgress> levels, @Nullable NextQuestion next) {

	static TopicProgress of(TopicHeading topic, List<LevelProgress> levels, @Nullable NextQuestion next) {
		return new TopicProgress(topic, levels.stream().mapToLong(LevelProgress::total).sum(),
				levels.stream().mapToLong(LevelProgress::seen).sum(),
				levels.stream().mapToLong(LevelProgress::known).sum(),
				levels.stream().mapToLong(LevelProgress::due).sum(),
				levels.stream().mapToLong(LevelProgress::mastered).sum(), levels, next);
	}

	/** The topic. */
	record TopicHeading(UUID id, String slug, String title, @Nullable String icon) {
	}

	/** The same counts for one level of the topic. */
	record LevelProgress(String code, String title, long total, long seen, long known, long due, long mastered) {
	}

	/**
	 * The question to study next.
	 *
	 * @param level the level's code
	 * @param number its number within the level
	 */
	record NextQuestion(UUID id, String slug, String title, String level, int number) {
	}
}
