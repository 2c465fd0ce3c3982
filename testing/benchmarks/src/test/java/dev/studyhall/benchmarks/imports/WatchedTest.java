package dev.studyhall.benchmarks.imports;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WatchedTest {

	@Test
	void ratesAreThoseOfStretchesOfFiveSecondsTheSlowestFirst() {
		List<Moment> moments = IntStream.rangeClosed(0, 20)
			.mapToObj((second) -> new Moment(second, (second <= 10) ? 10L * second : 100 + 4L * (second - 10), second,
					0, 0, 0, 0))
			.toList();

		Watched watched = new Watched(moments);

		assertThat(watched.rates(Moment::questions)).containsExactly(4.0, 4.0, 10.0);
		assertThat(watched.most(Moment::waiting)).isEqualTo(20);
	}

	@Test
	void whatWasHardlySeenHasNoRates() {
		assertThat(new Watched(List.of()).rates(Moment::sent)).isEmpty();
	}

}
