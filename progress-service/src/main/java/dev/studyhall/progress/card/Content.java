package dev.studyhall.progress.card;

import java.time.Instant;

import dev.studyhall.progress.memory.ReviewCard;
import org.jspecify.annotations.Nullable;

/**
 * What the catalog says of a card's question.
 *
 * @param materialVersion the newest version that learners should see again
 * @param materialAt when it was published; null if it has not been told
 */
record Content(boolean retired, int materialVersion, @Nullable Instant materialAt) {

	/** Whether it was changed since the learner rated it. */
	boolean changedSince(ReviewCard card) {
		return card.version() > 0 && card.version() < materialVersion;
	}

	/** When the card should come back: at the change, if that is sooner. */
	@Nullable Instant due(ReviewCard card) {
		Instant due = card.card().due();
		if (due == null || materialAt == null || !changedSince(card)) {
			return due;
		}
		return materialAt.isBefore(due) ? materialAt : due;
	}
}
