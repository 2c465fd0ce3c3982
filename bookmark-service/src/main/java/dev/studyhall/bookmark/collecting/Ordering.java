package dev.studyhall.bookmark.collecting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import dev.studyhall.bookmark.subject.Target;

/**
 * The items of a collection in their order. Positions leave gaps, so that one item can
 * move without the others.
 *
 * @param items by rising position
 */
record Ordering(List<Item> items) {

	/** From one position to the next, where there is nothing between. */
	static final long GAP = 1L << 20;

	/** An item at its position. */
	record Item(Target target, long position) {
	}

	boolean holds(Target target) {
		return indexOf(target) >= 0;
	}

	/**
	 * The items to write so that the target stands at that place: it alone, or all where
	 * there is no gap; none if it stands there.
	 */
	List<Item> place(Target target, Place place) {
		int current = indexOf(target);
		List<Item> others = items.stream().filter((item) -> !item.target().equals(target)).toList();
		int index = switch (place) {
			case Place.Anywhere _ -> (current >= 0) ? current : others.size();
			case Place.First _ -> 0;
			case Place.After after ->
				after.target().equals(target) ? current : new Ordering(others).indexOf(after.target()) + 1;
		};
		return (index == current) ? List.of() : write(target, others, index);
	}

	private static List<Item> write(Target target, List<Item> others, int index) {
		if (others.isEmpty()) {
			return List.of(new Item(target, 0));
		}
		if (index == 0) {
			return List.of(new Item(target, others.getFirst().position() - GAP));
		}
		long before = others.get(index - 1).position();
		if (index == others.size()) {
			return List.of(new Item(target, before + GAP));
		}
		long room = others.get(index).position() - before;
		return (room > 1) ? List.of(new Item(target, before + room / 2)) : writeAll(target, others, index);
	}

	private static List<Item> writeAll(Target target, List<Item> others, int index) {
		List<Target> targets = new ArrayList<>(others.stream().map(Item::target).toList());
		targets.add(index, target);
		return IntStream.range(0, targets.size()).mapToObj((at) -> new Item(targets.get(at), at * GAP)).toList();
	}

	private int indexOf(Target target) {
		return IntStream.range(0, items.size())
			.filter((index) -> items.get(index).target().equals(target))
			.findFirst()
			.orElse(-1);
	}
}
