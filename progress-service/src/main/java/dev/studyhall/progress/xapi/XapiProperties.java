package dev.studyhall.progress.xapi;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How statements are written, and where they are sent.
 *
 * @param home begins the names of learners and activities; without a slash at the end.
 * Never to be changed: to others they would be other learners and activities. Default
 * {@code https://studyhall.dev}
 * @param forward where tenants' statements are sent to; nowhere without it. From then on:
 * what was written down before is not sent
 * @param interval how long to wait when there is nothing to send. Default 1 s, from 10 ms
 * to 1 min
 * @param batch statements sent in one request. Default 50, from 1 to 500
 * @param patience how long a request may take. Default 20 s, from 100 ms to 1 min
 * @param longestPause between two tries while they fail, the first being a second and
 * each twice the one before. Default 10 min, from 100 ms to 1 h
 */
@Validated
@ConfigurationProperties("studyhall.xapi")
record XapiProperties(@DefaultValue("https://studyhall.dev") URI home, @DefaultValue List<@Valid RecordStore> forward,
		@DefaultValue("1s") @DurationMin(millis = 10) @DurationMax(minutes = 1) Duration interval,
		@DefaultValue("50") @Min(1) @Max(500) int batch,
		@DefaultValue("20s") @DurationMin(millis = 100) @DurationMax(minutes = 1) Duration patience,
		@DefaultValue("10m") @DurationMin(millis = 100) @DurationMax(hours = 1) Duration longestPause) {

	/**
	 * Where a tenant's statements are sent to.
	 *
	 * @param tenant the tenant's slug
	 * @param endpoint its address, to which {@code /statements} is added
	 * @param key the name for Basic authentication
	 * @param secret the password to it
	 */
	record RecordStore(@NotBlank String tenant, URI endpoint, @NotBlank String key, @NotBlank String secret) {

		/** Tells nobody the secret. */
		@Override
		public String toString() {
			return tenant + " to " + endpoint;
		}

	}
}
