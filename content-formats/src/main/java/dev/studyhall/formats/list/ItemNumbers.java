package dev.studyhall.formats.list;

import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.jspecify.annotations.Nullable;

/** Counts the items of numbered lists while they are read in their order. */
final class ItemNumbers {

	private @Nullable Node last;

	private int number;

	/** The mark of an item with the number that the list gives it. */
	@Nullable Mark number(Node item, @Nullable Mark mark) {
		number = (item.getPrevious() != null && item.getPrevious() == last) ? number + 1 : first(item);
		last = item;
		return (mark == null || mark.headline().number() > 0 || !(item.getParent() instanceof OrderedList)) ? mark
				: mark.withNumber(number);
	}

	private static int first(Node item) {
		int number = (item.getParent() instanceof OrderedList list) ? list.getMarkerStartNumber() : 0;
		for (Node before = item.getPrevious(); before != null; before = before.getPrevious()) {
			number++;
		}
		return number;
	}

}
