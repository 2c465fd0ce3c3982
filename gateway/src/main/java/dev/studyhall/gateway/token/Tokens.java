package dev.studyhall.gateway.token;

import java.text.ParseException;
import java.time.Duration;
import java.util.Set;

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
				sink.next(verify(parsed, keys));
			}
			catch (Refusal.InvalidToken invalid) {
				sink.error(invalid);
			}
		});
	}

	private String verify(SignedJWT token, JWKSet keys) {
		try {
			return processorWith(keys).process(token, null).getSubject();
		}
		catch (BadJOSEException | JOSEException | IllegalArgumentException invalid) {
			throw new Refusal.InvalidToken(invalid.getClass().getSimpleName());
		}
	}

	private DefaultJWTProcessor<SecurityContext> processorWith(JWKSet keys) {
		Verifier known = this.verifier;
		if (known == null || known.keys() != keys) {
			known = new Verifier(keys, newProcessor(keys));
			this.verifier = known;
		}
		return known.processor();
	}

	private DefaultJWTProcessor<SecurityContext> newProcessor(JWKSet keys) {
		DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
		processor.setJWSTypeVerifier(
				new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
		processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, new ImmutableJWKSet<>(keys)));
		processor.setJWTClaimsSetVerifier(this.claims);
		return processor;
	}

	/** A processor, good for one state of the keys. */
	private record Verifier(JWKSet keys, DefaultJWTProcessor<SecurityContext> processor) {
	}

}
