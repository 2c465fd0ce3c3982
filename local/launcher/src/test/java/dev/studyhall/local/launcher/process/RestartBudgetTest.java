package dev.studyhall.local.launcher.process;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RestartBudgetTest {

	private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-05-01T10:00:00Z"));

	private final RestartBudget budget = new RestartBudget(this.now::get);

	@Test
	void threeRestartsAMinuteAreGranted() {
		assertThat(this.budget.grant("catalog")).isTrue();
		assertThat(this.budget.grant("catalog")).isTrue();
		assertThat(this.budget.grant("catalog")).isTrue();
		assertThat(this.budget.grant("catalog")).isFalse();
	}

	@Test
	void aMinuteLaterTheCountBeginsAnew() {
		for (int restart = 0; restart < RestartBudget.LIMIT; restart++) {
			this.budget.grant("catalog");
		}

		this.now.updateAndGet((time) -> time.plus(Duration.ofSeconds(61)));

		assertThat(this.budget.grant("catalog")).isTrue();
	}

	@Test
	void eachProcessHasItsOwn() {
		for (int restart = 0; restart < RestartBudget.LIMIT; restart++) {
			this.budget.grant("catalog");
		}

		assertThat(this.budget.grant("progress")).isTrue();
	}

}
