package dev.studyhall.benchmarks.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Contestants that take turns, so that whatever else the machine does meanwhile hits all
 * of them alike. Only ratios of one run mean anything.
 */
public final class Rounds {

	private final Map<String, Supplier<Sample>> contestants = new LinkedHashMap<>();

	/** Adds one; each call of the supplier is a turn. */
	public Rounds with(String name, Supplier<Sample> turn) {
		this.contestants.put(name, turn);
		return this;
	}

	/** One turn each that does not count, then so many that do. */
	public Map<String, Series> run(int rounds) {
		Map<String, List<Sample>> samples = new LinkedHashMap<>();
		for (int round = 0; round <= rounds; round++) {
			boolean counts = round > 0;
			this.contestants.forEach((name, turn) -> {
				List<Sample> taken = samples.computeIfAbsent(name, (_) -> new ArrayList<>());
				Sample sample = turn.get();
				if (counts) {
					taken.add(sample);
				}
			});
		}
		Map<String, Series> series = new LinkedHashMap<>();
		samples.forEach((name, taken) -> series.put(name, new Series(name, taken)));
		return series;
	}

}
