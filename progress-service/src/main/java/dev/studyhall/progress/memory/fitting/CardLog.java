package dev.studyhall.progress.memory.fitting;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** The ratings of one card, in their order. */
public record CardLog(List<RatedDay> ratings) {

	/**
	 * Ratings in their order.
	 * @throws IllegalArgumentException if a day is before the one before it
	 */
	public CardLog {
		ratings = List.copyOf(ratings);
		for (int index = 1; index < ratings.size(); index++) {
			if (ratings.get(index).day() < ratings.get(index - 1).day()) {
				throw new IllegalArgumentException("Ratings are in their order");
			}
		}
	}

	/** The days of those ratings that tell of memory: a day or more after another. */
	public LongStream telling() {
		return IntStream.range(1, ratings.size())
			.filter((index) -> ratings.get(index).day() > ratings.get(index - 1).day())
			.mapToLong((index) -> ratings.get(index).day());
	}
}
