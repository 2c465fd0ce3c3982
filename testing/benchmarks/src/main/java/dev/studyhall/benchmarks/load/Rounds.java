package dev.studyhall.benchmarks.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Contestants that take turns, so that whatever else the machine does meanwhile hits all
 * of them alike. Only ratios of one run mean anything.
 */
public final class Rounds {

	private static final int MAX_WARMING = 8;

	private static final double STILL_FASTER = 1.05;

	private final Map<String, Supplier<Sample>> contestants = new LinkedHashMap<>();

	/** Adds one; each call of the supplier is a turn. */
	public Rounds with(String name, Supplier<Sample> turn) {
		this.contestants.put(name, turn);
		return this;
	}

	/**
	 * Turns of one after the other that do not count, for programs of Java get faster at
	 * first; then so many rounds that do. Every turn that counts is told as it ends.
	 */
	public Map<String, Series> run(int rounds, Consumer<String> told) {
		this.contestants.values().forEach(Rounds::warm);
		Map<String, List<Sample>> samples = new LinkedHashMap<>();
		for (int round = 0; round < rounds; round++) {
			this.contestants.forEach((name, turn) -> {
				Sample sample = turn.get();
				samples.computeIfAbsent(name, (_) -> new ArrayList<>()).add(sample);
				told.accept("%-40s %8.0f requests/s".formatted(name, sample.perSecond()));
			});
		}
		Map<String, Series> series = new LinkedHashMap<>();
		samples.forEach((name, taken) -> series.put(name, new Series(name, taken)));
		return series;
	}

	/** Takes turns until one is hardly faster than the best before. */
	private static void warm(Supplier<Sample> turn) {
		double best = 0;
		double latest = turn.get().perSecond();
		for (int turns = 1; turns < MAX_WARMING && latest > best * STILL_FASTER; turns++) {
			best = latest;
			latest = turn.get().perSecond();
		}
	}

}
