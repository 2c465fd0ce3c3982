package dev.studyhall.gateway.routing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import reactor.core.publisher.Mono;

import org.springframework.cloud.gateway.config.GlobalCorsProperties;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.handler.FilteringWebHandler;
import org.springframework.cloud.gateway.handler.RoutePredicateHandlerMapping;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Finds the route of a request by its destination. The general way asks every route's
 * predicate in turn, and hashes the route with all its filters, for each request.
 */
@Component
class RouteMapping extends RoutePredicateHandlerMapping {

	private final Routes routes;

	RouteMapping(List<GlobalFilter> globalFilters, Routes routes, GlobalCorsProperties cors, Environment environment) {
		super(new PreparedFilters(globalFilters), routes, cors, environment);
		this.routes = routes;
	}

	@Override
	protected Mono<Route> lookupRoute(ServerWebExchange exchange) {
		return Mono.justOrEmpty(this.routes.find(Destination.of(exchange).area()));
	}

	/** The filters of a route, put in order once. */
	private static final class PreparedFilters extends FilteringWebHandler {

		private final Map<String, List<GatewayFilter>> byRoute = new ConcurrentHashMap<>();

		PreparedFilters(List<GlobalFilter> globalFilters) {
			super(globalFilters, true);
		}

		@Override
		protected List<GatewayFilter> getCombinedFilters(Route route) {
			return this.byRoute.computeIfAbsent(route.getId(), (_) -> getAllFilters(route));
		}

	}

}
