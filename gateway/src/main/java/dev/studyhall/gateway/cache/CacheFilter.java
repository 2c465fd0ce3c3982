package dev.studyhall.gateway.cache;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.studyhall.gateway.cache.Documents.Outcome;
import dev.studyhall.gateway.cache.Documents.Read;
import dev.studyhall.gateway.edge.PublicFilter;
import dev.studyhall.gateway.routing.Destination;
import dev.studyhall.gateway.routing.SharedReads.Answer;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;

/**
 * Reads public documents once for all who ask. A document is taken for current for one
 * period, in which {@link MemoryFilter} answers with it; then one request has it
 * confirmed by the service, while others go on with the one in memory for at most another
 * period.
 */
@Component
@Order(PublicFilter.SHARED_READS)
class CacheFilter implements PublicFilter {

	private final Duration period;

	private final boolean off;

	private final Documents documents;

	private final Ticker ticker;

	private final Counter hits;

	CacheFilter(CacheProperties properties, Documents documents, Ticker ticker, MeterRegistry meters) {
		this.period = properties.period();
		this.off = properties.off();
		this.documents = documents;
		this.ticker = ticker;
		this.hits = meters.counter("studyhall.gateway.cache.hits");
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		Address address = this.off ? null : Address.of(exchange);
		if (address == null) {
			return chain.filter(exchange);
		}
		Held held = this.documents.find(address);
		if (held != null && isCurrent(held)) {
			return answerFrom(held, exchange, chain);
		}
		Read read = this.documents.read(address, held, exchange);
		return (read != null) ? await(read, held, exchange, chain) : chain.filter(exchange);
	}

	/** The answer, if there is a current document in memory. */
	@Nullable Mono<Void> answerAtOnce(ServerWebExchange exchange) {
		Address address = this.off ? null : Address.of(exchange);
		Held held = (address != null) ? this.documents.find(address) : null;
		if (held == null || !isCurrent(held)) {
			return null;
		}
		Document document = held.document();
		return (document != null) ? answer(document, held, exchange) : null;
	}

	private boolean isCurrent(Held held) {
		return held.isYoungerThan(this.period, this.ticker.read());
	}

	private Mono<Void> await(Read read, @Nullable Held held, ServerWebExchange exchange, WebFilterChain chain) {
		boolean first = read.first() == exchange;
		Mono<Outcome> outcome = read.outcome();
		if (held != null && held.document() != null) {
			if (!first && isUsable(held)) {
				return answerFrom(held, exchange, chain);
			}
			outcome = outcome.onErrorResume((_) -> isUsable(held), (_) -> Mono.just(new Outcome(held, null)));
		}
		return outcome.flatMap((found) -> answer(found, first, exchange, chain));
	}

	/** Whether a document may go out although it should have been confirmed by now. */
	private boolean isUsable(Held held) {
		return held.isYoungerThan(this.period.multipliedBy(2), this.ticker.read());
	}

	/** What cannot be kept is for the first who asked; the others ask for themselves. */
	private Mono<Void> answer(Outcome outcome, boolean first, ServerWebExchange exchange, WebFilterChain chain) {
		Answer answer = outcome.answer();
		if (outcome.held().document() != null || !first || answer == null) {
			return answerFrom(outcome.held(), exchange, chain);
		}
		Destination.of(exchange).nameIn(exchange);
		HttpHeaders headers = exchange.getResponse().getHeaders();
		exchange.getResponse().setStatusCode(HttpStatusCode.valueOf(answer.status()));
		answer.headers().forEach(headers::addAll);
		return Document.write(answer.body(), exchange);
	}

	private Mono<Void> answerFrom(Held held, ServerWebExchange exchange, WebFilterChain chain) {
		Document document = held.document();
		return (document != null) ? answer(document, held, exchange) : chain.filter(exchange);
	}

	private Mono<Void> answer(Document document, Held held, ServerWebExchange exchange) {
		this.hits.increment();
		Destination.of(exchange).nameIn(exchange);
		return document.answer(exchange, held.ageSeconds(this.ticker.read()));
	}

}
