package dev.studyhall.progress.card;

import java.time.Instant;
import java.util.UUID;

import dev.studyhall.progress.memory.Parameters;
import dev.studyhall.progress.memory.ReviewCard;
import org.jspecify.annotations.Nullable;

/**
 * A card, and all that is known of it.
 *
 * @param held whether the learner has put it aside
 * @param until when it comes back in; null for never, or if it is not held
 */
record HeldCard(UUID question, ReviewCard reviewCard, Parameters parameters, Content content, boolean held,
		@Nullable Instant until) {

	/** Whether it is put aside for good. */
	boolean suspended() {
		return held && until == null;
	}
}
