package dev.studyhall.gateway.page;

import java.util.Map;

import dev.studyhall.gateway.edge.PublicFilter;
import dev.studyhall.gateway.edge.SecurityHeaders;
import dev.studyhall.gateway.login.LoginProperties;
import dev.studyhall.gateway.routing.Area;
import dev.studyhall.gateway.routing.Destination;
import reactor.core.publisher.Mono;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;

/** Lets a page be what the API's answers must not be: run, styled, and made of parts. */
@Component
@Order(PublicFilter.PAGES)
class PageHeaders implements PublicFilter {

	private final Map<String, String> headers;

	/**
	 * The form that logs out ends at the provider, and browsers hold its whole way
	 * against the policy.
	 */
	PageHeaders(LoginProperties login) {
		this.headers = SecurityHeaders.forPages(login.origins());
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		if (Destination.of(exchange).area() == Area.PAGES) {
			this.headers.forEach(exchange.getResponse().getHeaders()::set);
		}
		return chain.filter(exchange);
	}

}
