package dev.studyhall.gateway.routing;

import java.net.URI;

import reactor.core.publisher.Mono;

import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.web.server.ServerWebExchange;

/** Sends a request to the service's own address: path and query stay as they came. */
final class AddressFilter implements GatewayFilter {

	private final String origin;

	AddressFilter(URI origin) {
		this.origin = origin.toString();
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
		exchange.getAttributes().put(ServerWebExchangeUtils.GATEWAY_REQUEST_URL_ATTR, addressAt(this.origin, exchange));
		Destination.of(exchange).nameIn(exchange);
		return chain.filter(exchange);
	}

	/** The address of a request at a service. */
	static URI addressAt(String origin, ServerWebExchange exchange) {
		URI requested = exchange.getRequest().getURI();
		String query = requested.getRawQuery();
		String path = requested.getRawPath();
		return URI.create((query != null) ? origin + path + '?' + query : origin + path);
	}

}
