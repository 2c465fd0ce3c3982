package dev.studyhall.gateway.token;

import java.util.List;

import dev.studyhall.gateway.edge.PublicFilter;
import dev.studyhall.gateway.edge.Subject;
import dev.studyhall.gateway.problem.Refusal;
import dev.studyhall.gateway.ratelimit.ForgeryLimit;
import reactor.core.publisher.Mono;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;

/** Verifies the bearer token of a request that has one. */
@Component
@Order(PublicFilter.TOKENS)
class TokenFilter implements PublicFilter {

	private static final String SCHEME = "Bearer ";

	private final Tokens tokens;

	private final ForgeryLimit forgeries;

	TokenFilter(Tokens tokens, ForgeryLimit forgeries) {
		this.tokens = tokens;
		this.forgeries = forgeries;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		List<String> credentials = exchange.getRequest().getHeaders().get(HttpHeaders.AUTHORIZATION);
		if (credentials == null) {
			return chain.filter(exchange);
		}
		return subjectOf(credentials)
			.onErrorMap(Refusal.InvalidToken.class, (invalid) -> this.forgeries.countedAs(invalid, exchange))
			.doOnNext((subject) -> Subject.remember(exchange, subject))
			.then(Mono.defer(() -> chain.filter(exchange)));
	}

	private Mono<String> subjectOf(List<String> credentials) {
		String only = (credentials.size() == 1) ? credentials.getFirst() : "";
		return only.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
				? this.tokens.subjectOf(only.substring(SCHEME.length()))
				: Mono.error(new Refusal.InvalidToken("scheme"));
	}

}
