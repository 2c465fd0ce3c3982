package dev.studyhall.benchmarks.report;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TableTest {

	@Test
	void columnsAreAligned() {
		assertThat(new Table("what", "a second").row("nginx", 8800).row("gateway, from memory", 7).toString())
			.isEqualTo("""
					| what                 | a second |
					|----------------------|---------:|
					| nginx                |     8800 |
					| gateway, from memory |        7 |""");
	}

	@Test
	void aRowThatDoesNotFitIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Table("what", "a second").row("nginx"));
	}

}
