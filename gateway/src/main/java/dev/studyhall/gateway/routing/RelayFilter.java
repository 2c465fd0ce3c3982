package dev.studyhall.gateway.routing;

import java.util.List;

import dev.studyhall.gateway.backend.ConnectionProperties;
import reactor.netty.http.client.HttpClient;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.gateway.config.HttpClientProperties;
import org.springframework.cloud.gateway.filter.NettyRoutingFilter;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Sends requests on, imports with more patience than others, streams of events over
 * connections of their own, and with our own headers.
 */
@Component
class RelayFilter extends NettyRoutingFilter {

	private static final String EVENTS = "/events";

	private final List<HttpHeadersFilter> headers;

	private final HttpClient client;

	private final HttpClient importClient;

	private final HttpClient streamClient;

	RelayFilter(HttpClient backendClient, HttpClient streamClient, ConnectionProperties connections,
			InwardHeaders inward, OutwardHeaders outward, HttpClientProperties unused,
			ObjectProvider<List<HttpHeadersFilter>> others) {
		super(backendClient, others, unused);
		this.headers = List.of(inward, outward);
		this.client = backendClient;
		this.importClient = backendClient.responseTimeout(connections.importTimeout());
		this.streamClient = streamClient;
	}

	@Override
	public List<HttpHeadersFilter> getHeadersFilters() {
		return this.headers;
	}

	@Override
	protected HttpClient getHttpClient(Route route, ServerWebExchange exchange) {
		if (Destination.of(exchange).area() == Area.EVENTS) {
			return this.streamClient;
		}
		if (!route.getId().equals(Routes.IMPORTS)) {
			return this.client;
		}
		return exchange.getRequest().getURI().getRawPath().endsWith(EVENTS) ? this.streamClient : this.importClient;
	}

}
