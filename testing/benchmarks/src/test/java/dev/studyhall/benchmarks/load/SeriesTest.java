package dev.studyhall.benchmarks.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SeriesTest {

	@Test
	void theMedianCountsAndEveryFailure() {
		Series series = of("gateway", 1, 900, 30);

		assertThat(series.perSecond()).isEqualTo(30);
		assertThat(series.failures()).isEqualTo(3);
		assertThat(series.ratioTo(of("nginx", 60))).isEqualTo(0.5);
	}

	@Test
	void contestantsTakeTurnsOnceTheyHaveStoppedGettingFaster() {
		List<String> turns = new ArrayList<>();
		List<String> told = new ArrayList<>();

		Map<String, Series> series = new Rounds().with("a", () -> turn("a", turns, 5))
			.with("b", () -> turn("b", turns, 1))
			.run(2, told::add);

		assertThat(String.join("", turns)).isEqualTo("aaaaaa" + "bb" + "abab");
		assertThat(told).hasSize(4);
		assertThat(series.keySet()).containsExactly("a", "b");
		assertThat(series.values()).allMatch((one) -> one.samples().size() == 2);
	}

	/** Gets faster until it has had so many turns. */
	private static Sample turn(String name, List<String> turns, int fastest) {
		turns.add(name);
		long taken = turns.stream().filter(name::equals).count();
		return new Sample(100.0 * Math.min(taken, fastest), 1, 1, 0);
	}

	private static Series of(String name, double... perSecond) {
		return new Series(name, DoubleStream.of(perSecond).mapToObj((rate) -> new Sample(rate, 1, 2, 1)).toList());
	}

}
