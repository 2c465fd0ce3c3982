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
	void contestantsTakeTurnsAndTheFirstTurnDoesNotCount() {
		List<String> turns = new ArrayList<>();

		Map<String, Series> series = new Rounds().with("a", () -> turn("a", turns))
			.with("b", () -> turn("b", turns))
			.run(2);

		assertThat(turns).containsExactly("a", "b", "a", "b", "a", "b");
		assertThat(series.keySet()).containsExactly("a", "b");
		assertThat(series.values()).allMatch((one) -> one.samples().size() == 2);
	}

	private static Sample turn(String name, List<String> turns) {
		turns.add(name);
		return new Sample(turns.size(), 1, 1, 0);
	}

	private static Series of(String name, double... perSecond) {
		return new Series(name, DoubleStream.of(perSecond).mapToObj((rate) -> new Sample(rate, 1, 2, 1)).toList());
	}

}
