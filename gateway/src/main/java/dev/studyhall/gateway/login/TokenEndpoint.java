package dev.studyhall.gateway.login;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;

import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import dev.studyhall.gateway.problem.Refusal;
import reactor.core.publisher.Mono;

/**
 * Where codes and refresh tokens become tokens (RFC 6749, 3.2). A provider that was away
 * a moment ago is not asked for renewals at once again: each of them holds the row of its
 * session.
 */
final class TokenEndpoint {

	private static final long PAUSE_NANOS = Duration.ofSeconds(1).toNanos();

	private static final int OK = 200;

	private static final int CLIENT_ERRORS = 400;

	private static final int SERVER_ERRORS = 500;

	private final ProviderCalls calls;

	private final ClientAuthentication client;

	private volatile long lastFailed = System.nanoTime() - PAUSE_NANOS;

	TokenEndpoint(ProviderCalls calls, ClientAuthentication client) {
		this.calls = calls;
		this.client = client;
	}

	/**
	 * The tokens for a grant. Signals {@link RefusedGrantException} with the provider's
	 * reason, or an {@link IOException} or a time-out if there is no proper answer.
	 */
	Mono<OIDCTokens> redeem(URI address, AuthorizationGrant grant) {
		TokenRequest request = new TokenRequest.Builder(address, this.client, grant).build();
		return this.calls.post(address, request.toHTTPRequest())
			.flatMap(TokenEndpoint::read)
			.doOnError((failure) -> !(failure instanceof RefusedGrantException),
					(_) -> this.lastFailed = System.nanoTime());
	}

	/**
	 * The same, unless there was no proper answer a moment ago. Signals
	 * {@link Refusal.SessionsUnavailable} then.
	 */
	Mono<OIDCTokens> redeemAfterPause(URI address, AuthorizationGrant grant) {
		if (System.nanoTime() - this.lastFailed < PAUSE_NANOS) {
			return Mono.error(new Refusal.SessionsUnavailable());
		}
		return redeem(address, grant);
	}

	private static Mono<OIDCTokens> read(ProviderCalls.Answer answer) {
		try {
			if (answer.status() == OK) {
				return Mono.just(OIDCTokenResponse.parse(JSONObjectUtils.parse(answer.body())).getOIDCTokens());
			}
			if (answer.status() >= CLIENT_ERRORS && answer.status() < SERVER_ERRORS) {
				return Mono.error(new RefusedGrantException(reasonIn(answer.body())));
			}
		}
		catch (ParseException unreadable) {
			return Mono.error(new IOException("token answer cannot be read", unreadable));
		}
		return Mono.error(new IOException("token request answered " + answer.status()));
	}

	private static String reasonIn(String body) throws ParseException {
		String code = TokenErrorResponse.parse(JSONObjectUtils.parse(body)).getErrorObject().getCode();
		if (code == null) {
			throw new ParseException("no error code");
		}
		return code;
	}

	/** Signals that the provider gives no tokens, and its reason. */
	static final class RefusedGrantException extends RuntimeException {

		private final String reason;

		RefusedGrantException(String reason) {
			super(reason, null, false, false);
			this.reason = reason;
		}

		String reason() {
			return this.reason;
		}

	}

}
