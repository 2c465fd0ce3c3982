package dev.studyhall.gateway.cache;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.util.unit.DataSize;

/** Clients before a cache whose time stands still unless it is told to go on. */
final class Readers {

	static final Duration PERIOD = Duration.ofSeconds(2);

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final AtomicLong nanos = new AtomicLong();

	private final AtomicInteger passedOn = new AtomicInteger();

	private final CacheFilter filter;

	Readers(FakeCatalog catalog, Duration period, DataSize size) {
		CacheProperties properties = new CacheProperties(period, size);
		SimpleMeterRegistry meters = new SimpleMeterRegistry();
		this.filter = new CacheFilter(properties, new Documents(properties, catalog, this.nanos::get, meters),
				this.nanos::get, meters);
	}

	static Readers before(FakeCatalog catalog) {
		return new Readers(catalog, PERIOD, DataSize.ofMegabytes(4));
	}

	/** Lets time go by. */
	void wait(Duration time) {
		this.nanos.addAndGet(time.toNanos());
	}

	/** How many requests went on to the routes. */
	int passedOn() {
		return this.passedOn.get();
	}

	MockServerWebExchange get(String path, String... namesAndValues) {
		MockServerWebExchange exchange = asking(HttpMethod.GET, path, namesAndValues);
		answer(exchange).block(PATIENCE);
		return exchange;
	}

	MockServerWebExchange head(String path) {
		MockServerWebExchange exchange = asking(HttpMethod.HEAD, path);
		answer(exchange).block(PATIENCE);
		return exchange;
	}

	static MockServerWebExchange asking(HttpMethod method, String path, String... namesAndValues) {
		HttpHeaders headers = new HttpHeaders();
		for (int at = 0; at < namesAndValues.length; at += 2) {
			headers.add(namesAndValues[at], namesAndValues[at + 1]);
		}
		return MockServerWebExchange.from(MockServerHttpRequest.method(method, URI.create(path)).headers(headers));
	}

	Mono<Void> answer(MockServerWebExchange exchange) {
		return this.filter.filter(exchange, (passed) -> Mono.fromRunnable(() -> {
			this.passedOn.incrementAndGet();
			passed.getResponse().setStatusCode(HttpStatus.ACCEPTED);
		}));
	}

	static String textOf(MockServerWebExchange exchange) {
		return exchange.getResponse().getBodyAsString().blockOptional(PATIENCE).orElse("");
	}

}
