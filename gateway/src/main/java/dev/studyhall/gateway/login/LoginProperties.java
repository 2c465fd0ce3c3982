package dev.studyhall.gateway.login;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.validation.constraints.NotBlank;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where people log in.
 *
 * @param issuer the provider: the {@code iss} of its ID tokens, to the letter, and where
 * its addresses are found out. Default the issuer of access tokens
 * @param clientId what the gateway is called there. Default studyhall-gateway
 * @param clientSecret what it proves itself with. No default: without it there is no
 * log-in
 * @param scopes what is asked for. Default openid, profile
 * @param authorizationUri where a browser is sent to log in. Default what the provider
 * says of itself
 * @param tokenUri where codes and refresh tokens are redeemed, as the gateway reaches it.
 * Default what the provider says of itself
 * @param endSessionUri where a browser is sent to log out. Default what the provider says
 * of itself
 * @param timeout how long the provider may take to answer. Default 3 s, from 100 ms to 5
 * s
 */
@Validated
@ConfigurationProperties("studyhall.gateway.login")
public record LoginProperties(@DefaultValue("http://localhost:9000") @NotBlank String issuer,
		@DefaultValue("studyhall-gateway") @NotBlank String clientId, @Nullable String clientSecret, @DefaultValue( {
				"openid", "profile" }) List<String> scopes,
		@Nullable URI authorizationUri, @Nullable URI tokenUri, @Nullable URI endSessionUri,
		@DefaultValue("3s") @DurationMin(millis = 100) @DurationMax(seconds = 5) Duration timeout){

	public LoginProperties {
		scopes = List.copyOf(scopes);
		if (!scopes.contains("openid")) {
			throw new IllegalArgumentException("studyhall.gateway.login.scopes: without openid nobody is named");
		}
	}

	/**
	 * The provider's origins, as browsers are sent there: an answer to a form of ours may
	 * lead to them. Empty if there is no log-in.
	 */
	public List<String> origins() {
		if (this.clientSecret == null) {
			return List.of();
		}
		return Stream.of(URI.create(this.issuer), this.authorizationUri, this.endSessionUri)
			.filter(Objects::nonNull)
			.map((uri) -> uri.getScheme() + "://" + uri.getRawAuthority())
			.distinct()
			.toList();
	}

	@Override
	public String toString() {
		return "LoginProperties[issuer=" + this.issuer + ", clientId=" + this.clientId + ", scopes=" + this.scopes
				+ ", timeout=" + this.timeout + "]";
	}

}
