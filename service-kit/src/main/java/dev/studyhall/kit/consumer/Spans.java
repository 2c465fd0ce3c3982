package dev.studyhall.kit.consumer;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import io.micrometer.observation.transport.ReceiverContext;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/**
 * Continues the trace of each event into its effect: a span per event whose trace is
 * sampled, as long as the whole group takes.
 */
final class Spans {

	private final ObservationRegistry observations;

	private final String consumer;

	Spans(ObservationRegistry observations, String consumer) {
		this.observations = observations;
		this.consumer = consumer;
	}

	/** The effect within the spans of its events. */
	Mono<Void> around(List<Reading.Claimed> events, Mono<Void> effect) {
		return Mono.using(() -> start(events),
				(spans) -> effect.doOnError((failure) -> spans.forEach((span) -> span.error(failure)))
					.contextWrite((context) -> enter(context, spans)),
				(spans) -> spans.forEach(Observation::stop));
	}

	private List<Observation> start(List<Reading.Claimed> events) {
		if (observations.isNoop()) {
			return List.of();
		}
		return events.stream().filter(Spans::sampled).map(this::start).toList();
	}

	private Observation start(Reading.Claimed claimed) {
		ReceiverContext<Headers> origin = new ReceiverContext<>(
				(headers, name) -> header(headers, "ce_" + name).orElse(null));
		origin.setCarrier(claimed.record().headers());
		origin.setRemoteServiceName("kafka");
		return Observation.createNotStarted("studyhall.consumer.apply", () -> origin, observations)
			.contextualName("apply " + claimed.event().type())
			.lowCardinalityKeyValue("consumer", consumer)
			.lowCardinalityKeyValue("type", claimed.event().type())
			.start();
	}

	/** What the effect does itself belongs to its event, if there is only one. */
	private static Context enter(Context context, List<Observation> spans) {
		return (spans.size() == 1) ? context.put(ObservationThreadLocalAccessor.KEY, spans.getFirst()) : context;
	}

	/** W3C trace context: the last bit of the flags. */
	private static boolean sampled(Reading.Claimed claimed) {
		return header(claimed.record().headers(), "ce_traceparent")
			.map((parent) -> parent.matches("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f][13579bdf]"))
			.orElse(false);
	}

	private static Optional<String> header(Headers headers, String name) {
		return Optional.ofNullable(headers.lastHeader(name))
			.map(Header::value)
			.map((value) -> new String(value, StandardCharsets.US_ASCII));
	}

}
