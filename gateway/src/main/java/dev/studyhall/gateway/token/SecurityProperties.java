package dev.studyhall.gateway.token;

import java.net.URI;
import java.time.Duration;

import jakarta.validation.constraints.NotBlank;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whose tokens hold.
 *
 * @param issuer the {@code iss} of a token, to the letter. Default http://localhost:9000.
 * @param keySetUri where the issuer's keys are, as the gateway reaches them; asked for
 * when the first token comes, not at start. Default http://localhost:9000/oauth2/jwks.
 * @param audience what must be among a token's {@code aud}. Default studyhall.
 * @param leeway how far clocks may be apart. Default 30 s, from 0 to 60 s.
 * @param keySetLifetime after what time the keys are looked at again; a withdrawn key is
 * good for as long. Default 5 min, from 1 s to 1 h.
 * @param keySetTimeout how long the issuer may take to hand out its keys. Default 2 s,
 * from 100 ms to 10 s.
 */
@Validated
@ConfigurationProperties("studyhall.security")
record SecurityProperties(@DefaultValue("http://localhost:9000") @NotBlank String issuer,
		@DefaultValue("http://localhost:9000/oauth2/jwks") URI keySetUri,
		@DefaultValue("studyhall") @NotBlank String audience,
		@DefaultValue("30s") @DurationMin @DurationMax(seconds = 60) Duration leeway,
		@DefaultValue("5m") @DurationMin(seconds = 1) @DurationMax(hours = 1) Duration keySetLifetime,
		@DefaultValue("2s") @DurationMin(millis = 100) @DurationMax(seconds = 10) Duration keySetTimeout) {
}
