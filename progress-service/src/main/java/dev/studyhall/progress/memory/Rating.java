package dev.studyhall.progress.memory;

/** How well the learner knew it, in the learner's own judgement. */
public enum Rating {

	/** Not at all: ask again. */
	AGAIN,
	/** With trouble. */
	HARD,
	/** Well. */
	GOOD,
	/** Without thinking. */
	EASY;

	/** The number for it in requests, events and rows: 1 to 4. */
	public int number() {
		return ordinal() + 1;
	}

	/** The rating of that {@link #number()}. */
	public static Rating of(int number) {
		return values()[number - 1];
	}

}
