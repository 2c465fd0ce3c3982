package dev.studyhall.gateway.login;

import java.net.URI;

import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import dev.studyhall.gateway.edge.Caller;
import dev.studyhall.gateway.problem.Refusal;
import dev.studyhall.gateway.session.SessionCookie;
import dev.studyhall.gateway.session.Visits;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** Takes a browser to the provider, and back into a session. */
@RestController
@ConditionalOnProperty("studyhall.gateway.login.client-secret")
class LoginController {

	private static final String CALLBACK = "/login/callback";

	private final LoginProperties properties;

	private final Provider provider;

	private final PendingLogins pending;

	private final Visits visits;

	private final SessionCookie cookie;

	private final RandomTexts random;

	LoginController(LoginProperties properties, Provider provider, PendingLogins pending, Visits visits,
			SessionCookie cookie, RandomTexts random) {
		this.properties = properties;
		this.provider = provider;
		this.pending = pending;
		this.visits = visits;
		this.cookie = cookie;
		this.random = random;
	}

	@GetMapping("/login")
	Mono<Void> begin(@RequestParam(name = "return", required = false) @Nullable String returnTo,
			ServerWebExchange exchange) {
		return this.provider.endpoints()
			.map((endpoints) -> request(endpoints, ReturnPath.of(returnTo), exchange))
			.flatMap((request) -> Redirects.to(request, exchange));
	}

	private URI request(Endpoints endpoints, String returnPath, ServerWebExchange exchange) {
		String state = this.random.next();
		String nonce = this.random.next();
		String verifier = this.random.next();
		this.pending.keep(exchange, state, nonce, verifier, returnPath);
		return new AuthenticationRequest.Builder(ResponseType.CODE,
				new Scope(this.properties.scopes().toArray(String[]::new)), new ClientID(this.properties.clientId()),
				callback(exchange))
			.endpointURI(endpoints.authorization())
			.state(new State(state))
			.nonce(new Nonce(nonce))
			.codeChallenge(new CodeVerifier(verifier), CodeChallengeMethod.S256)
			.build()
			.toURI();
	}

	@GetMapping(CALLBACK)
	Mono<Void> finish(@RequestParam MultiValueMap<String, String> answer, ServerWebExchange exchange) {
		PendingLogin login = this.pending.take(exchange, only("state", answer));
		String code = only("code", answer);
		if (login == null || code == null || !isOfIssuer(answer)) {
			return Mono.error(new Refusal.LogInFailed("callback"));
		}
		return this.provider.redeem(code, callback(exchange), login)
			.flatMap((grant) -> leaveOldSession(exchange).then(this.visits.begin(grant)))
			.doOnNext((id) -> this.cookie.give(exchange, id))
			.then(Mono.defer(() -> Redirects.to(URI.create(login.returnPath()), exchange)));
	}

	/** Nobody goes on under an id that was known before the log-in. */
	private Mono<Void> leaveOldSession(ServerWebExchange exchange) {
		String old = this.cookie.in(exchange);
		return (old != null) ? this.visits.end(old).then() : Mono.empty();
	}

	/** A provider that names itself must be the one that was asked (RFC 9207). */
	private boolean isOfIssuer(MultiValueMap<String, String> answer) {
		String issuer = answer.getFirst("iss");
		return issuer == null || issuer.equals(this.properties.issuer());
	}

	private static URI callback(ServerWebExchange exchange) {
		return URI.create(Caller.of(exchange).origin() + CALLBACK);
	}

	private static @Nullable String only(String name, MultiValueMap<String, String> parameters) {
		var values = parameters.get(name);
		return (values != null && values.size() == 1) ? values.getFirst() : null;
	}

}
