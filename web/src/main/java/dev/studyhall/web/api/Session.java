package dev.studyhall.web.api;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A session of study as it stands.
 *
 * @param mode {@code study}, {@code review} or {@code mock}
 * @param endsAt what is received later does not count
 * @param score null until it is finished
 */
public record Session(String id, String mode, Instant startedAt, Instant endsAt, boolean finished,
		List<Asked> questions, @Nullable Score score) {

	/** Whether a clock runs. */
	public boolean mock() {
		return "mock".equals(this.mode);
	}

	/** How many are answered or skipped. */
	public int answered() {
		return (int) this.questions.stream().filter(Asked::answered).count();
	}

	/** A question of it. The rating is null while there is none, or if it was skipped. */
	public record Asked(String id, @Nullable String slug, @Nullable String title, @Nullable String level,
			@Nullable Integer number, boolean answered, @Nullable Integer rating) {
	}

	/** What came of it. */
	public record Score(int questions, int answered, int known, List<LevelScore> levels) {
	}

	/** The same of a level. */
	public record LevelScore(String level, int questions, int known) {
	}

}
