package dev.studyhall.gateway.routing;

import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.studyhall.gateway.edge.Caller;
import dev.studyhall.gateway.edge.Visitor;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import io.micrometer.tracing.propagation.Propagator;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriUtils;

/**
 * The headers that reach a service. Only those on the list pass: a name that no service
 * reads cannot deceive one, and {@code Connection} takes nothing away. What tells of the
 * client is written here anew, whatever the client said of itself.
 */
@Component
class InwardHeaders implements HttpHeadersFilter {

	private static final List<String> RELAYED = List.of(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_ENCODING,
			HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.AUTHORIZATION, HttpHeaders.CACHE_CONTROL,
			HttpHeaders.CONTENT_LENGTH, HttpHeaders.CONTENT_TYPE, "Idempotency-Key", HttpHeaders.IF_MATCH,
			HttpHeaders.IF_NONE_MATCH, HttpHeaders.IF_MODIFIED_SINCE, HttpHeaders.IF_UNMODIFIED_SINCE, "Last-Event-ID",
			"Prefer", HttpHeaders.USER_AGENT);

	/** What the pages' own scripts tell of the part that they want (htmx). */
	private static final List<String> OF_PAGES = List.of("HX-Boosted", "HX-Current-URL", "HX-History-Restore-Request",
			"HX-Prompt", "HX-Request", "HX-Target", "HX-Trigger", "HX-Trigger-Name");

	private static final String VISITOR = "X-Studyhall-Visitor";

	private final @Nullable Propagator propagator;

	InwardHeaders(ObjectProvider<Propagator> propagator) {
		this.propagator = propagator.getIfAvailable();
	}

	@Override
	public HttpHeaders filter(HttpHeaders received, ServerWebExchange exchange) {
		HttpHeaders relayed = ofAnybody(received, exchange);
		boolean page = Destination.of(exchange).area() == Area.PAGES;
		if (page) {
			relay(OF_PAGES, received, relayed);
			tellWishes(relayed, PageCookies.of(exchange.getRequest()));
		}
		tellOfVisitor(relayed, Visitor.of(exchange), page);
		return relayed;
	}

	/** Those of a read that is meant for several clients. */
	HttpHeaders ofAnybody(HttpHeaders received, ServerWebExchange exchange) {
		HttpHeaders relayed = new HttpHeaders();
		relay(RELAYED, received, relayed);
		tellOfClient(relayed, received, Caller.of(exchange));
		continueTrace(relayed, exchange);
		return relayed;
	}

	private static void relay(List<String> names, HttpHeaders received, HttpHeaders relayed) {
		for (String name : names) {
			List<String> values = received.get(name);
			if (values != null) {
				relayed.put(name, values);
			}
		}
	}

	private static void tellWishes(HttpHeaders relayed, String cookies) {
		if (!cookies.isEmpty()) {
			relayed.set(HttpHeaders.COOKIE, cookies);
		}
	}

	/** The pages are told the name as well, in UTF-8 with percent signs. */
	private static void tellOfVisitor(HttpHeaders relayed, @Nullable Visitor visitor, boolean page) {
		if (visitor == null) {
			return;
		}
		relayed.setBearerAuth(visitor.accessToken());
		if (page) {
			relayed.set(VISITOR, UriUtils.encode(visitor.name(), StandardCharsets.UTF_8));
		}
	}

	private static void tellOfClient(HttpHeaders relayed, HttpHeaders received, Caller caller) {
		relayed.set("X-Request-Id", caller.requestId());
		relayed.set("X-Forwarded-For", caller.address());
		relayed.set("X-Forwarded-Proto", caller.secure() ? "https" : "http");
		if (received.containsHeader(HttpHeaders.HOST)) {
			relayed.set("X-Forwarded-Host", caller.host());
		}
	}

	private void continueTrace(HttpHeaders relayed, ServerWebExchange exchange) {
		Propagator sender = this.propagator;
		if (sender == null) {
			return;
		}
		ServerRequestObservationContext.findCurrent(exchange.getAttributes())
			.map((observed) -> (TracingContext) observed.get(TracingContext.class))
			.map(TracingContext::getSpan)
			.ifPresent((span) -> sender.inject(span.context(), relayed, (_, name, value) -> relayed.set(name, value)));
	}

}
