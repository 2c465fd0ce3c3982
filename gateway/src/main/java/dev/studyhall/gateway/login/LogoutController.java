package dev.studyhall.gateway.login;

import java.net.URI;
import java.text.ParseException;

import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import dev.studyhall.gateway.edge.Caller;
import dev.studyhall.gateway.problem.Refusal;
import dev.studyhall.gateway.session.Grant;
import dev.studyhall.gateway.session.SessionCookie;
import dev.studyhall.gateway.session.Sites;
import dev.studyhall.gateway.session.Visits;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** Ends a session here, then at the provider (OpenID Connect RP-Initiated Logout). */
@RestController
@ConditionalOnProperty("studyhall.gateway.login.client-secret")
class LogoutController {

	private static final String CALLBACK = "/logout/callback";

	private final LoginProperties properties;

	private final Provider provider;

	private final Visits visits;

	private final SessionCookie cookie;

	LogoutController(LoginProperties properties, Provider provider, Visits visits, SessionCookie cookie) {
		this.properties = properties;
		this.provider = provider;
		this.visits = visits;
		this.cookie = cookie;
	}

	@PostMapping("/logout")
	Mono<Void> end(ServerWebExchange exchange) {
		String id = this.cookie.in(exchange);
		if (id != null && Sites.mayBeForeign(exchange)) {
			return Mono.error(new Refusal.ForeignSite());
		}
		this.cookie.take(exchange);
		return exchange.getFormData()
			.map((form) -> ReturnPath.of(form.getFirst("return")))
			.flatMap((returnPath) -> endOf(id).flatMap((grant) -> atProvider(grant, returnPath, exchange))
				.defaultIfEmpty(URI.create(returnPath)))
			.flatMap((address) -> Redirects.to(address, exchange));
	}

	private Mono<Grant> endOf(@Nullable String id) {
		return (id != null) ? this.visits.end(id) : Mono.empty();
	}

	/**
	 * The address that ends the provider's own session. Empty if it cannot be had: a
	 * provider that is away keeps nobody logged in here.
	 */
	private Mono<URI> atProvider(Grant grant, String returnPath, ServerWebExchange exchange) {
		return this.provider.endpoints()
			.onErrorResume(Refusal.SessionsUnavailable.class, (_) -> Mono.empty())
			.mapNotNull(Endpoints::endSession)
			.map((address) -> new LogoutRequest(address, tokenOf(grant), null, new ClientID(this.properties.clientId()),
					URI.create(Caller.of(exchange).origin() + CALLBACK), new State(returnPath), null)
				.toURI());
	}

	/**
	 * Where the provider comes back to. The state is a path, and only paths of ours
	 * count.
	 */
	@GetMapping(CALLBACK)
	Mono<Void> ended(@RequestParam(required = false) @Nullable String state, ServerWebExchange exchange) {
		return Redirects.to(URI.create(ReturnPath.of(state)), exchange);
	}

	private static JWT tokenOf(Grant grant) {
		try {
			return JWTParser.parse(grant.idToken());
		}
		catch (ParseException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
