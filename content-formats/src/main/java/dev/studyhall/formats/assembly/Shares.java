package dev.studyhall.formats.assembly;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

import dev.studyhall.formats.content.Option;

/** How much of the mark each right option is worth, in percent, as Moodle rounds it. */
public final class Shares {

	private static final double WHOLE = 100;

	private static final BigDecimal ALL = BigDecimal.valueOf(100);

	private Shares() {
	}

	/**
	 * The least share of a right option among those that were given: all of the mark
	 * where an option has that, for then the others are near misses; else anything above
	 * nought.
	 */
	public static double leastOfRight(List<Double> shares) {
		return shares.stream().anyMatch((share) -> share >= WHOLE) ? WHOLE : Double.MIN_VALUE;
	}

	/**
	 * Equal parts with at most five digits behind the point; all of it if none is right.
	 */
	public static String of(List<Option> options) {
		long right = options.stream().filter(Option::correct).count();
		return ALL.divide(BigDecimal.valueOf(Math.max(right, 1)), 5, RoundingMode.HALF_UP)
			.stripTrailingZeros()
			.toPlainString();
	}

}
