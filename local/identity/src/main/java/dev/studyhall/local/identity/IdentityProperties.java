package dev.studyhall.local.identity;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the provider says of itself, and how long its tokens live.
 *
 * @param issuer the {@code iss} of every token: the address under which browsers reach
 * the provider, without a trailing slash. Default {@code http://localhost:9000}.
 * @param audience the {@code aud} of every access token. Default {@code studyhall}.
 * @param demoTokenLifetime how long a token of {@code /demo/token} is good for. Default
 * 15 min, from 1 s to 1 h.
 * @param keyFile where the signing key is kept, so that tokens outlive a restart. No
 * default: without it each start makes a new key.
 * @param gatewayRedirectUri where the gateway's log-in may come back to; the first tells
 * where the platform's pages are. Default {@code /login/callback} on port 8080 of
 * {@code localhost} and of 127.0.0.1
 */
@ConfigurationProperties("studyhall.identity")
record IdentityProperties(URI issuer, String audience, Duration demoTokenLifetime, @Nullable Path keyFile,
		List<URI> gatewayRedirectUri) {

	IdentityProperties {
		gatewayRedirectUri = List.copyOf(gatewayRedirectUri);
		require(!gatewayRedirectUri.isEmpty(), "studyhall.identity.gateway-redirect-uri must name an address");
		require(issuer.isAbsolute() && !issuer.toString().endsWith("/"),
				"studyhall.identity.issuer must be an absolute address without a trailing slash");
		require(!audience.isBlank(), "studyhall.identity.audience must not be blank");
		require(demoTokenLifetime.compareTo(Duration.ofSeconds(1)) >= 0
				&& demoTokenLifetime.compareTo(Duration.ofHours(1)) <= 0,
				"studyhall.identity.demo-token-lifetime must be from 1 s to 1 h");
	}

	/** The platform's start page. */
	URI startPage() {
		return this.gatewayRedirectUri.getFirst().resolve("/");
	}

	/** The origins that a log-in leads on to. */
	List<String> gatewayOrigins() {
		return this.gatewayRedirectUri.stream()
			.map((uri) -> uri.getScheme() + "://" + uri.getRawAuthority())
			.distinct()
			.toList();
	}

	private static void require(boolean held, String message) {
		if (!held) {
			throw new IllegalArgumentException(message);
		}
	}

}
