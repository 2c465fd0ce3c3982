package dev.studyhall.gateway.login;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeoutException;

import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import dev.studyhall.gateway.login.IdTokens.InvalidIdTokenException;
import dev.studyhall.gateway.login.TokenEndpoint.RefusedGrantException;
import dev.studyhall.gateway.problem.Refusal;
import dev.studyhall.gateway.session.Grant;
import dev.studyhall.gateway.session.GrantEndedException;
import dev.studyhall.gateway.session.Renewal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** The provider, as far as the gateway itself talks to it. */
final class Provider implements Renewal {

	private static final Logger log = LoggerFactory.getLogger(Provider.class);

	/** For a provider that does not say how long its tokens last. */
	private static final Duration SHORT = Duration.ofMinutes(1);

	private final Discovery discovery;

	private final TokenEndpoint tokens;

	private final IdTokens idTokens;

	private final InstantSource clock;

	Provider(Discovery discovery, TokenEndpoint tokens, IdTokens idTokens, InstantSource clock) {
		this.discovery = discovery;
		this.tokens = tokens;
		this.idTokens = idTokens;
		this.clock = clock;
	}

	/** The addresses. Signals {@link Refusal.SessionsUnavailable} if nobody can tell. */
	Mono<Endpoints> endpoints() {
		return this.discovery.endpoints().as(Provider::named);
	}

	/**
	 * What a code is good for. Signals {@link Refusal.LogInFailed} if it is nothing, or
	 * {@link Refusal.SessionsUnavailable} if it cannot be told.
	 */
	Mono<Grant> redeem(String code, URI redirect, PendingLogin login) {
		AuthorizationCodeGrant grant = new AuthorizationCodeGrant(new AuthorizationCode(code), redirect,
				new CodeVerifier(login.verifier()));
		return this.discovery.endpoints()
			.flatMap((endpoints) -> this.tokens.redeem(endpoints.token(), grant))
			.flatMap((fresh) -> firstGrant(fresh, login.nonce()))
			.onErrorMap(RefusedGrantException.class, Provider::refusedLogIn)
			.onErrorMap(InvalidIdTokenException.class, Provider::invalidToken)
			.as(Provider::named);
	}

	@Override
	public Mono<Grant> renew(Grant old) {
		String refresh = old.refreshToken();
		if (refresh == null) {
			return Mono.error(new GrantEndedException());
		}
		RefreshTokenGrant grant = new RefreshTokenGrant(new RefreshToken(refresh));
		return this.discovery.endpoints()
			.flatMap((endpoints) -> this.tokens.redeemAfterPause(endpoints.token(), grant))
			.flatMap((fresh) -> nextGrant(fresh, old))
			.onErrorMap(RefusedGrantException.class, Provider::refusedRenewal)
			.onErrorMap(InvalidIdTokenException.class, (_) -> new GrantEndedException())
			.as(Provider::named);
	}

	private Mono<Grant> firstGrant(OIDCTokens fresh, String nonce) {
		JWT idToken = fresh.getIDToken();
		if (idToken == null) {
			return Mono.error(new InvalidIdTokenException("missing"));
		}
		return this.idTokens.verify(idToken, nonce)
			.map((claims) -> grantOf(fresh, claims.getSubject().getValue(), nameIn(claims), null,
					idToken.getParsedString()));
	}

	/** New tokens are the same person's, or nobody's (OpenID Connect Core, 12.2). */
	private Mono<Grant> nextGrant(OIDCTokens fresh, Grant old) {
		JWT idToken = fresh.getIDToken();
		if (idToken == null) {
			return Mono.just(grantOf(fresh, old.subject(), old.name(), old.refreshToken(), old.idToken()));
		}
		return this.idTokens.verify(idToken, null)
			.filter((claims) -> claims.getSubject().getValue().equals(old.subject()))
			.switchIfEmpty(Mono.error(() -> new InvalidIdTokenException("another subject")))
			.map((claims) -> grantOf(fresh, old.subject(), nameIn(claims), old.refreshToken(),
					idToken.getParsedString()));
	}

	private Grant grantOf(OIDCTokens fresh, String subject, String name, @Nullable String oldRefresh, String idToken) {
		long seconds = fresh.getAccessToken().getLifetime();
		Duration lifetime = (seconds > 0) ? Duration.ofSeconds(seconds) : SHORT;
		RefreshToken refresh = fresh.getRefreshToken();
		return new Grant(subject, name, fresh.getAccessToken().getValue(), this.clock.instant().plus(lifetime),
				(refresh != null) ? refresh.getValue() : oldRefresh, idToken);
	}

	private static String nameIn(IDTokenClaimsSet claims) {
		for (String claim : new String[] { "name", "preferred_username" }) {
			String name = claims.getStringClaim(claim);
			if (name != null && !name.isBlank()) {
				return name;
			}
		}
		return claims.getSubject().getValue();
	}

	/** A code is refused for the browser's sake, all else for the gateway's. */
	private static RuntimeException refusedLogIn(RefusedGrantException refused) {
		return refused.reason().equals(OAuth2Error.INVALID_GRANT.getCode()) ? new Refusal.LogInFailed("code")
				: misconfigured(refused);
	}

	private static RuntimeException refusedRenewal(RefusedGrantException refused) {
		return refused.reason().equals(OAuth2Error.INVALID_GRANT.getCode()) ? new GrantEndedException()
				: misconfigured(refused);
	}

	private static RuntimeException misconfigured(RefusedGrantException refused) {
		log.error("event=provider-refuses-gateway reason={}", refused.reason());
		return new Refusal.SessionsUnavailable();
	}

	private static RuntimeException invalidToken(InvalidIdTokenException invalid) {
		log.warn("event=id-token-invalid reason={}", invalid.getMessage());
		return new Refusal.LogInFailed("id token");
	}

	private static <T> Mono<T> named(Mono<T> call) {
		return call.onErrorMap((failure) -> failure instanceof IOException || failure instanceof TimeoutException
				|| failure instanceof io.netty.handler.timeout.TimeoutException, Provider::away);
	}

	private static Throwable away(Throwable failure) {
		log.warn("event=provider-unavailable cause={}", failure.toString());
		return new Refusal.SessionsUnavailable();
	}

}
