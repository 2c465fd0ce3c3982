package dev.studyhall.gateway.database;

import java.time.Duration;
import java.util.Objects;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the sessions are. Connected to only if there is a log-in.
 *
 * @param host of the server. Default 127.0.0.1
 * @param port of the server. Default 5432
 * @param name of the database. Default studyhall
 * @param migrator password of {@code gateway_migrator}; no default
 * @param app password of {@code gateway_app}; no default
 * @param poolSize connections for looking sessions up. Default 8, from 1 to 100; half as
 * many again are for renewing tokens, so that a slow provider keeps nobody else waiting
 * @param waiting how many may be inside or wait at a time; one more is told to come
 * again. Default 256, from 1 to 10,000
 * @param patience how long one waits for an answer. Default 3 s, from 100 ms to 30 s
 */
@Validated
@ConfigurationProperties("studyhall.database")
public record DatabaseProperties(@DefaultValue("127.0.0.1") @NotBlank String host,
		@DefaultValue("5432") @Min(1) @Max(65535) int port, @DefaultValue("studyhall") @NotBlank String name,
		@DefaultValue Role migrator, @DefaultValue Role app, @DefaultValue("8") @Min(1) @Max(100) int poolSize,
		@DefaultValue("256") @Min(1) @Max(10_000) int waiting,
		@DefaultValue("3s") @DurationMin(millis = 100) @DurationMax(seconds = 30) Duration patience) {

	/**
	 * A role of the database.
	 *
	 * @param password what it logs in with
	 */
	public record Role(@Nullable String password) {

		String required(String role) {
			return Objects.requireNonNull(this.password, "studyhall.database." + role + ".password is missing");
		}

		@Override
		public String toString() {
			return (this.password != null) ? "set" : "unset";
		}

	}

}
