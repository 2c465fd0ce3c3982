package dev.studyhall.kit.consumer;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.studyhall.kit.tally.Tally;
import dev.studyhall.kit.tally.TallyConsumer;
import dev.studyhall.kit.tally.TallyEvent;
import dev.studyhall.kit.tenancy.TenantId;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/** The trace of a request goes on into the effects of its events. */
class SpansIT {

	private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

	@Test
	void anEffectBelongsToTheTraceOfItsEventIfThatIsSampled() {
		Map<String, String> traces = new ConcurrentHashMap<>();
		try (Tally tally = Tally.start(1)) {
			Tracer tracer = tally.bean(Tracer.class);
			tally.bean(TallyConsumer.class)
				.afterwards((events) -> Mono
					.fromRunnable(() -> traces.put(events.getFirst().aggregateId(), traceOf(tracer))));
			TenantId tenant = Tally.tenant();
			TallyEvent event = TallyEvent.scoreSet(tenant, "sampled", 1, 1);

			tally.send(event.withHeader("ce_traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01"));
			tally.settle();
			tally.send(TallyEvent.scoreSet(tenant, "unsampled", 1, 1)
				.withHeader("ce_traceparent", "00-" + TRACE + "-00f067aa0ba902b7-00"));
			tally.settle();
			tally.send(TallyEvent.scoreSet(tenant, "broken", 1, 1).withHeader("ce_traceparent", "nonsense"));
			tally.settle();

			assertThat(traces)
				.containsExactlyInAnyOrderEntriesOf(Map.of("sampled", TRACE, "unsampled", "none", "broken", "none"));
			assertThat(tally.applied(tenant)).isEqualTo(3);
		}
	}

	private static String traceOf(Tracer tracer) {
		Span span = tracer.currentSpan();
		return (span != null) ? span.context().traceId() : "none";
	}

}
