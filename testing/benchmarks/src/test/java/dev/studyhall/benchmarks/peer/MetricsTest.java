package dev.studyhall.benchmarks.peer;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MetricsTest {

	private static final Metrics METRICS = new Metrics("""
			# TYPE jvm_memory_used_bytes gauge
			jvm_memory_used_bytes{area="heap",id="Eden"} 2.0E6
			jvm_memory_used_bytes{area="heap",id="Old"} 1.5E6
			jvm_memory_used_bytes{area="nonheap",id="Code"} 7.0
			jvm_memory_used_bytes_more 3.0
			studyhall_outbox_published_total 41.0
			""");

	@Test
	void seriesOfOneNameAreAddedUp() {
		assertThat(METRICS.sum("jvm_memory_used_bytes", "area=\"heap\"")).isEqualTo(3.5e6);
		assertThat(METRICS.sum("studyhall_outbox_published_total", "")).isEqualTo(41);
	}

	@Test
	void whatNobodyTellsIsNought() {
		assertThat(METRICS.sum("studyhall_consumer_lag", "")).isZero();
	}

}
