package dev.studyhall.catalog.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Cuts lists into pieces that one statement can carry. */
public final class Batches {

	private static final int MAX_ROWS = 200;

	private static final int MAX_WEIGHT = 1024 * 1024;

	private Batches() {
	}

	/**
	 * Pieces in order, each of at most 200 rows and, unless a single row is heavier, of
	 * about a million characters.
	 */
	public static <T> List<List<T>> of(List<T> rows, ToIntFunction<T> weight) {
		List<List<T>> batches = new ArrayList<>();
		List<T> batch = new ArrayList<>();
		int sum = 0;
		for (T row : rows) {
			int next = weight.applyAsInt(row);
			if (!batch.isEmpty() && (batch.size() == MAX_ROWS || sum + next > MAX_WEIGHT)) {
				batches.add(batch);
				batch = new ArrayList<>();
				sum = 0;
			}
			batch.add(row);
			sum += next;
		}
		if (!batch.isEmpty()) {
			batches.add(batch);
		}
		return batches;
	}

}
