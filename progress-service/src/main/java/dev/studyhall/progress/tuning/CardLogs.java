package dev.studyhall.progress.tuning;

import java.util.List;
import java.util.Objects;

import dev.studyhall.progress.memory.Parameters;
import dev.studyhall.progress.memory.Scheduler;
import dev.studyhall.progress.memory.fitting.CardLog;
import dev.studyhall.progress.memory.fitting.RatedDay;
import dev.studyhall.progress.reviewlog.CardHistory;
import dev.studyhall.progress.reviewlog.CardHistory.Step;

/** Histories as weights are fitted to them: by days. */
final class CardLogs {

	private static final long SECONDS_A_DAY = 86_400;

	private CardLogs() {
	}

	/** A log for each history. */
	static List<CardLog> of(List<CardHistory> histories) {
		Scheduler scheduler = Parameters.DEFAULT.scheduler();
		return histories.stream().map((history) -> toLog(history, scheduler)).toList();
	}

	private static CardLog toLog(CardHistory history, Scheduler scheduler) {
		return new CardLog(history.steps(scheduler).stream().map(CardLogs::toRatedDay).toList());
	}

	private static RatedDay toRatedDay(Step step) {
		return new RatedDay(
				Math.floorDiv(Objects.requireNonNull(step.after().lastReview()).getEpochSecond(), SECONDS_A_DAY),
				step.rating());
	}

}
