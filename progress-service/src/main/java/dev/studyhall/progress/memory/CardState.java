package dev.studyhall.progress.memory;

/** Where a card is in the course of learning. */
public enum CardState {

	/** Never rated. */
	NEW,
	/** In its learning steps, minutes apart. */
	LEARNING,
	/** Learned: comes back after days. */
	REVIEW,
	/** Forgotten, and in its relearning steps. */
	RELEARNING;

	/** The number for it in rows: 0 to 3. */
	public int number() {
		return ordinal();
	}

	/** The state of that {@link #number()}. */
	public static CardState of(int number) {
		return values()[number];
	}

}
