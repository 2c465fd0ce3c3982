package dev.studyhall.gateway.cache;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.studyhall.gateway.routing.SharedReads;
import dev.studyhall.gateway.routing.SharedReads.Answer;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * The documents in memory. Of one address there is one read from the service at a time,
 * which goes to its end whoever hangs up; memory is bounded, and so are the reads.
 */
@Component
class Documents {

	private static final int MAX_DOCUMENT = 1024 * 1024;

	private static final int MAX_READS = 16;

	/** What an entry takes besides the characters of its address and its document. */
	private static final int OVERHEAD = 1024;

	private final SharedReads service;

	private final Ticker ticker;

	private final Cache<Address, Held> held;

	private final ConcurrentHashMap<Address, Read> underWay = new ConcurrentHashMap<>();

	private final Counter reads;

	Documents(CacheProperties properties, SharedReads service, Ticker ticker, MeterRegistry meters) {
		this.service = service;
		this.ticker = ticker;
		this.held = Caffeine.newBuilder()
			.maximumWeight(properties.size().toBytes())
			.weigher(Documents::weigh)
			.ticker(ticker)
			.expireAfterWrite(properties.period().multipliedBy(2).plus(Duration.ofMinutes(1)))
			.build();
		this.reads = meters.counter("studyhall.gateway.cache.reads");
		meters.gauge("studyhall.gateway.cache.bytes", this.held, Documents::bytesIn);
	}

	@Nullable Held find(Address address) {
		return this.held.getIfPresent(address);
	}

	/**
	 * The read of an address that is under way, or a new one; null if there are too many.
	 */
	@Nullable Read read(Address address, @Nullable Held known, ServerWebExchange exchange) {
		Read read = this.underWay.get(address);
		if (read != null || this.underWay.size() >= MAX_READS) {
			return read;
		}
		return this.underWay.computeIfAbsent(address, (_) -> begin(address, known, exchange));
	}

	private Read begin(Address address, @Nullable Held known, ServerWebExchange first) {
		Document old = (known != null) ? known.document() : null;
		long begun = this.ticker.read();
		Mono<Outcome> outcome = Mono.defer(() -> this.service.read(first, asked(address, old), MAX_DOCUMENT))
			.map((answer) -> outcomeOf(answer, old, address, begun))
			.defaultIfEmpty(new Outcome(new Held(null, begun), null))
			.map((found) -> keep(address, found))
			.doOnTerminate(() -> this.underWay.remove(address))
			.doFirst(this.reads::increment)
			.cache();
		return new Read(first, outcome);
	}

	private static Outcome outcomeOf(Answer answer, @Nullable Document old, Address address, long begun) {
		if (answer.status() == HttpStatus.NOT_MODIFIED.value()) {
			return new Outcome(new Held(Document.isPublic(answer.headers(), address) ? old : null, begun), null);
		}
		return new Outcome(new Held(Document.in(answer, address), begun), answer);
	}

	private Outcome keep(Address address, Outcome found) {
		this.held.put(address, found.held());
		return found;
	}

	private static HttpHeaders asked(Address address, @Nullable Document old) {
		HttpHeaders asked = address.asked();
		if (old != null) {
			asked.setIfNoneMatch(old.etag());
		}
		return asked;
	}

	private static int weigh(Address address, Held held) {
		return OVERHEAD + address.target().length() + held.bytes();
	}

	private static double bytesIn(Cache<Address, Held> held) {
		return held.policy().eviction().map((bound) -> bound.weightedSize().orElse(0)).orElse(0L);
	}

	/**
	 * A read from the service.
	 *
	 * @param first the request it began for
	 */
	record Read(ServerWebExchange first, Mono<Outcome> outcome) {
	}

	/**
	 * What came of a read.
	 *
	 * @param answer what the service said; null if that is no answer to the first request
	 */
	record Outcome(Held held, @Nullable Answer answer) {

	}

}
