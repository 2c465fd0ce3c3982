package dev.studyhall.progress.statistics.item;

/**
 * What a rating is worth, in half points: again 0, hard 1, good and easy 2. See ADR 29.
 */
public final class Marks {

	/** The most that one question is worth. */
	public static final int FULL = 2;

	private Marks() {
	}

	/**
	 * The half points of a rating from 1 to 4; none for 0, which stands for unanswered.
	 */
	public static int halfPoints(int rating) {
		return Math.clamp(rating - 1L, 0, FULL);
	}

}
