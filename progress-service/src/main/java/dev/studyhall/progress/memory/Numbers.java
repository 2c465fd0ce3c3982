package dev.studyhall.progress.memory;

/** Arithmetic as the model's reference has it. */
final class Numbers {

	private static final double PRECISION = 1e8;

	private Numbers() {
	}

	/** To 8 decimals, halves upwards. */
	static double round(double value) {
		return Math.round(value * PRECISION) / PRECISION;
	}

	/** The nearest value that is at least the lowest, and at most the highest. */
	static double clamp(double value, double lowest, double highest) {
		return Math.min(Math.max(value, lowest), highest);
	}

}
