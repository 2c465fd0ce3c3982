package dev.studyhall.gateway.login;

import java.time.Duration;
import java.util.Set;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import dev.studyhall.gateway.token.KeySet;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Tells whom an ID token names, if it holds: signed by the provider, for this client,
 * now, and in answer to this very log-in (OpenID Connect Core, 3.1.3.7).
 */
final class IdTokens {

	private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256);

	private static final Duration LEEWAY = Duration.ofSeconds(30);

	private final KeySet keys;

	private final Issuer issuer;

	private final ClientID client;

	IdTokens(KeySet keys, LoginProperties properties) {
		this.keys = keys;
		this.issuer = new Issuer(properties.issuer());
		this.client = new ClientID(properties.clientId());
	}

	/**
	 * The claims of a token that holds. Signals {@link InvalidIdTokenException}, or
	 * {@link dev.studyhall.gateway.problem.Refusal.KeysUnavailable} if it cannot be told.
	 * @param nonce what the token must repeat; null for one that came with renewed tokens
	 */
	Mono<IDTokenClaimsSet> verify(JWT token, @Nullable String nonce) {
		if (!(token instanceof SignedJWT signed)) {
			return Mono.error(new InvalidIdTokenException("not signed"));
		}
		return this.keys.with(signed.getHeader()).handle((keys, sink) -> {
			try {
				sink.next(validatorWith(keys).validate(signed, (nonce != null) ? new Nonce(nonce) : null));
			}
			catch (BadJOSEException | JOSEException | IllegalArgumentException invalid) {
				sink.error(new InvalidIdTokenException(String.valueOf(invalid.getMessage())));
			}
		});
	}

	private IDTokenValidator validatorWith(JWKSet keys) {
		IDTokenValidator validator = new IDTokenValidator(this.issuer, this.client,
				new JWSVerificationKeySelector<>(ALGORITHMS, new ImmutableJWKSet<>(keys)), null);
		validator.setMaxClockSkew((int) LEEWAY.toSeconds());
		return validator;
	}

	/** Signals an ID token that does not hold. */
	static final class InvalidIdTokenException extends RuntimeException {

		InvalidIdTokenException(String reason) {
			super(reason, null, false, false);
		}

	}

}
