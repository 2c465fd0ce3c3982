package dev.studyhall.gateway.routing;

import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

import dev.studyhall.gateway.backend.Backend;
import dev.studyhall.gateway.backend.BackendProperties;
import dev.studyhall.gateway.backend.ConnectionProperties;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.NettyWriteResponseFilter;
import org.springframework.cloud.gateway.filter.OrderedGatewayFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.support.RouteMetadataUtils;
import org.springframework.stereotype.Component;

/**
 * One route for each service and one for imports, and in each the same steps in the same
 * order.
 */
@Component
class Routes implements RouteLocator {

	/** The route of the only requests that may take their time. */
	static final String IMPORTS = "imports";

	/** Around the filter that writes the answer. */
	private static final int ANSWER = NettyWriteResponseFilter.WRITE_RESPONSE_FILTER_ORDER - 1;

	private static final int BODY = 1;

	private static final int ADDRESS = 2;

	private static final int OUTAGE = 3;

	private final BackendProperties backends;

	private final BodyLimits bodyLimits;

	private final Outages outages;

	private final Route imports;

	private final Map<Backend, Route> everything = new EnumMap<>(Backend.class);

	Routes(BackendProperties backends, ConnectionProperties connections, BodyLimits bodyLimits, Outages outages) {
		this.backends = backends;
		this.bodyLimits = bodyLimits;
		this.outages = outages;
		this.imports = imports(connections.importUploadTimeout());
		for (Backend backend : Backend.values()) {
			this.everything.put(backend, everythingOf(backend, connections.uploadTimeout()));
		}
	}

	@Override
	public Flux<Route> getRoutes() {
		return Flux.concat(Flux.just(this.imports), Flux.fromIterable(this.everything.values()));
	}

	/** The route to an area; null if it leads nowhere. */
	@Nullable Route find(Area area) {
		return (area == Area.IMPORTS) ? this.imports : this.everything.get(area.backend());
	}

	private Route imports(Duration timeout) {
		return route(IMPORTS, Backend.CATALOG, timeout)
			.predicate((exchange) -> Destination.of(exchange).area() == Area.IMPORTS)
			.build();
	}

	private Route everythingOf(Backend backend, Duration timeout) {
		return route(backend.id(), backend, timeout)
			.predicate((exchange) -> Destination.of(exchange).area().backend() == backend)
			.build();
	}

	private Route.AsyncBuilder route(String id, Backend backend, Duration timeout) {
		URI origin = this.backends.of(backend).uri();
		return Route.async()
			.id(id)
			.uri(origin)
			.metadata(RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR, timeout.toMillis())
			.filters(at(ANSWER, new AnswerFilter(this.outages.retryAfter())), at(BODY, this.bodyLimits),
					at(ADDRESS, new AddressFilter(origin)),
					at(OUTAGE, new OutageFilter(this.outages.guardOf(backend))));
	}

	private static GatewayFilter at(int order, GatewayFilter filter) {
		return new OrderedGatewayFilter(filter, order);
	}

}
