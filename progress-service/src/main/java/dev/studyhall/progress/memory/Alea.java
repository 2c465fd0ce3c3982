package dev.studyhall.progress.memory;

/**
 * The first number of Johannes Baagøe's generator Alea for a seed. ts-fsrs uses it, so it
 * is what gives the same fuzz.
 */
final class Alea {

	private static final double UNIT = 0x1p-32;

	private static final double RANGE = 0x1p32;

	private double mashed = 4022871197d;

	private final double state;

	Alea(String seed) {
		double first = mash(" ");
		mash(" ");
		mash(" ");
		double reduced = first - mash(seed);
		this.state = (reduced < 0) ? reduced + 1 : reduced;
	}

	/** From 0, below 1. */
	double next() {
		double next = 2_091_639 * state + UNIT;
		return next - (int) next;
	}

	private double mash(String text) {
		for (int index = 0; index < text.length(); index++) {
			mashed += text.charAt(index);
			double rest = 0.02519603282416938 * mashed;
			mashed = unsigned(rest);
			rest -= mashed;
			rest *= mashed;
			mashed = unsigned(rest);
			rest -= mashed;
			mashed += rest * RANGE;
		}
		return unsigned(mashed) * UNIT;
	}

	private static double unsigned(double value) {
		return ((long) value) & 0xFFFF_FFFFL;
	}

}
