package dev.studyhall.kit.access;

import java.net.URI;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whose tokens are believed. Three separate settings: the key set may be fetched from
 * another address than the one the issuer calls itself, and nothing is discovered at
 * start.
 *
 * @param issuer the {@code iss} that a token must have
 * @param keySetUri where the issuer's keys are
 * @param audience that must be among the token's {@code aud}. Default studyhall
 * @param pseudonymSecret the platform's secret for members' pseudonyms, the same in all
 * services, 32 bytes or more; no default
 */
@Validated
@ConfigurationProperties("studyhall.security")
public record SecurityProperties(@NotBlank String issuer, @NotNull URI keySetUri,
		@DefaultValue("studyhall") @NotBlank String audience, @NotBlank String pseudonymSecret) {
}
