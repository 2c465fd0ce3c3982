package dev.studyhall.gateway.status;

import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.studyhall.gateway.backend.Backend;
import dev.studyhall.gateway.backend.BackendProperties;
import io.netty.channel.ChannelOption;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

import org.springframework.stereotype.Component;

/**
 * Asks the services on their management ports. However many ask here at a time, each
 * service is asked once.
 */
@Component
class ServiceChecks {

	private static final String READINESS = "/actuator/health/readiness";

	private static final int OK = 200;

	private final BackendProperties backends;

	private final StatusProperties properties;

	private final HttpClient client;

	private final Mono<PlatformStatus> status;

	ServiceChecks(BackendProperties backends, StatusProperties properties) {
		this.backends = backends;
		this.properties = properties;
		this.client = HttpClient.newConnection()
			.option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) properties.timeout().toMillis());
		this.status = Mono.defer(this::askAll).cache(properties.keptFor());
	}

	/** The state of the platform, at most as old as configured. Signals no error. */
	Mono<PlatformStatus> current() {
		return this.status;
	}

	private Mono<PlatformStatus> askAll() {
		return Flux.fromIterable(Arrays.asList(Backend.values()))
			.flatMapSequential((backend) -> ask(backend).map((readiness) -> Map.entry(backend.id(), readiness)))
			.collectMap(Map.Entry::getKey, Map.Entry::getValue, LinkedHashMap::new)
			.map(PlatformStatus::of);
	}

	private Mono<Readiness> ask(Backend backend) {
		URI address = this.backends.of(backend).managementUri().resolve(READINESS);
		return this.client.get()
			.uri(address)
			.response()
			.map((response) -> (response.status().code() == OK) ? Readiness.UP : Readiness.DOWN)
			.timeout(this.properties.timeout())
			.onErrorReturn(Readiness.DOWN);
	}

}
