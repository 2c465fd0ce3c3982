package dev.studyhall.gateway.routing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import dev.studyhall.gateway.problem.Refusal;
import reactor.core.publisher.Mono;

import org.springframework.cloud.gateway.config.GlobalCorsProperties;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.handler.FilteringWebHandler;
import org.springframework.cloud.gateway.handler.RoutePredicateHandlerMapping;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Finds the route of a request by its destination. The general way asks every route's
 * predicate in turn, and hashes the route with all its filters, for each request.
 */
@Component
class RouteMapping extends RoutePredicateHandlerMapping {

	/** What a browser does without a script. */
	private static final Set<HttpMethod> METHODS_OF_PAGES = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST);

	private final Routes routes;

	RouteMapping(List<GlobalFilter> globalFilters, Routes routes, GlobalCorsProperties cors, Environment environment) {
		super(new PreparedFilters(globalFilters), routes, cors, environment);
		this.routes = routes;
	}

	@Override
	protected Mono<Route> lookupRoute(ServerWebExchange exchange) {
		Area area = Destination.of(exchange).area();
		if (area == Area.PAGES && !METHODS_OF_PAGES.contains(exchange.getRequest().getMethod())) {
			return Mono.error(new Refusal.UnknownMethod(METHODS_OF_PAGES));
		}
		return Mono.justOrEmpty(this.routes.find(area));
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
