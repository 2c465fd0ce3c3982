package dev.studyhall.gateway.session;

import java.util.Optional;

import dev.studyhall.gateway.edge.PublicFilter;
import dev.studyhall.gateway.edge.Subject;
import dev.studyhall.gateway.edge.Visitor;
import dev.studyhall.gateway.problem.Refusal;
import dev.studyhall.gateway.ratelimit.ForgeryLimit;
import dev.studyhall.gateway.routing.Area;
import dev.studyhall.gateway.routing.Destination;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;

/**
 * Finds out who a browser's request is from. A bearer token goes before a session; what
 * is the same for everybody asks for neither; an ended session is none, and its cookie
 * goes.
 */
@Order(PublicFilter.SESSIONS)
final class SessionFilter implements PublicFilter {

	private static final String ASSETS = "/assets/";

	private final SessionCookie cookie;

	private final Visits visits;

	private final ForgeryLimit forgeries;

	SessionFilter(SessionCookie cookie, Visits visits, ForgeryLimit forgeries) {
		this.cookie = cookie;
		this.visits = visits;
		this.forgeries = forgeries;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		String id = asks(exchange) ? this.cookie.in(exchange) : null;
		if (id == null) {
			return chain.filter(exchange);
		}
		Refusal refusal = this.forgeries.refusalOf(exchange);
		if (refusal != null) {
			return Mono.error(refusal);
		}
		return this.visits.find(id)
			.map(Optional::of)
			.defaultIfEmpty(Optional.empty())
			.flatMap((found) -> pass(found.orElse(null), exchange, chain));
	}

	private static boolean asks(ServerWebExchange exchange) {
		return Destination.of(exchange).area() != Area.ELSEWHERE
				&& !exchange.getRequest().getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)
				&& !exchange.getRequest().getURI().getRawPath().startsWith(ASSETS);
	}

	private Mono<Void> pass(@Nullable Grant grant, ServerWebExchange exchange, WebFilterChain chain) {
		if (grant == null) {
			this.forgeries.count(exchange);
			this.cookie.take(exchange);
			return chain.filter(exchange);
		}
		if (Sites.mayBeForeign(exchange)) {
			return Mono.error(new Refusal.ForeignSite());
		}
		Subject.remember(exchange, grant.subject());
		new Visitor(grant.name(), grant.accessToken()).rememberIn(exchange);
		return chain.filter(exchange);
	}

}
