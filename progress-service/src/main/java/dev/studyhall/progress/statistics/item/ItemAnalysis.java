package dev.studyhall.progress.statistics.item;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Analyses a quiz whose first attempts come learner by learner. Everybody with at least
 * one of them is a taker; a question that a taker did not answer counts 0, in the newest
 * version that had been attempted by the time of the taker's last new question. Holds the
 * papers of one taker, and counts as large as the quiz. See ADR 29.
 */
public final class ItemAnalysis {

	private final List<List<Version>> slots = new ArrayList<>();

	private final List<FirstAttempt> paper = new ArrayList<>();

	private final int[] slotMarks;

	private final long[] slotOrders;

	private final boolean[] touched;

	private long takers;

	/**
	 * Begins with a quiz of so many questions, and their versions that were attempted.
	 */
	public ItemAnalysis(int slots, List<Item> items) {
		int highest = Marks.FULL * slots;
		List<Item> sorted = items.stream().sorted(Comparator.comparingInt(Item::version)).toList();
		for (int slot = 0; slot < slots; slot++) {
			this.slots.add(versions(slot, sorted, highest));
		}
		this.slotMarks = new int[slots];
		this.slotOrders = new long[slots];
		this.touched = new boolean[slots];
	}

	private static List<Version> versions(int slot, List<Item> items, int highest) {
		List<Version> versions = new ArrayList<>();
		for (Item item : items) {
			if (item.slot() == slot) {
				versions.add(new Version(item.version(), item.begun(), new ItemTally(slot, item.version(), highest)));
			}
		}
		if (versions.isEmpty()) {
			versions.add(new Version(0, Instant.MAX, new ItemTally(slot, 0, highest)));
		}
		return versions;
	}

	/**
	 * Adds a first attempt. Those of a learner come one after the other. One on a version
	 * that is not among the items came too late, and is left out.
	 */
	public void add(FirstAttempt attempt) {
		if (find(attempt.slot(), attempt.version()) == null) {
			return;
		}
		if (!paper.isEmpty() && !paper.getLast().learner().equals(attempt.learner())) {
			handIn();
		}
		paper.add(attempt);
	}

	/** The figures of every item, by slot and version, when all has been added. */
	public List<ItemFigures> finish() {
		handIn();
		return slots.stream().flatMap(List::stream).map((version) -> version.tally().figures()).toList();
	}

	/** How many learners have taken the quiz so far. */
	public long takers() {
		return takers;
	}

	private void handIn() {
		if (paper.isEmpty()) {
			return;
		}
		takers++;
		Instant last = paper.stream().map(FirstAttempt::seenAt).max(Comparator.naturalOrder()).orElseThrow();
		int total = total();
		for (FirstAttempt attempt : paper) {
			count(attempt, total - slotMarks[attempt.slot()]);
		}
		for (int slot = 0; slot < touched.length; slot++) {
			if (!touched[slot]) {
				inForce(slots.get(slot), last).tally().addUnanswered(total);
			}
		}
		clear();
	}

	/** A question's mark is that of the first version a taker rated. */
	private int total() {
		int total = 0;
		for (FirstAttempt attempt : paper) {
			int slot = attempt.slot();
			touched[slot] = true;
			if (attempt.rating() > 0 && (slotOrders[slot] == 0 || attempt.order() < slotOrders[slot])) {
				int mark = Marks.halfPoints(attempt.rating());
				total += mark - slotMarks[slot];
				slotMarks[slot] = mark;
				slotOrders[slot] = attempt.order();
			}
		}
		return total;
	}

	private void count(FirstAttempt attempt, int rest) {
		ItemTally tally = Objects.requireNonNull(find(attempt.slot(), attempt.version())).tally();
		if (attempt.rating() > 0) {
			tally.addAnswer(Marks.halfPoints(attempt.rating()), rest);
		}
		else {
			tally.addUnanswered(rest);
		}
	}

	private @Nullable Version find(int slot, int number) {
		for (Version version : slots.get(slot)) {
			if (version.number() == number) {
				return version;
			}
		}
		return null;
	}

	private static Version inForce(List<Version> versions, Instant at) {
		for (int index = versions.size() - 1; index > 0; index--) {
			if (!versions.get(index).begun().isAfter(at)) {
				return versions.get(index);
			}
		}
		return versions.getFirst();
	}

	private void clear() {
		for (FirstAttempt attempt : paper) {
			touched[attempt.slot()] = false;
			slotMarks[attempt.slot()] = 0;
			slotOrders[attempt.slot()] = 0;
		}
		paper.clear();
	}

	private record Version(int number, Instant begun, ItemTally tally) {
	}

}
