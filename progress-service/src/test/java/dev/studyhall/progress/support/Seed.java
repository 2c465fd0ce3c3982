package dev.studyhall.progress.support;

import java.util.Random;

/** Where random data comes from: {@code -Dseed=} repeats a run. */
public final class Seed {

	private Seed() {
	}

	/** A generator whose seed is printed. */
	public static Random random(String test) {
		long seed = Long.getLong("seed", System.nanoTime());
		System.out.println(test + ": -Dseed=" + seed);
		return new Random(seed);
	}

}
