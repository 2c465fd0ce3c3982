package dev.studyhall.progress.statistics.daily;

import java.time.LocalDate;
import java.util.List;

import dev.studyhall.progress.statistics.reading.Withheld;
import org.jspecify.annotations.Nullable;

/**
 * How far learners get in a topic.
 *
 * @param asOf what was recorded before this day of UTC
 * @param learners with at least one attempt on the topic's questions; null if withheld
 */
record FunnelReport(LocalDate asOf, @Nullable Long learners, List<LevelFunnel> levels) {

	/**
	 * One level, from the easiest on.
	 *
	 * @param level the level's code
	 * @param started learners with an attempt on at least one of its questions
	 * @param halfway of them those with an attempt on half of its questions
	 * @param finished of them those with an attempt on all of its questions
	 * @param dropOff by how much fewer started the next level, as a share; null on the
	 * last
	 * @param withheld why one of the figures is null; null if all are told
	 */
	record LevelFunnel(String level, @Nullable String title, int questions, @Nullable Long started,
			@Nullable Long halfway, @Nullable Long finished, @Nullable Double dropOff, @Nullable Withheld withheld) {

		LevelFunnel before(@Nullable LevelFunnel next) {
			Long onward = (next != null) ? next.started : null;
			Double lost = (started != null && onward != null) ? Math.max(0, 1 - onward / (double) started) : null;
			return new LevelFunnel(level, title, questions, started, halfway, finished, lost, withheld);
		}
	}
}
