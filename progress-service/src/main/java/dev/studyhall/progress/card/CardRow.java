package dev.studyhall.progress.card;

import java.time.Instant;

import dev.studyhall.progress.memory.Card;
import dev.studyhall.progress.memory.CardState;
import dev.studyhall.progress.memory.ReviewCard;
import io.r2dbc.spi.Readable;

import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/** Cards as rows of {@code review_card}. */
public final class CardRow {

	/** The columns to select from {@code review_card card}. */
	public static final String COLUMNS = """
			card.state as card_state, card.stability as card_stability, card.difficulty as card_difficulty,
			card.due as card_due, card.last_review as card_last_review, card.step as card_step,
			card.reps as card_reps, card.lapses as card_lapses, card.version as card_version,
			card.sequence as card_sequence""";

	private static final String INSERT = """
			insert into review_card (tenant_id, learner_id, question_id, state, stability, difficulty, due, last_review,
				step, reps, lapses, version, sequence)
			""";

	private static final String OR_UPDATE = """

			on conflict (tenant_id, learner_id, question_id) do update
			set state = excluded.state, stability = excluded.stability, difficulty = excluded.difficulty,
				due = excluded.due, last_review = excluded.last_review, step = excluded.step, reps = excluded.reps,
				lapses = excluded.lapses, version = excluded.version, sequence = excluded.sequence""";

	/** Writes the card of {@code :tenant}, {@code :learner} and {@code :question}. */
	public static final String PUT = INSERT
			+ """
					values (:tenant, :learner, :question, :cardState, :cardStability, :cardDifficulty, :cardDue, :cardLastReview,
						:cardStep, :cardReps, :cardLapses, :cardVersion, :cardSequence)"""
			+ OR_UPDATE;

	/**
	 * Writes the cards of {@code :tenant} that are {@link CardJson} in the column
	 * {@code card} of a relation {@code accepted}, beside {@code learner_id} and
	 * {@code question_id}; null for none.
	 */
	public static final String PUT_ACCEPTED = INSERT + """
			select :tenant, accepted.learner_id, accepted.question_id, card.*
			from accepted
			cross join json_to_record(accepted.card) as card (state smallint, stability double precision,
				difficulty double precision, due timestamptz, last_review timestamptz, step smallint, reps integer,
				lapses integer, version integer, sequence bigint)
			where accepted.card is not null""" + OR_UPDATE;

	private CardRow() {
	}

	/** The card in a row with {@link #COLUMNS}; a new one where there is none. */
	public static ReviewCard read(Readable row) {
		Integer state = row.get("card_state", Integer.class);
		if (state == null) {
			return ReviewCard.NEW;
		}
		return new ReviewCard(
				new Card(CardState.of(state), row.get("card_stability", Double.class),
						row.get("card_difficulty", Double.class), row.get("card_due", Instant.class),
						row.get("card_last_review", Instant.class), row.get("card_step", Integer.class),
						row.get("card_reps", Integer.class), row.get("card_lapses", Integer.class)),
				row.get("card_version", Integer.class), row.get("card_sequence", Long.class));
	}

	/**
	 * Binds a card to {@link #PUT}.
	 * @throws IllegalArgumentException for one that was never rated: there is no row of
	 * such
	 */
	public static GenericExecuteSpec bind(GenericExecuteSpec statement, ReviewCard reviewCard) {
		Card card = reviewCard.card();
		Instant due = card.due();
		Instant lastReview = card.lastReview();
		if (due == null || lastReview == null) {
			throw new IllegalArgumentException("A new card has no row");
		}
		return statement.bind("cardState", card.state().number())
			.bind("cardStability", card.stability())
			.bind("cardDifficulty", card.difficulty())
			.bind("cardDue", due)
			.bind("cardLastReview", lastReview)
			.bind("cardStep", card.step())
			.bind("cardReps", card.reps())
			.bind("cardLapses", card.lapses())
			.bind("cardVersion", reviewCard.version())
			.bind("cardSequence", reviewCard.sequence());
	}

}
