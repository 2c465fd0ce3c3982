package dev.studyhall.gateway.login;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Objects;

import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import dev.studyhall.gateway.session.SealingKeys;
import dev.studyhall.gateway.token.KeySet;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;

/** Offers the log-in if the gateway has a secret to prove itself with at the provider. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("studyhall.gateway.login.client-secret")
class LoginConfiguration {

	@Bean
	Provider provider(LoginProperties properties, KeySet keys, ReactorResourceFactory server) {
		ProviderCalls calls = new ProviderCalls(properties.timeout(), server.getLoopResources());
		ClientSecretBasic client = new ClientSecretBasic(new ClientID(properties.clientId()),
				new Secret(Objects.requireNonNull(properties.clientSecret())));
		return new Provider(new Discovery(properties, calls), new TokenEndpoint(calls, client),
				new IdTokens(keys, properties), InstantSource.system());
	}

	@Bean
	PendingLogins pendingLogins(SealingKeys keys) {
		return new PendingLogins(keys, InstantSource.system());
	}

	@Bean
	RandomTexts randomTexts(SecureRandom random) {
		return new RandomTexts(random);
	}

}
