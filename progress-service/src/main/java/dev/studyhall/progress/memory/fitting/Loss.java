package dev.studyhall.progress.memory.fitting;

import java.util.List;

import dev.studyhall.progress.memory.Rating;
import dev.studyhall.progress.memory.Weights;

/**
 * How far what weights foretell is from what happened, over the reviews of some days: log
 * loss, and which way it grows.
 */
final class Loss {

	private static final double SUREST = 1 - 1e-9;

	private final double[] slope = new double[Weights.COUNT];

	private double sum;

	private long reviews;

	private Loss() {
	}

	/** Of the reviews from one day to before another. Earlier ratings make the memory. */
	static Loss of(List<CardLog> logs, double[] weights, long from, long before) {
		Loss loss = new Loss();
		Trace trace = new Trace(weights);
		for (CardLog log : logs) {
			loss.add(log, trace, from, before);
		}
		return loss;
	}

	double mean() {
		return sum / reviews;
	}

	long reviews() {
		return reviews;
	}

	/** By how much the mean grows with each weight. */
	double slope(int weight) {
		return slope[weight] / reviews;
	}

	private void add(CardLog log, Trace trace, long from, long before) {
		trace.begin(log.ratings().getFirst().rating());
		for (int index = 1; index < log.ratings().size(); index++) {
			RatedDay rated = log.ratings().get(index);
			if (rated.day() >= before) {
				return;
			}
			long days = rated.day() - log.ratings().get(index - 1).day();
			trace.recall(days);
			if (days > 0 && rated.day() >= from) {
				count(trace, rated.rating() != Rating.AGAIN);
			}
			trace.rate(rated.rating(), days);
		}
	}

	private void count(Trace trace, boolean recalled) {
		double recall = Math.min(trace.recall(), SUREST);
		reviews++;
		sum -= Math.log(recalled ? recall : 1 - recall);
		double growth = recalled ? -1 / recall : 1 / (1 - recall);
		for (int weight = 0; weight < Weights.COUNT; weight++) {
			slope[weight] += growth * trace.recallSlope(weight);
		}
	}

}
