package dev.studyhall.gateway.edge;

import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.SignalType;

import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * One line for each request, on the logger {@code access}. No query, no address, no
 * subject: none of them is needed to find a fault, and each could name a person.
 */
@Component
class AccessLog {

	private static final Logger log = LoggerFactory.getLogger("access");

	private static final int LINE = 200;

	void write(ServerWebExchange exchange, Caller caller, long startedNanos, SignalType signal) {
		if (!log.isInfoEnabled()) {
			return;
		}
		long micros = (System.nanoTime() - startedNanos) / 1000;
		StringBuilder line = new StringBuilder(LINE).append("method=")
			.append(exchange.getRequest().getMethod().name())
			.append(" path=")
			.append(exchange.getRequest().getURI().getRawPath())
			.append(" status=")
			.append(statusOf(exchange, signal))
			.append(" micros=")
			.append(micros)
			.append(" request=")
			.append(caller.requestId());
		appendTrace(exchange, line);
		log.info(line.toString());
	}

	/** A client that did not wait for the answer has no status: it has none in mind. */
	private static String statusOf(ServerWebExchange exchange, SignalType signal) {
		HttpStatusCode status = exchange.getResponse().getStatusCode();
		if (signal == SignalType.CANCEL) {
			return "hung-up";
		}
		return (status != null) ? Integer.toString(status.value()) : "200";
	}

	private static void appendTrace(ServerWebExchange exchange, StringBuilder line) {
		ServerRequestObservationContext.findCurrent(exchange.getAttributes())
			.map((observed) -> (TracingContext) observed.get(TracingContext.class))
			.map(TracingContext::getSpan)
			.ifPresent((span) -> line.append(" trace=").append(span.context().traceId()));
	}

}
