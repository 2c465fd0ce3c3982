package dev.studyhall.benchmarks.load;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The samples of one contestant.
 *
 * @param samples at least one
 */
public record Series(String name, List<Sample> samples) {

	public Series {
		samples = List.copyOf(samples);
		if (samples.isEmpty()) {
			throw new IllegalArgumentException(name + " was never measured");
		}
	}

	public double perSecond() {
		return median(Sample::perSecond);
	}

	public double p50Millis() {
		return median(Sample::p50Millis);
	}

	public double p99Millis() {
		return median(Sample::p99Millis);
	}

	/** All failures of all turns. */
	public long failures() {
		return this.samples.stream().mapToLong(Sample::failures).sum();
	}

	/** How many times as much as another. */
	public double ratioTo(Series other) {
		return perSecond() / other.perSecond();
	}

	/** The middle one; of an even number the lower of the two. */
	private double median(ToDoubleFunction<Sample> figure) {
		double[] sorted = this.samples.stream().mapToDouble(figure).sorted().toArray();
		return sorted[(sorted.length - 1) / 2];
	}

}
