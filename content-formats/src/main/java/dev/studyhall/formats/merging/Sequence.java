package dev.studyhall.formats.merging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.studyhall.formats.merging.Decisions.Versions;

/**
 * Merges orders. The order of whoever changed it holds, ours where both did; what only
 * the other side has comes in behind what it follows there.
 */
final class Sequence {

	private Sequence() {
	}

	/**
	 * The members in order.
	 * @param members what is to be in it; each is in theirs or in ours
	 */
	static List<String> merge(String path, Versions<List<String>> orders, Set<String> members, Decisions decisions) {
		Versions<List<String>> kept = orders.part((order) -> retain(order, members));
		boolean oursMoved = !sameOrder(kept.base(), kept.ours());
		boolean theirsMoved = !sameOrder(kept.base(), kept.theirs());
		Side side = oursMoved ? Side.OURS : Side.THEIRS;
		if (oursMoved && theirsMoved && !sameOrder(kept.theirs(), kept.ours())) {
			side = decisions
				.settle(new Conflict(path, Words.of(kept.base()), Words.of(kept.theirs()), Words.of(kept.ours())));
		}
		return switch (side) {
			case OURS -> fillIn(kept.ours(), kept.theirs());
			case THEIRS -> fillIn(kept.theirs(), kept.ours());
		};
	}

	/** Whether what both have is in the same order. */
	static boolean sameOrder(List<String> one, List<String> other) {
		return retain(one, new HashSet<>(other)).equals(retain(other, new HashSet<>(one)));
	}

	private static List<String> fillIn(List<String> spine, List<String> others) {
		List<String> whole = new ArrayList<>(spine);
		Set<String> there = new HashSet<>(spine);
		int next = 0;
		for (String item : others) {
			if (there.add(item)) {
				whole.add(next++, item);
			}
			else {
				next = whole.indexOf(item) + 1;
			}
		}
		return whole;
	}

	private static List<String> retain(List<String> order, Collection<String> members) {
		return order.stream().filter(members::contains).toList();
	}

}
