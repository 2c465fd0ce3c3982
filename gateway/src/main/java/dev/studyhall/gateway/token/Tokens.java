package dev.studyhall.gateway.token;

import java.text.ParseException;
import java.time.Duration;
import java.util.Set;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import dev.studyhall.gateway.problem.Refusal;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Tells whether a bearer token holds: signed by one of the issuer's keys, with the
 * algorithm that belongs to it, by this issuer, for this audience, now. A key or an
 * address of keys in the token itself counts for nothing.
 */
final class Tokens {

	private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256);

	/**
	 * A token that held is not looked at again for so long, but for its times: its
	 * signature costs more than the rest of a small request.
	 */
	private static final Duration REMEMBERED = Duration.ofMinutes(1);

	/** About 1,000 tokens. */
	private static final long MOST_CHARACTERS = 1_000_000;

	private final KeySet keySet;

	private final DefaultJWTClaimsVerifier<SecurityContext> claims;

	private volatile @Nullable Verifier verifier;

	Tokens(KeySet keySet, String issuer, String audience, Duration leeway) {
		this.keySet = keySet;
		this.claims = new DefaultJWTClaimsVerifier<>(audience, new JWTClaimsSet.Builder().issuer(issuer).build(),
				Set.of("sub", "exp"));
		this.claims.setMaxClockSkew((int) leeway.toSeconds());
	}

	/**
	 * The subject of a token that holds. Signals {@link Refusal.InvalidToken}, or
	 * {@link Refusal.KeysUnavailable} if it cannot be told.
	 */
	Mono<String> subjectOf(String token) {
		Verifier known = this.verifier;
		String subject = (known != null) ? remembered(known, token) : null;
		if (known == null || subject == null) {
			return verify(token);
		}
		return this.keySet.current().flatMap((keys) -> (keys == known.keys()) ? Mono.just(subject) : verify(token));
	}

	/** The subject of a token that held a moment ago, if it has not expired since. */
	private @Nullable String remembered(Verifier known, String token) {
		JWTClaimsSet claims = known.held().getIfPresent(token);
		if (claims == null) {
			return null;
		}
		try {
			this.claims.verify(claims, null);
			return claims.getSubject();
		}
		catch (BadJWTException expired) {
			return null;
		}
	}

	private Mono<String> verify(String token) {
		SignedJWT parsed;
		try {
			parsed = SignedJWT.parse(token);
		}
		catch (ParseException | IllegalArgumentException unreadable) {
			return Mono.error(new Refusal.InvalidToken("unreadable"));
		}
		if (!ALGORITHMS.contains(parsed.getHeader().getAlgorithm())) {
			return Mono.error(new Refusal.InvalidToken("algorithm"));
		}
		return this.keySet.with(parsed.getHeader()).handle((keys, sink) -> {
			try {
				sink.next(verify(parsed, token, keys));
			}
			catch (Refusal.InvalidToken invalid) {
				sink.error(invalid);
			}
		});
	}

	private String verify(SignedJWT parsed, String token, JWKSet keys) {
		Verifier verifier = verifierWith(keys);
		try {
			JWTClaimsSet claims = verifier.processor().process(parsed, null);
			verifier.held().put(token, claims);
			return claims.getSubject();
		}
		catch (BadJOSEException | JOSEException | IllegalArgumentException invalid) {
			throw new Refusal.InvalidToken(invalid.getClass().getSimpleName());
		}
	}

	private Verifier verifierWith(JWKSet keys) {
		Verifier known = this.verifier;
		if (known == null || known.keys() != keys) {
			known = new Verifier(keys, newProcessor(keys), newMemory());
			this.verifier = known;
		}
		return known;
	}

	private static Cache<String, JWTClaimsSet> newMemory() {
		return Caffeine.newBuilder()
			.expireAfterWrite(REMEMBERED)
			.maximumWeight(MOST_CHARACTERS)
			.weigher((String token, JWTClaimsSet claims) -> token.length())
			.build();
	}

	private DefaultJWTProcessor<SecurityContext> newProcessor(JWKSet keys) {
		DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
		processor.setJWSTypeVerifier(
				new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
		processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, new ImmutableJWKSet<>(keys)));
		processor.setJWTClaimsSetVerifier(this.claims);
		return processor;
	}

	/** Good for one state of the keys. */
	private record Verifier(JWKSet keys, DefaultJWTProcessor<SecurityContext> processor,
			Cache<String, JWTClaimsSet> held) {
	}

}
