package dev.studyhall.progress.memory;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The 21 weights of FSRS-6, each within its range. What they stand for is in the formulas
 * of {@link Formulas}.
 */
public record Weights(List<Double> values) {

	/** How many there are. */
	public static final int COUNT = 21;

	private static final double[] LOWEST = { 0.001, 0.001, 0.001, 0.001, 1, 0.001, 0.001, 0.001, 0, 0, 0.001, 0.001,
			0.001, 0.001, 0, 0, 1, 0, 0, 0.01, 0.1 };

	private static final double[] HIGHEST = { 100, 100, 100, 100, 10, 4, 4, 0.75, 4.5, 0.8, 3.5, 5, 0.25, 0.9, 4, 1, 6,
			2, 2, 0.8, 0.8 };

	/** Fitted to some hundred million reviews by the authors of the model. */
	public static final Weights DEFAULT = of(0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722,
			0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542);

	/**
	 * Weights that are within their ranges.
	 * @throws IllegalArgumentException if there are not 21, or one is out of its range
	 */
	public Weights {
		values = List.copyOf(values);
		if (values.size() != COUNT) {
			throw new IllegalArgumentException("There are 21 weights, not " + values.size());
		}
		for (int index = 0; index < COUNT; index++) {
			double value = values.get(index);
			if (!(value >= LOWEST[index] && value <= HIGHEST[index])) {
				throw new IllegalArgumentException(
						"Weight %d is from %s to %s, not %s".formatted(index, LOWEST[index], HIGHEST[index], value));
			}
		}
	}

	/** Weights from their numbers; refuses what the constructor refuses. */
	public static Weights of(double... values) {
		return new Weights(DoubleStream.of(values).boxed().toList());
	}

	/**
	 * The nearest weights that are within their ranges.
	 * @throws IllegalArgumentException if there are not 21 numbers
	 */
	public static Weights nearest(double... values) {
		if (values.length != COUNT) {
			throw new IllegalArgumentException("There are 21 weights, not " + values.length);
		}
		double[] near = new double[COUNT];
		for (int index = 0; index < COUNT; index++) {
			if (!Double.isFinite(values[index])) {
				throw new IllegalArgumentException("Weight %d is no number".formatted(index));
			}
			near[index] = Numbers.clamp(values[index], LOWEST[index], HIGHEST[index]);
		}
		return of(near);
	}

	/** The lowest value of a weight. */
	public static double lowest(int index) {
		return LOWEST[index];
	}

	/** The highest value of a weight. */
	public static double highest(int index) {
		return HIGHEST[index];
	}

	/** The weights as a new array. */
	public double[] toArray() {
		return values.stream().mapToDouble(Double::doubleValue).toArray();
	}

	/**
	 * The weights for a course with that many relearning steps. With more than one, what
	 * a step on the same day may add is limited, so that a lapse never ends with more
	 * stability than before it.
	 */
	Weights forRelearningSteps(int steps) {
		if (steps <= 1) {
			return this;
		}
		double[] limited = toArray();
		double room = -(StrictMath.log(limited[11]) + StrictMath.log(StrictMath.pow(2, limited[13]) - 1)
				+ limited[14] * 0.3) / steps;
		double ceiling = Numbers.clamp(Numbers.round(StrictMath.sqrt(Math.max(room, 0))), 0.01, HIGHEST[17]);
		limited[17] = Math.min(limited[17], ceiling);
		limited[18] = Math.min(limited[18], ceiling);
		return of(limited);
	}
}
