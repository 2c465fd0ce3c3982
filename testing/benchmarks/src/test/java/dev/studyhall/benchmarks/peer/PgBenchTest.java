package dev.studyhall.benchmarks.peer;

import dev.studyhall.benchmarks.load.Sample;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class PgBenchTest {

	@Test
	void figuresAreReadFromTheReport() {
		assertThat(PgBench.parse("""
				transaction type: attempt.sql
				number of clients: 32
				number of transactions actually processed: 20960
				number of failed transactions: 2 (0.010%)
				latency average = 7.633 ms
				initial connection time = 49.306 ms
				tps = 4192.123654 (without initial connection time)
				""")).isEqualTo(new Sample(4192.123654, 7.633, Double.NaN, 2));
	}

	@Test
	void anythingElseIsShown() {
		assertThatIllegalStateException().isThrownBy(() -> PgBench.parse("no such database"))
			.withMessageContaining("no such database");
	}

}
