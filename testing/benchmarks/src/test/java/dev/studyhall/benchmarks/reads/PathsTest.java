package dev.studyhall.benchmarks.reads;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PathsTest {

	@Test
	void aMistypedWordHasALetterTooManyInTheMiddle() {
		assertThat(Paths.mistyped("pedralio")).isEqualTo("pedrzalio");
	}

}
