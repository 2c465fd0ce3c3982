package dev.studyhall.progress.session;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A session as it stands.
 *
 * @param mode study, review or mock
 * @param endsAt what is received later does not count
 * @param finished whether all is answered or the time is over
 * @param questions in their order
 * @param score null until it is finished
 */
record SessionView(UUID id, String mode, Instant startedAt, Instant endsAt, boolean finished,
		List<SessionQuestion> questions, @Nullable Score score) {

	static SessionView of(Session session, List<SessionQuestion> questions, Instant now) {
		boolean finished = now.isAfter(session.endsAt()) || questions.stream().allMatch(SessionQuestion::answered);
		return new SessionView(session.id(), session.mode().code(), session.startedAt(), session.endsAt(), finished,
				questions, finished ? Score.of(questions) : null);
	}

	/**
	 * A question of the session; its texts are null until the catalog has told them, and
	 * its place is null if it has none any more.
	 *
	 * @param answered whether it was rated or skipped since the session began
	 * @param rating the first one since then; null if it was skipped
	 */
	record SessionQuestion(UUID id, @Nullable String slug, @Nullable String title, @Nullable String level,
			@Nullable Integer number, boolean answered, @Nullable Integer rating) {

		private boolean known() {
			return rating != null && rating >= 3;
		}
	}

	/**
	 * What came of it.
	 *
	 * @param known questions rated good or easy
	 */
	record Score(int questions, int answered, int known, List<LevelScore> levels) {

		private static Score of(List<SessionQuestion> questions) {
			Map<String, List<SessionQuestion>> levels = questions.stream()
				.filter((question) -> question.level() != null)
				.collect(Collectors.groupingBy((question) -> Objects.requireNonNull(question.level()),
						LinkedHashMap::new, Collectors.toList()));
			return new Score(questions.size(), (int) questions.stream().filter(SessionQuestion::answered).count(),
					known(questions),
					levels.entrySet()
						.stream()
						.map((level) -> new LevelScore(level.getKey(), level.getValue().size(),
								known(level.getValue())))
						.toList());
		}

		private static int known(List<SessionQuestion> questions) {
			return (int) questions.stream().filter(SessionQuestion::known).count();
		}
	}

	/**
	 * The same for one level.
	 *
	 * @param level the level's code
	 */
	record LevelScore(String level, int questions, int known) {
	}
}
