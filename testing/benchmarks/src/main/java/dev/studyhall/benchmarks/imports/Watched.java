package dev.studyhall.benchmarks.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What a {@link Watch} saw, moment after moment. */
record Watched(List<Moment> moments) {

	private static final double WINDOW = 5;

	Watched {
		moments = List.copyOf(moments);
	}

	/** The largest of a figure. */
	double most(ToDoubleFunction<Moment> figure) {
		return this.moments.stream().mapToDouble(figure).max().orElse(0);
	}

	/**
	 * How fast a count grew in each stretch of five seconds, the slowest first; the first
	 * and the last stretch are left out.
	 */
	List<Double> rates(ToDoubleFunction<Moment> count) {
		List<Double> rates = new ArrayList<>();
		Moment from = this.moments.isEmpty() ? null : this.moments.getFirst();
		for (Moment moment : this.moments) {
			if (from != null && moment.seconds() - from.seconds() >= WINDOW) {
				rates.add((count.applyAsDouble(moment) - count.applyAsDouble(from))
						/ (moment.seconds() - from.seconds()));
				from = moment;
			}
		}
		return rates.isEmpty() ? List.of() : rates.subList(1, rates.size()).stream().sorted().toList();
	}

}
