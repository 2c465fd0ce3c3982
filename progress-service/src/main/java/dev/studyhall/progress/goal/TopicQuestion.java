package dev.studyhall.progress.goal;

import java.util.UUID;

import dev.studyhall.progress.memory.Card;
import dev.studyhall.progress.plan.GoalQuestion;
import org.jspecify.annotations.Nullable;

/**
 * A question of a goal, and the learner's card of it.
 *
 * @param topic the slug of its topic
 * @param levelTitle null until the catalog has told it
 * @param minutes that the author reckons; null if nobody did
 * @param card a new one also where the question was changed materially since
 */
record TopicQuestion(UUID id, String slug, String title, String topic, String level, @Nullable String levelTitle,
		int number, @Nullable Integer minutes, boolean challenging, Card card) {

	/** Where nobody has reckoned. */
	static final int MINUTES = 3;

	/** Seeing it again takes half as long as the first time. */
	GoalQuestion toPlan() {
		int first = (minutes != null) ? minutes : MINUTES;
		return new GoalQuestion(id, level, first, Math.ceilDiv(first, 2));
	}
}
