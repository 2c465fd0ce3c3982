package dev.studyhall.progress.memory;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What a learner's memory of a question is taken to be.
 *
 * @param stability days until recall has fallen to 90 %; 0 while new
 * @param difficulty from 1 to 10; 0 while new
 * @param due when it should come back; null while new
 * @param lastReview when it was rated last; null while new
 * @param step how many learning or relearning steps are behind it
 * @param reps how often it was rated
 * @param lapses how often it was forgotten once learned
 */
public record Card(CardState state, double stability, double difficulty, @Nullable Instant due,
		@Nullable Instant lastReview, int step, int reps, int lapses) {

	/** A card that was never rated. */
	public static final Card NEW = new Card(CardState.NEW, 0, 0, null, null, 0, 0, 0);

	/** The lapses at which a card is first flagged as a leech. */
	public static final int LEECH_AT = 8;

	private static final int LEECH_AGAIN = 4;

	/**
	 * How often it was flagged as a leech, which takes more time than it is worth: at 8
	 * lapses, and at every 4 after that.
	 */
	public int leechFlags() {
		return (lapses < LEECH_AT) ? 0 : 1 + (lapses - LEECH_AT) / LEECH_AGAIN;
	}

}
