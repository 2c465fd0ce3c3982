package dev.studyhall.progress.overview;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.studyhall.progress.overview.TopicProgress.LevelProgress;
import dev.studyhall.progress.overview.TopicProgress.NextQuestion;
import dev.studyhall.progress.overview.TopicProgress.TopicHeading;
import org.jspecify.annotations.Nullable;

/**
 * How far along a learner is with a topic, question by question.
 *
 * @param questions in order of difficulty
 */
record TopicProgressDetail(TopicHeading topic, long total, long seen, long known, long due, long mastered,
		List<LevelProgress> levels, @Nullable NextQuestion next, List<QuestionStanding> questions) {

	static TopicProgressDetail of(TopicProgress progress, List<QuestionStanding> questions) {
		return new TopicProgressDetail(progress.topic(), progress.total(), progress.seen(), progress.known(),
				progress.due(), progress.mastered(), progress.levels(), progress.next(), questions);
	}

	/**
	 * A question of the topic; slug and title are null until the catalog has told them.
	 *
	 * @param level the level's code
	 * @param number its number within the level
	 * @param challenging whether the learner has bookmarked it as challenging
	 */
	record QuestionStanding(UUID id, @Nullable String slug, @Nullable String title, String level, int number,
			State state, boolean challenging) {
	}

	/** How a learner stands with a question. */
	enum State {

		/** Never attempted. */
		NEW,
		/** Attempted, and not known. */
		SEEN,
		/** The latest rating is good or easy. */
		KNOWN;

		/** The state of a question; null stands for never attempted. */
		static State of(@Nullable Boolean known) {
			if (known == null) {
				return NEW;
			}
			return known ? KNOWN : SEEN;
		}

		@JsonValue
		String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}
}
