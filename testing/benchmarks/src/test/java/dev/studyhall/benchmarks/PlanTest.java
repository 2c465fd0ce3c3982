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

		assertThat(plan).isEqualTo(new Plan(ROOT, System.out, 3, Duration.ofSeconds(5), 32, List.of(), 1_000_000,
				10_000_000, 200_000, false));
		assertThat(plan.includes("gzip")).isTrue();
	}

	@Test
	void everyOptionCounts() {
		Plan plan = Plan.parse(List.of("--rounds=2", "--seconds=1", "--connections=8", "--only=gzip,b",
				"--questions=5000", "--attempts=70000", "--events=6000", "--keep"), ROOT, System.out);

		assertThat(plan).isEqualTo(new Plan(ROOT, System.out, 2, Duration.ofSeconds(1), 8, List.of("gzip", "b"), 5_000,
				70_000, 6_000, true));
		assertThat(plan.includes("identity")).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "--rounds", "--rounds=0", "--rounds=x", "--rounds=100000", "--questions=99999999",
			"--attempts=100000000", "--keep=yes", "--more=1", "gzip" })
	void anythingElseIsRefused(String option) {
		assertThatIllegalArgumentException().isThrownBy(() -> Plan.parse(List.of(option), ROOT, System.out))
			.withMessageContaining(option.split("=", 2)[0]);
	}

}
