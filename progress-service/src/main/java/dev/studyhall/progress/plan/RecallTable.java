package dev.studyhall.progress.plan;

/**
 * The curve of forgetting as a table: 64 straight pieces for every doubling of time,
 * which is right to 1e-4 and costs a tenth of the power.
 */
final class RecallTable {

	private static final int PIECE_BITS = 6;

	private static final int SHIFT = 52 - PIECE_BITS;

	private static final double SHORTEST = 0x1p-14;

	private static final double LONGEST = 0x1p20;

	private static final int BASE = (int) (Double.doubleToRawLongBits(SHORTEST) >>> SHIFT);

	private final double[] from;

	private final double[] slope;

	RecallTable(double factor, double decay) {
		int size = (int) (Double.doubleToRawLongBits(LONGEST) >>> SHIFT) - BASE;
		this.from = new double[size];
		this.slope = new double[size];
		for (int piece = 0; piece < size; piece++) {
			double begin = begin(piece);
			double end = begin(piece + 1);
			double atEnd = Math.pow(1 + factor * end, -decay);
			from[piece] = Math.pow(1 + factor * begin, -decay);
			slope[piece] = (atEnd - from[piece]) / (end - begin);
		}
	}

	/** The chance of recall after a time, in stabilities. */
	double recall(double time) {
		if (time < SHORTEST) {
			return 1;
		}
		int piece = Math.min((int) (Double.doubleToRawLongBits(time) >>> SHIFT) - BASE, from.length - 1);
		return Math.max(from[piece] + slope[piece] * (time - begin(piece)), 0);
	}

	private static double begin(int piece) {
		return Double.longBitsToDouble((long) (BASE + piece) << SHIFT);
	}

}
