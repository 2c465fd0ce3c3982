package dev.studyhall.progress.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import dev.studyhall.progress.memory.Card;
import org.jspecify.annotations.Nullable;

/**
 * What a simulation begins with.
 *
 * @param spentToday minutes that today's answers are taken to have cost
 * @param share of the goal's questions that are simulated, for a share of the minutes
 */
record Start(Memory memory, List<Known> questions, int spentToday, double share) {

	private static final int SAMPLE = 100;

	static Start of(Goal goal, Standing standing) {
		LearnerDays days = LearnerDays.at(standing.now(), goal.timeZone());
		Memory memory = new Memory(standing.weights(), standing.pace());
		List<Known> known = new ArrayList<>(goal.questions().size());
		int spent = 0;
		for (GoalQuestion question : goal.questions()) {
			Card card = standing.cards().getOrDefault(question.id(), Card.NEW);
			Instant last = card.lastReview();
			boolean challenging = standing.challenging().contains(question.id());
			if (last == null) {
				known.add(new Known(question, null, 0, challenging));
				continue;
			}
			int day = Math.min(days.until(last), 0);
			known.add(new Known(question, Belief.of(memory, Math.max(card.stability(), 0.001), card.difficulty()), day,
					challenging));
			spent += (day < 0) ? 0 : (card.reps() == 1) ? question.minutes() : question.revisitMinutes();
		}
		return new Start(memory, known, spent, 1);
	}

	/**
	 * About a hundred of the questions, evenly over the order of difficulty, in odd
	 * steps.
	 */
	Start sample() {
		int stride = Math.ceilDiv(questions.size(), SAMPLE) | 1;
		if (stride <= 1) {
			return this;
		}
		List<Known> some = IntStream.iterate(stride / 2, (index) -> index < questions.size(), (index) -> index + stride)
			.mapToObj(questions::get)
			.toList();
		return new Start(memory, some, spentToday, share * some.size() / questions.size());
	}

	/** The easiest questions only. */
	Start first(int count) {
		return new Start(memory, List.copyOf(questions.subList(0, count)), spentToday, share);
	}

	/**
	 * A question, and what is known of the learner's memory of it.
	 *
	 * @param belief null if it is new
	 * @param last the day of the last answer, counted from today; at most 0
	 */
	record Known(GoalQuestion question, @Nullable Belief belief, int last, boolean challenging) {
	}
}
