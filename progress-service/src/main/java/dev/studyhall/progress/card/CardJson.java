package dev.studyhall.progress.card;

import java.time.Instant;

import dev.studyhall.progress.memory.Card;
import dev.studyhall.progress.memory.ReviewCard;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** A card for {@link CardRow#PUT_ACCEPTED}: its columns by their names. */
@JsonNaming(SnakeCaseStrategy.class)
public record CardJson(int state, double stability, double difficulty, @Nullable Instant due,
		@Nullable Instant lastReview, int step, int reps, int lapses, int version, long sequence) {

	/** The columns of a card that was rated. */
	public static CardJson of(ReviewCard reviewCard) {
		Card card = reviewCard.card();
		return new CardJson(card.state().number(), card.stability(), card.difficulty(), card.due(), card.lastReview(),
				card.step(), card.reps(), card.lapses(), reviewCard.version(), reviewCard.sequence());
	}
}
