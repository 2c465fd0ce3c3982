package dev.studyhall.gateway.cache;

import dev.studyhall.gateway.edge.PublicFilter;
import reactor.core.publisher.Mono;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;

/**
 * Answers with current public documents before anything is counted: a reader behind an
 * address that many share waits for nobody, and a flood costs no more than turning it
 * away.
 */
@Component
@Order(PublicFilter.MEMORY)
class MemoryFilter implements PublicFilter {

	private final CacheFilter cache;

	MemoryFilter(CacheFilter cache) {
		this.cache = cache;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		Mono<Void> answer = this.cache.answerAtOnce(exchange);
		return (answer != null) ? answer : chain.filter(exchange);
	}

}
