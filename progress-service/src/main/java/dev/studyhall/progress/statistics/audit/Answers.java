package dev.studyhall.progress.statistics.audit;

import java.util.Arrays;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * First answers of many learners, one learner after the other, as compact as they go:
 * five bytes each. Takes whole learners until there are {@link #ENOUGH} answers.
 */
public final class Answers {

	/** So many answers are enough: more would not narrow an interval that matters. */
	public static final int ENOUGH = 200_000;

	private final int questions;

	private int[] question = new int[1_024];

	private byte[] halfPoints = new byte[1_024];

	private int[] starts = new int[256];

	private int size;

	private int learners;

	private boolean full;

	private @Nullable UUID last;

	/** No answers yet, to so many questions. */
	public Answers(int questions) {
		this.questions = questions;
	}

	/**
	 * Adds an answer; those of a learner come one after the other.
	 * @param mark 0 to 2 half points
	 */
	public void add(UUID learner, int answered, int mark) {
		if (!learner.equals(last)) {
			last = learner;
			full = size >= ENOUGH;
			begin();
		}
		if (!full) {
			put(answered, mark);
		}
	}

	int questions() {
		return questions;
	}

	/** How many learners have answered. */
	public int learners() {
		return learners;
	}

	/** The first answer of a learner. */
	int start(int learner) {
		return starts[learner];
	}

	/** The answer behind the last one of a learner. */
	int end(int learner) {
		return (learner + 1 < learners) ? starts[learner + 1] : size;
	}

	int question(int answer) {
		return question[answer];
	}

	/** What an answer is worth, 0 to 1. */
	double mark(int answer) {
		return halfPoints[answer] / 2.0;
	}

	private void begin() {
		if (full) {
			return;
		}
		if (learners == starts.length) {
			starts = Arrays.copyOf(starts, 2 * learners);
		}
		starts[learners++] = size;
	}

	private void put(int answered, int mark) {
		if (size == question.length) {
			question = Arrays.copyOf(question, 2 * size);
			halfPoints = Arrays.copyOf(halfPoints, 2 * size);
		}
		question[size] = answered;
		halfPoints[size++] = (byte) mark;
	}

}
