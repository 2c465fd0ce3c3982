package dev.studyhall.progress.plan;

/**
 * What is expected of the memory of a question: with some chance as after a good answer,
 * else as after a bad one. The two are followed apart, as their mean would forget too
 * slowly.
 */
final class Belief {

	private final double[] share = new double[2];

	private final double[] stability = new double[2];

	private final double[] difficulty = new double[2];

	private final double[] ease = new double[2];

	private final double[] rest = new double[2];

	private final Memory memory;

	/** Two parts, each a share, a stability and a difficulty. */
	Belief(Memory memory, double[] good, double[] bad) {
		this.memory = memory;
		put(0, good);
		put(1, bad);
	}

	/** The one memory that a card is. */
	static Belief of(Memory memory, double stability, double difficulty) {
		return new Belief(memory, new double[] { 1, stability, difficulty }, new double[] { 0, 1, 5 });
	}

	/** The chance of recall after so many days. */
	double recall(int days) {
		double recall = 0;
		for (int part = 0; part < 2; part++) {
			if (share[part] > 0) {
				recall += share[part] * memory.recall(days, stability[part]);
			}
		}
		return recall;
	}

	/** The chance of recall so many days later, if it is revisited after some. */
	double recallIfRevisited(int days, int later) {
		double recall = 0;
		for (int part = 0; part < 2; part++) {
			if (share[part] > 0) {
				double expected = memory.modelRecall(days, stability[part]);
				double chance = (memory.pace() == 1) ? expected : memory.recall(days, stability[part]);
				double good = memory.grown(stability[part], ease[part], expected);
				double bad = memory.lapsed(stability[part], rest[part], expected);
				recall += share[part]
						* (chance * memory.recall(later, good) + (1 - chance) * memory.recall(later, bad));
			}
		}
		return recall;
	}

	/** The memory after it is revisited after so many days. */
	Belief revisited(int days) {
		double[] good = new double[3];
		double[] bad = new double[3];
		for (int part = 0; part < 2; part++) {
			double expected = memory.modelRecall(days, stability[part]);
			double chance = memory.recall(days, stability[part]);
			add(good, share[part] * chance, memory.grown(stability[part], ease[part], expected),
					memory.nextDifficulty(difficulty[part], 3));
			add(bad, share[part] * (1 - chance), memory.lapsed(stability[part], rest[part], expected),
					memory.nextDifficulty(difficulty[part], 1));
		}
		return new Belief(memory, mean(good), mean(bad));
	}

	private void put(int part, double[] values) {
		share[part] = values[0];
		stability[part] = values[1];
		difficulty[part] = values[2];
		ease[part] = memory.ease(values[2], values[1]);
		rest[part] = memory.rest(values[2], values[1]);
	}

	private static void add(double[] sum, double share, double stability, double difficulty) {
		sum[0] += share;
		sum[1] += share * Math.log(stability);
		sum[2] += share * difficulty;
	}

	/** Stabilities by the mean of their logarithms, as they differ in scale. */
	private static double[] mean(double[] sum) {
		return (sum[0] < 1e-9) ? new double[] { 0, 1, 5 }
				: new double[] { sum[0], Math.exp(sum[1] / sum[0]), sum[2] / sum[0] };
	}

}
