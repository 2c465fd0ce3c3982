package dev.studyhall.kit.access;

import java.time.Duration;

import dev.studyhall.kit.tenancy.Memberships;

import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/**
 * What makes a token ours, beyond its signature: issuer, audience, time, subject,
 * well-formed claim.
 */
final class TokenValidators {

	private static final Duration LEEWAY = Duration.ofSeconds(60);

	private TokenValidators() {
	}

	static OAuth2TokenValidator<Jwt> of(String issuer, String audience) {
		return new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(LEEWAY), new JwtIssuerValidator(issuer),
				(token) -> verdict(token.getAudience() != null && token.getAudience().contains(audience), "aud"),
				(token) -> verdict(token.getExpiresAt() != null, "exp"),
				(token) -> verdict(token.getSubject() != null && !token.getSubject().isBlank(), "sub"),
				(token) -> verdict(wellFormed(token), Memberships.CLAIM));
	}

	private static boolean wellFormed(Jwt token) {
		try {
			return Memberships.of(token.getClaim(Memberships.CLAIM)).tenants() != null;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private static OAuth2TokenValidatorResult verdict(boolean valid, String claim) {
		return valid ? OAuth2TokenValidatorResult.success() : OAuth2TokenValidatorResult.failure(
				new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, "The claim " + claim + " is missing or wrong", null));
	}

}
