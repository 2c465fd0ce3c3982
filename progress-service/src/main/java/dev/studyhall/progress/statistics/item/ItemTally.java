package dev.studyhall.progress.statistics.item;

import java.math.BigInteger;

import org.jspecify.annotations.Nullable;

/**
 * The marks of one item and the rest of their takers' marks, counted by value: exact, and
 * as large as the quiz, not as the number of takers.
 */
final class ItemTally {

	private final int slot;

	private final int version;

	private final long[] marks = new long[Marks.FULL + 1];

	private final int[] rests;

	private long answered;

	private long products;

	/**
	 * Counts nothing yet.
	 * @param highest the highest total of the quiz, in half points
	 */
	ItemTally(int slot, int version, int highest) {
		this.slot = slot;
		this.version = version;
		this.rests = new int[highest + 1];
	}

	void addAnswer(int mark, int rest) {
		answered++;
		add(mark, rest);
	}

	void addUnanswered(int rest) {
		add(0, rest);
	}

	private void add(int mark, int rest) {
		marks[mark]++;
		rests[rest]++;
		products += (long) mark * rest;
	}

	ItemFigures figures() {
		long takers = 0;
		for (long count : marks) {
			takers += count;
		}
		Moments mark = Moments.of(marks);
		Moments rest = Moments.of(rests);
		BigInteger covariance = covariance(takers, products, mark, rest);
		return new ItemFigures(slot, version, takers, answered,
				(takers > 0) ? mark.sum() / (double) (takers * Marks.FULL) : null,
				index(covariance, mark.spread(takers), rest.spread(takers)),
				efficiency(covariance, covariance(takers, sortedProducts(), mark, rest)));
	}

	private static @Nullable Double index(BigInteger covariance, BigInteger markSpread, BigInteger restSpread) {
		if (markSpread.signum() == 0 || restSpread.signum() == 0) {
			return null;
		}
		return 100 * (covariance.doubleValue() / Math.sqrt(markSpread.doubleValue())
				/ Math.sqrt(restSpread.doubleValue()));
	}

	private static @Nullable Double efficiency(BigInteger covariance, BigInteger highest) {
		return (highest.signum() != 0) ? 100 * (covariance.doubleValue() / highest.doubleValue()) : null;
	}

	/** The sum of products if the highest mark went with the highest rest, and so on. */
	private long sortedProducts() {
		long sum = 0;
		int rest = 0;
		long leftOfRest = rests[0];
		for (int mark = 0; mark < marks.length; mark++) {
			long leftOfMark = marks[mark];
			while (leftOfMark > 0) {
				while (leftOfRest == 0) {
					leftOfRest = rests[++rest];
				}
				long pairs = Math.min(leftOfMark, leftOfRest);
				sum += pairs * mark * rest;
				leftOfMark -= pairs;
				leftOfRest -= pairs;
			}
		}
		return sum;
	}

	/** The covariance times the square of the number. */
	private static BigInteger covariance(long takers, long products, Moments mark, Moments rest) {
		return BigInteger.valueOf(takers)
			.multiply(BigInteger.valueOf(products))
			.subtract(BigInteger.valueOf(mark.sum()).multiply(BigInteger.valueOf(rest.sum())));
	}

	/** Sums of values and of their squares. */
	private record Moments(long sum, long squares) {

		static Moments of(long[] counts) {
			long sum = 0;
			long squares = 0;
			for (int value = 0; value < counts.length; value++) {
				sum += value * counts[value];
				squares += (long) value * value * counts[value];
			}
			return new Moments(sum, squares);
		}

		static Moments of(int[] counts) {
			long sum = 0;
			long squares = 0;
			for (int value = 0; value < counts.length; value++) {
				sum += (long) value * counts[value];
				squares += (long) value * value * counts[value];
			}
			return new Moments(sum, squares);
		}

		/** The variance times the square of the number. */
		BigInteger spread(long number) {
			return BigInteger.valueOf(number)
				.multiply(BigInteger.valueOf(squares))
				.subtract(BigInteger.valueOf(sum).pow(2));
		}
	}

}
