package dev.studyhall.kit.database;

import java.time.Duration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the service's schema is, and the two pools to it.
 *
 * @param host of the server. Default 127.0.0.1
 * @param port of the server. Default 5432
 * @param name of the database. Default studyhall
 * @param app the pool of HTTP requests
 * @param worker the pool of relay, consumers and jobs
 * @param waiting how many transactions may wait for a connection of a pool. Default 512
 * @param patience how long one waits before it is told to come again. Default 3 s
 */
@Validated
@ConfigurationProperties("studyhall.database")
public record DatabaseProperties(@DefaultValue("127.0.0.1") @NotBlank String host,
		@DefaultValue("5432") @Min(1) @Max(65535) int port, @DefaultValue("studyhall") @NotBlank String name,
		@Valid Pool app, @Valid Pool worker, @DefaultValue("512") @Min(1) int waiting,
		@DefaultValue("3s") Duration patience) {

	/**
	 * One pool.
	 *
	 * @param password of the pool's role; no default
	 * @param poolSize connections at most. Default 10, from 1 to 200
	 * @param statementTimeout after which the server ends a statement. Default 5 s (app)
	 * or as given
	 */
	public record Pool(@NotBlank String password, @DefaultValue("10") @Min(1) @Max(200) int poolSize,
			@DefaultValue("5s") Duration statementTimeout) {
	}

}
