package dev.studyhall.progress.plan;

import org.jspecify.annotations.Nullable;

/**
 * What is expected of the memory of all questions, as a simulation goes from day to day.
 */
final class Deck {

	/** How much more the recall of a challenging question counts. */
	private static final double CHALLENGING = 1.5;

	/** How much of what could be gained later counts against gaining it now. */
	private static final double PATIENCE = 0.5;

	/** When later is, of the time that is left. */
	private static final double LATER = 0.3;

	private final Start start;

	private final int date;

	private final Belief first;

	private final @Nullable Belief[] beliefs;

	private final int[] last;

	private final double[] onDate;

	private final double[] worth;

	private final int[] worthUntil;

	private double sum;

	Deck(Start start, int date) {
		this.start = start;
		this.date = date;
		this.first = start.memory().first();
		int size = start.questions().size();
		this.beliefs = new @Nullable Belief[size];
		this.last = new int[size];
		this.onDate = new double[size];
		this.worth = new double[size];
		this.worthUntil = new int[size];
		for (int index = 0; index < size; index++) {
			Start.Known known = start.questions().get(index);
			if (known.belief() != null) {
				put(index, known.belief(), known.last());
			}
		}
	}

	int size() {
		return beliefs.length;
	}

	GoalQuestion question(int index) {
		return start.questions().get(index).question();
	}

	boolean isNew(int index) {
		return beliefs[index] == null;
	}

	/** Whether it was met, and not on that day. */
	boolean canComeBack(int index, int day) {
		return beliefs[index] != null && last[index] < day;
	}

	/** The recall expected on the date if nothing more is done. */
	double recall() {
		return (beliefs.length == 0) ? 1 : sum / beliefs.length;
	}

	double recall(int index) {
		return onDate[index];
	}

	/**
	 * What revisiting it adds to the recall on the date, by minute, less a part of what
	 * revisiting it later would. It changes slowly, so it is looked at again after some
	 * days only if the last answer is long ago.
	 */
	double worth(int index, int day) {
		Belief belief = beliefs[index];
		if (belief == null) {
			return 0;
		}
		if (day >= worthUntil[index]) {
			double gain = gain(index, belief, day) - PATIENCE * gain(index, belief, later(day));
			worth[index] = gain * (challenging(index) ? CHALLENGING : 1) / question(index).revisitMinutes();
			worthUntil[index] = day + 1 + Math.min((day - last[index]) / 5, (date - day) / 5);
		}
		return worth[index];
	}

	/** What meeting it then adds to the recall on the date, by minute. */
	double worthMeeting(int index, int day) {
		return (first.recall(date - day) - PATIENCE * first.recall(date - later(day))) / question(index).minutes();
	}

	void meet(int index, int day) {
		put(index, first, day);
	}

	void revisit(int index, int day) {
		Belief belief = beliefs[index];
		if (belief != null) {
			put(index, belief.revisited(day - last[index]), day);
		}
	}

	private void put(int index, Belief belief, int day) {
		beliefs[index] = belief;
		last[index] = day;
		worthUntil[index] = Integer.MIN_VALUE;
		double recall = belief.recall(Math.max(date - day, 0));
		sum += recall - onDate[index];
		onDate[index] = recall;
	}

	private double gain(int index, Belief belief, int day) {
		return (day >= date) ? 0 : belief.recallIfRevisited(day - last[index], date - day) - onDate[index];
	}

	private int later(int day) {
		return day + Math.max(1, (int) ((date - day) * LATER));
	}

	private boolean challenging(int index) {
		return start.questions().get(index).challenging();
	}

}
