package dev.studyhall.web.page;

import dev.studyhall.web.api.ServiceAway;
import dev.studyhall.web.api.ServiceRefusal;
import dev.studyhall.web.text.Texts;
import dev.studyhall.web.visitor.Visitor;
import dev.studyhall.web.visitor.Visitors;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import reactor.core.publisher.Mono;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;

/**
 * Says in human words what went wrong. A session that has ended leads to the log-in and
 * back again.
 */
@Component
@Order(-2)
class Faults implements WebExceptionHandler {

	private static final Log log = LogFactory.getLog(Faults.class);

	private static final int UNAUTHENTICATED = 401;

	private final PageWriter writer;

	private final Texts texts;

	Faults(PageWriter writer, Texts texts) {
		this.writer = writer;
		this.texts = texts;
	}

	@Override
	public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
		if (exchange.getResponse().isCommitted()) {
			return Mono.error(failure);
		}
		int status = status(failure, exchange);
		return this.writer.write(answer(status, exchange), exchange);
	}

	private Answer answer(int status, ServerWebExchange exchange) {
		if (status == UNAUTHENTICATED) {
			boolean get = exchange.getRequest().getMethod() == HttpMethod.GET;
			String here = get ? exchange.getRequest().getURI().getRawPath() : "/";
			return new SeeOther(new Links("").logIn(here));
		}
		Visitor visitor = Visitors.of(exchange.getRequest());
		String kind = kind(status);
		return Page.of(null, "fault", this.texts.get(visitor.locale(), "fault." + kind + ".title"))
			.status(status)
			.with("kind", kind);
	}

	private static String kind(int status) {
		return switch (status) {
			case 403 -> "forbidden";
			case 404, 405 -> "missing";
			case 412 -> "another";
			case 503 -> "away";
			default -> (status < 500) ? "refused" : "broken";
		};
	}

	private static int status(Throwable failure, ServerWebExchange exchange) {
		return switch (failure) {
			case ServiceRefusal refusal -> refusal.status();
			case ServiceAway away -> {
				log.warn("Service away: path=" + exchange.getRequest().getPath() + " cause=" + away.getMessage());
				yield HttpStatus.SERVICE_UNAVAILABLE.value();
			}
			case ResponseStatusException expected -> expected.getStatusCode().value();
			default -> {
				log.error("Page failed: path=" + exchange.getRequest().getPath(), failure);
				yield HttpStatus.INTERNAL_SERVER_ERROR.value();
			}
		};
	}

}
