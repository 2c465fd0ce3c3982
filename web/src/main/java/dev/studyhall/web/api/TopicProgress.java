package dev.studyhall.web.api;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How far a learner is with a topic.
 *
 * @param next what comes next; null if all is known
 * @param questions the questions with their states; empty in the list of all topics
 */
public record TopicProgress(Heading topic, int total, int seen, int known, int due, int mastered, List<Level> levels,
		@Nullable Next next, @Nullable List<Standing> questions) {

	/** What is known, of a hundred. */
	public int percent() {
		return (this.total == 0) ? 0 : this.known * 100 / this.total;
	}

	/** The topic. */
	public record Heading(String id, String slug, String title, @Nullable String icon) {
	}

	/** The same of a level. */
	public record Level(String code, String title, int total, int seen, int known, int due, int mastered) {
	}

	/** The question that comes next. */
	public record Next(String id, String slug, String title, String level, int number) {
	}

	/**
	 * A question's state: {@code new}, {@code seen} or {@code known}.
	 */
	public record Standing(String id, @Nullable String slug, @Nullable String title, String level, int number,
			String state, boolean challenging) {
	}

}
