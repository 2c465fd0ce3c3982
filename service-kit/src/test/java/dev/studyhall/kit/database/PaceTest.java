package dev.studyhall.kit.database;

import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PaceTest {

	@ParameterizedTest
	@CsvSource({ "0, 20", "10, 20", "11, 22", "60, 120", "100, 200", "5000, 200" })
	void muchWorkRestsAsLongAsItTookWithinLimits(long worked, long next) {
		Pace pace = new Pace(Duration.ofMillis(20));

		assertThat(pace.nextAfter(worked * 1_000_000, 16)).isEqualTo(next * 1_000_000);
		assertThat(pace.nextAfter(worked * 1_000_000, 15)).isEqualTo(20 * 1_000_000);
	}

}
