package dev.studyhall.kit.consumer;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import dev.studyhall.kit.tally.Tally;
import dev.studyhall.kit.tally.TallyConsumer;
import dev.studyhall.kit.tally.TallyEvent;
import dev.studyhall.kit.tenancy.TenantId;
import io.micrometer.observation.Observation;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

import static org.assertj.core.api.Assertions.assertThat;

/** The trace of a request goes on into the effects of its events. */
class SpansIT {

	private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

	@Test
	void anEffectBelongsToTheTraceOfItsEventIfThatIsSampled() {
		Map<String, String> traces = new ConcurrentHashMap<>();
		try (Tally tally = Tally.start(1)) {
			tally.bean(TallyConsumer.class).afterwards((events) -> Mono.deferContextual((context) -> {
				traces.put(events.getFirst().aggregateId(), traceOf(context));
				return Mono.empty();
			}));
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

	private static String traceOf(ContextView context) {
		Observation observation = context.getOrDefault(ObservationThreadLocalAccessor.KEY, null);
		TracingContext tracing = (observation != null) ? observation.getContextView().get(TracingContext.class) : null;
		return (tracing != null) ? Objects.requireNonNull(tracing.getSpan()).context().traceId() : "none";
	}

}
