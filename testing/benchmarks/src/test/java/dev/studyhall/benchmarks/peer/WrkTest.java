package dev.studyhall.benchmarks.peer;

import dev.studyhall.benchmarks.load.Sample;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class WrkTest {

	private static final String REPORT = """
			Running 5s test @ http://127.0.0.1:8080/
			  2 threads and 32 connections
			  Thread Stats   Avg      Stdev     Max   +/- Stdev
			    Latency     2.89ms    1.32ms  31.15ms   91.26%
			    Req/Sec     5.64k   581.12     6.49k    74.00%
			  Latency Distribution
			     50%  650.00us
			     75%    3.10ms
			     90%    3.90ms
			     99%    1.20s
			  56166 requests in 5.01s, 3.70GB read
			""";

	@Test
	void figuresAreReadFromTheReport() {
		assertThat(Wrk.parse(REPORT + "Requests/sec:  11213.53\nTransfer/sec:    756.53MB\n"))
			.isEqualTo(new Sample(11213.53, 0.65, 1200, 0));
	}

	@Test
	void failuresAreCounted() {
		assertThat(Wrk.parse(REPORT + """
				  Socket errors: connect 1, read 2, write 0, timeout 3
				  Non-2xx or 3xx responses: 40
				Requests/sec:  11213.53
				""").failures()).isEqualTo(46);
	}

	@Test
	void anythingElseIsShown() {
		assertThatIllegalStateException().isThrownBy(() -> Wrk.parse("unable to connect"))
			.withMessageContaining("unable to connect");
	}

}
