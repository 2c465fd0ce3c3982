package dev.studyhall.kit.access;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import reactor.core.publisher.Mono;

import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;

/**
 * Spares a token that was verified a moment ago the same look at its signature, which
 * costs more than all else of a small request. Its times and claims are looked at every
 * time; a key that the issuer withdraws stays good for a minute at most.
 */
final class RememberedTokens implements ReactiveJwtDecoder {

	private static final Duration REMEMBERED = Duration.ofMinutes(1);

	/** About 2,000 tokens. */
	private static final long MOST_CHARACTERS = 2_000_000;

	private final ReactiveJwtDecoder decoder;

	private final OAuth2TokenValidator<Jwt> validator;

	private final Cache<String, Jwt> verified = Caffeine.newBuilder()
		.expireAfterWrite(REMEMBERED)
		.maximumWeight(MOST_CHARACTERS)
		.weigher((String token, Jwt jwt) -> token.length())
		.build();

	RememberedTokens(ReactiveJwtDecoder decoder, OAuth2TokenValidator<Jwt> validator) {
		this.decoder = decoder;
		this.validator = validator;
	}

	@Override
	public Mono<Jwt> decode(String token) {
		Jwt known = verified.getIfPresent(token);
		if (known != null && !validator.validate(known).hasErrors()) {
			return Mono.just(known);
		}
		return decoder.decode(token).doOnNext((jwt) -> verified.put(token, jwt));
	}

}
