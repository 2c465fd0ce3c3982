package dev.studyhall.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PlanTest {

	private static final Path ROOT = Path.of("x");

	@Test
	void unlessToldOtherwiseThreeRoundsOfFiveSecondsAreMeasured() {
		Plan plan = Plan.parse(List.of(), ROOT, System.out);

		assertThat(plan).isEqualTo(new Plan(ROOT, System.out, 3, Duration.ofSeconds(5), 32, List.of()));
		assertThat(plan.includes("gzip")).isTrue();
	}

	@Test
	void everyOptionCounts() {
		Plan plan = Plan.parse(List.of("--rounds=2", "--seconds=1", "--connections=8", "--only=gzip,b"), ROOT,
				System.out);

		assertThat(plan).isEqualTo(new Plan(ROOT, System.out, 2, Duration.ofSeconds(1), 8, List.of("gzip", "b")));
		assertThat(plan.includes("identity")).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "--rounds", "--rounds=0", "--rounds=x", "--more=1", "gzip" })
	void anythingElseIsRefused(String option) {
		assertThatIllegalArgumentException().isThrownBy(() -> Plan.parse(List.of(option), ROOT, System.out))
			.withMessageContaining(option);
	}

}
