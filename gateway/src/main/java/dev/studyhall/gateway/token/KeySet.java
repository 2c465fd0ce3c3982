package dev.studyhall.gateway.token;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import dev.studyhall.gateway.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * The issuer's public keys. They are fetched when first needed, again when they have
 * grown old or a token names a key that is not among them, never twice at a time and at
 * most once a second, so that forged tokens cannot be turned against the issuer. Once
 * known, they serve on while the issuer is away.
 */
public final class KeySet {

	private static final Logger log = LoggerFactory.getLogger(KeySet.class);

	private static final long PAUSE_NANOS = Duration.ofSeconds(1).toNanos();

	private final Mono<JWKSet> source;

	private final long lifetimeNanos;

	private final AtomicReference<@Nullable Mono<Fetched>> running = new AtomicReference<>();

	private volatile @Nullable Fetched latest;

	private volatile long lastTried = System.nanoTime() - PAUSE_NANOS;

	/** A set that is read from the given source. */
	KeySet(Mono<JWKSet> source, Duration lifetime) {
		this.source = source;
		this.lifetimeNanos = lifetime.toNanos();
	}

	/**
	 * The keys as they are known, fetched if they are not. Signals
	 * {@link Refusal.KeysUnavailable} if they cannot be had.
	 */
	Mono<JWKSet> current() {
		Fetched known = this.latest;
		boolean idle = this.running.get() == null;
		if (known == null) {
			return (idle && !isRested()) ? Mono.error(new Refusal.KeysUnavailable()) : renewed();
		}
		boolean old = known.isOlderThan(this.lifetimeNanos) && idle && isRested();
		return old ? withoutWaitingFor(fetch(), known) : Mono.just(known.keys());
	}

	/** The keys, fetched anew if the one that a header names is not among them. */
	public Mono<JWKSet> with(JWSHeader header) {
		return current().flatMap((keys) -> holdsKeyFor(header, keys) ? Mono.just(keys) : renewed());
	}

	private static boolean holdsKeyFor(JWSHeader header, JWKSet keys) {
		return !new JWKSelector(JWKMatcher.forJWSHeader(header)).select(keys).isEmpty();
	}

	/**
	 * The keys as the issuer has them now: for a token whose key is not among those
	 * known.
	 */
	Mono<JWKSet> renewed() {
		return fetch().map(Fetched::keys);
	}

	/**
	 * What is known wins the race; a fetch that has begun is not cancelled, and is of use
	 * to the next.
	 */
	private static Mono<JWKSet> withoutWaitingFor(Mono<Fetched> fetch, Fetched known) {
		return Mono.firstWithValue(fetch, Mono.just(known)).map(Fetched::keys);
	}

	private boolean isRested() {
		return System.nanoTime() - this.lastTried >= PAUSE_NANOS;
	}

	private Mono<Fetched> fetch() {
		Mono<Fetched> mine = Mono.defer(this::fetchAfterPause).cache();
		Mono<Fetched> other = this.running.compareAndExchange(null, mine);
		return (other != null) ? other : mine;
	}

	private Mono<Fetched> fetchAfterPause() {
		long wait = PAUSE_NANOS - (System.nanoTime() - this.lastTried);
		Mono<JWKSet> fetched = (wait > 0) ? Mono.delay(Duration.ofNanos(wait)).then(this.source) : this.source;
		return fetched.map((keys) -> new Fetched(keys, System.nanoTime()))
			.doOnNext((keys) -> this.latest = keys)
			.onErrorMap(this::noted)
			.doOnTerminate(this::rest);
	}

	private void rest() {
		this.lastTried = System.nanoTime();
		this.running.set(null);
	}

	private Throwable noted(Throwable failure) {
		log.warn("event=key-set-unavailable known={} cause={}", this.latest != null, failure.toString());
		return new Refusal.KeysUnavailable();
	}

	private record Fetched(JWKSet keys, long atNanos) {

		boolean isOlderThan(long nanos) {
			return System.nanoTime() - this.atNanos > nanos;
		}

	}

}
