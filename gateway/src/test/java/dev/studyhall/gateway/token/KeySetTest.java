package dev.studyhall.gateway.token;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import com.nimbusds.jose.jwk.JWKSet;
import dev.studyhall.gateway.problem.Refusal;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;

class KeySetTest {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final AtomicInteger fetches = new AtomicInteger();

	private final JWKSet renewed = new JWKSet();

	private volatile boolean away;

	private final Mono<JWKSet> issuer = Mono.fromCallable(() -> {
		this.fetches.incrementAndGet();
		if (this.away) {
			throw new IllegalStateException("away");
		}
		return new JWKSet();
	});

	@Test
	void nothingIsFetchedBeforeItIsNeeded() {
		new KeySet(this.issuer, Duration.ofMinutes(5)).current();

		assertThat(this.fetches).hasValue(0);
	}

	@Test
	void keysAreFetchedOnceAndKept() {
		KeySet keys = new KeySet(this.issuer, Duration.ofMinutes(5));

		for (int i = 0; i < 10; i++) {
			StepVerifier.create(keys.current()).expectNextCount(1).expectComplete().verify(PATIENCE);
		}
		assertThat(this.fetches).hasValue(1);
	}

	@Test
	void manyThatWaitShareOneFetch() {
		Sinks.One<JWKSet> slow = Sinks.one();
		KeySet keys = new KeySet(slow.asMono().doOnSubscribe((_) -> this.fetches.incrementAndGet()),
				Duration.ofMinutes(5));
		Mono<Void> both = Mono.when(keys.current(), keys.renewed(), keys.current());

		StepVerifier.create(both).then(() -> slow.tryEmitValue(new JWKSet())).expectComplete().verify(PATIENCE);
		assertThat(this.fetches).hasValue(1);
	}

	@Test
	void renewalsKeepASecondApart() {
		KeySet keys = new KeySet(this.issuer, Duration.ofMinutes(5));
		StepVerifier.create(keys.current()).expectNextCount(1).expectComplete().verify(PATIENCE);
		long begun = System.nanoTime();

		StepVerifier.create(keys.renewed()).expectNextCount(1).expectComplete().verify(PATIENCE);

		assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(700));
		assertThat(this.fetches).hasValue(2);
	}

	@Test
	void anIssuerThatIsAwayIsNotPestered() {
		this.away = true;
		KeySet keys = new KeySet(this.issuer, Duration.ofMinutes(5));

		for (int i = 0; i < 10; i++) {
			StepVerifier.create(keys.current()).expectError(Refusal.KeysUnavailable.class).verify(PATIENCE);
		}
		assertThat(this.fetches).hasValue(1);
	}

	@Test
	void oldKeysAreRenewedWithoutAnybodyWaiting() {
		Mono<JWKSet> source = Mono.defer(() -> (this.fetches.incrementAndGet() == 1) ? Mono.just(new JWKSet())
				: Mono.<JWKSet>never().timeout(Duration.ofMillis(300), Mono.just(this.renewed)));
		KeySet keys = new KeySet(source, Duration.ZERO);
		StepVerifier.create(keys.current()).expectNextCount(1).expectComplete().verify(PATIENCE);

		StepVerifier.create(Mono.delay(Duration.ofMillis(1100)).then(Mono.defer(keys::current)))
			.expectNextMatches((known) -> known != this.renewed)
			.expectComplete()
			.verify(PATIENCE);
		StepVerifier
			.create(Mono.defer(keys::current)
				.filter((known) -> known == this.renewed)
				.repeatWhenEmpty(Integer.MAX_VALUE, (tries) -> tries.delayElements(Duration.ofMillis(50))))
			.expectNext(this.renewed)
			.expectComplete()
			.verify(PATIENCE);
	}

	@Test
	void oldKeysServeOnWhileTheIssuerIsAway() {
		KeySet keys = new KeySet(this.issuer, Duration.ZERO);
		StepVerifier.create(keys.current()).expectNextCount(1).expectComplete().verify(PATIENCE);
		this.away = true;

		StepVerifier.create(Mono.delay(Duration.ofMillis(1100)).then(keys.current()).then(keys.current()))
			.expectNextCount(1)
			.expectComplete()
			.verify(PATIENCE);
	}

}
