package dev.studyhall.gateway.login;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The provider's addresses: those that are set, and for the others what the provider says
 * of itself (OpenID Connect Discovery). It is asked when somebody first logs in, never at
 * start, and not at all if every address is set.
 */
final class Discovery {

	private static final String DOCUMENT = "/.well-known/openid-configuration";

	private static final Duration LIFETIME = Duration.ofHours(1);

	private static final int OK = 200;

	private final LoginProperties properties;

	private final Mono<Endpoints> endpoints;

	Discovery(LoginProperties properties, ProviderCalls calls) {
		this.properties = properties;
		this.endpoints = isComplete(properties)
				? Mono.fromSupplier(() -> endpointsIn(JsonMapper.shared().createObjectNode()))
				: calls.get(URI.create(properties.issuer() + DOCUMENT))
					.flatMap(this::read)
					.cache((_) -> LIFETIME, (_) -> Duration.ZERO, () -> Duration.ZERO);
	}

	/**
	 * The addresses. Signals an {@link IOException} or a time-out if they cannot be had.
	 */
	Mono<Endpoints> endpoints() {
		return this.endpoints;
	}

	private static boolean isComplete(LoginProperties properties) {
		return properties.authorizationUri() != null && properties.tokenUri() != null
				&& properties.endSessionUri() != null;
	}

	private Mono<Endpoints> read(ProviderCalls.Answer answer) {
		try {
			JsonNode document = JsonMapper.shared().readTree(answer.body());
			boolean own = document.path("issuer").asString("").equals(this.properties.issuer());
			if (answer.status() == OK && own) {
				return Mono.just(endpointsIn(document));
			}
		}
		catch (JacksonException | IllegalArgumentException unreadable) {
			return Mono.error(new IOException("discovery cannot be read", unreadable));
		}
		return Mono.error(new IOException("discovery answered " + answer.status() + ", or names another issuer"));
	}

	private Endpoints endpointsIn(JsonNode document) {
		URI authorization = chosen(this.properties.authorizationUri(), document, "authorization_endpoint");
		URI token = chosen(this.properties.tokenUri(), document, "token_endpoint");
		if (authorization == null || token == null) {
			throw new IllegalArgumentException("an endpoint is missing");
		}
		return new Endpoints(authorization, token,
				chosen(this.properties.endSessionUri(), document, "end_session_endpoint"));
	}

	private static @Nullable URI chosen(@Nullable URI set, JsonNode document, String name) {
		String found = document.path(name).asString("");
		return (set != null || found.isEmpty()) ? set : URI.create(found);
	}

}
