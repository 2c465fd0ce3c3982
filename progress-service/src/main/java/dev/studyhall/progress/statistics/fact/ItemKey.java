package dev.studyhall.progress.statistics.fact;

import java.util.Comparator;
import java.util.UUID;

/**
 * A version of a question. Rows are written in this order, so that no two partitions wait
 * for each other.
 */
record ItemKey(UUID question, int version) implements Comparable<ItemKey> {

	private static final Comparator<ItemKey> ORDER = Comparator.comparing(ItemKey::question)
		.thenComparing(ItemKey::version);

	@Override
	public int compareTo(ItemKey other) {
		return ORDER.compare(this, other);
	}
}
