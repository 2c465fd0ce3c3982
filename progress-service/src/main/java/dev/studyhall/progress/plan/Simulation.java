package dev.studyhall.progress.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Goes through the days with expected values. Each day meets its share of the new
 * questions, and fills up with those that come back, the greatest gain of recall on the
 * date by minute first.
 */
final class Simulation {

	/** The part of a day that is kept for new questions while there are any. */
	private static final double MOST_NEW = 0.75;

	private final Calendar calendar;

	private final Deck deck;

	private final double aim;

	private final double effort;

	private final List<Day> days = new ArrayList<>();

	private final List<Integer> fresh = new ArrayList<>();

	private final long[] candidates;

	private int nextFresh;

	private double freshMinutes;

	private double carried;

	private Simulation(Calendar calendar, Deck deck, double aim, double effort) {
		this.calendar = calendar;
		this.deck = deck;
		this.aim = aim;
		this.effort = effort;
		this.candidates = new long[deck.size()];
		for (int index = 0; index < deck.size(); index++) {
			if (deck.isNew(index) && deck.question(index).minutes() <= calendar.longest()) {
				fresh.add(index);
				freshMinutes += deck.question(index).minutes();
			}
		}
	}

	/**
	 * Runs until the date, and revisits until the aim is to be expected.
	 * @param effort the share of each day's minutes to spend, above 0 to 1
	 */
	static Simulation run(Start start, Calendar calendar, double aim, double effort) {
		Simulation simulation = new Simulation(calendar, new Deck(start, calendar.length()), aim, effort);
		for (int day = 0; day < calendar.length(); day++) {
			simulation.study(day, start.share());
		}
		return simulation;
	}

	double recall() {
		return deck.recall();
	}

	Deck deck() {
		return deck;
	}

	List<Day> days() {
		return days;
	}

	/**
	 * What does not fit into a part of a day's minutes is saved for the next day, up to
	 * what the whole goal has on a day.
	 */
	private void study(int day, double share) {
		double minutes = calendar.minutes()[day];
		double most = (share < 1) ? minutes / share : minutes;
		Day today = new Day(new ArrayList<>(), new ArrayList<>(),
				(minutes > 0) ? Math.min(minutes * effort + carried, most) : 0);
		double quota = freshMinutes / calendar.intakeDaysFrom(day);
		comeBack(today, day, worthMeeting(day), Math.max(today.left * MOST_NEW, nextMinutes()));
		boolean met = meet(today, day, quota);
		if (met || today.left + minutes * effort > most) {
			comeBack(today, day, Double.NEGATIVE_INFINITY, 0);
		}
		if (day >= calendar.intakeEnd() || deck.recall() < aim) {
			meet(today, day, today.left);
		}
		if (minutes > 0) {
			carried = today.left;
		}
		days.add(today);
	}

	/** Meets new questions, and tells whether all had their place. */
	private boolean meet(Day today, int day, double quota) {
		double spent = 0;
		while (spent < quota && nextFresh < fresh.size()) {
			int index = fresh.get(nextFresh);
			int minutes = deck.question(index).minutes();
			if (minutes > today.left) {
				return false;
			}
			deck.meet(index, day);
			today.fresh.add(index);
			today.spend(minutes);
			spent += minutes;
			freshMinutes -= minutes;
			nextFresh++;
		}
		return true;
	}

	private int nextMinutes() {
		return (nextFresh == fresh.size()) ? 0 : deck.question(fresh.get(nextFresh)).minutes();
	}

	private double worthMeeting(int day) {
		return (nextFresh == fresh.size()) ? Double.POSITIVE_INFINITY : deck.worthMeeting(fresh.get(nextFresh), day);
	}

	/** Takes those that are worth more than that, and leaves so many minutes. */
	private void comeBack(Day today, int day, double than, double kept) {
		if (today.left < 1 || than == Double.POSITIVE_INFINITY || deck.recall() >= aim) {
			return;
		}
		int found = 0;
		for (int index = 0; index < deck.size(); index++) {
			if (deck.canComeBack(index, day) && deck.worth(index, day) > than) {
				candidates[found++] = Candidates.of(deck.worth(index, day), index);
			}
		}
		Arrays.sort(candidates, 0, found);
		for (int at = 0; at < found && today.left - kept >= 1 && deck.recall() < aim; at++) {
			int index = Candidates.index(candidates[at]);
			int minutes = deck.question(index).revisitMinutes();
			if (minutes <= today.left - kept) {
				deck.revisit(index, day);
				today.revisited.add(index);
				today.spend(minutes);
			}
		}
	}

	/** What was studied on a day, as places in the deck. */
	static final class Day {

		private final List<Integer> fresh;

		private final List<Integer> revisited;

		private double left;

		private int minutes;

		private Day(List<Integer> fresh, List<Integer> revisited, double left) {
			this.fresh = fresh;
			this.revisited = revisited;
			this.left = left;
		}

		List<Integer> fresh() {
			return fresh;
		}

		List<Integer> revisited() {
			return revisited;
		}

		int minutes() {
			return minutes;
		}

		private void spend(int spent) {
			left -= spent;
			minutes += spent;
		}

	}

	/**
	 * Questions by their worth as numbers that sort, the greatest worth first: a plan
	 * sorts a million of them.
	 */
	private static final class Candidates {

		/** A worth to seven digits, then the place in the deck. */
		private static long of(double worth, int index) {
			int bits = Float.floatToIntBits((float) worth);
			int rising = bits ^ ((bits >> 31) & Integer.MAX_VALUE);
			return ((long) ~rising << 32) | index;
		}

		private static int index(long candidate) {
			return (int) candidate;
		}

	}

}
