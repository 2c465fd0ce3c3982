package dev.studyhall.gateway.protocol;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much patience there is with a client.
 *
 * @param headTimeout how long a new connection may take to send its first request line
 * and headers, and any request once it has begun. Default 5 s, from 100 ms to 1 min.
 * @param idleTimeout how long a connection is kept between requests. Default 30 s, from 1
 * s to 10 min.
 * @param bodyGrace how long a body may keep the gateway waiting before its rate is looked
 * at. Default 5 s, from 100 ms to 1 min.
 * @param uploadRate the bytes a second that a body must bring then. Default 4 KiB.
 * @param stallTimeout how long a client may leave an answer lying that is ready to be
 * sent. Default 8 s, from 100 ms to 1 min.
 * @param downloadRate the bytes a second it must take meanwhile. Default 1 KiB.
 * @param drain how long the rest of a refused body is still taken off the wire, so that
 * the client gets to read why. Default 2 s, from 0 to 10 s.
 * @param pipelined how many requests may be under way on one connection. Default 16, from
 * 1 to 1,000.
 */
@Validated
@ConfigurationProperties("studyhall.gateway.protocol")
record ProtocolProperties(@DefaultValue("5s") @DurationMin(millis = 100) @DurationMax(minutes = 1) Duration headTimeout,
		@DefaultValue("30s") @DurationMin(seconds = 1) @DurationMax(minutes = 10) Duration idleTimeout,
		@DefaultValue("5s") @DurationMin(millis = 100) @DurationMax(minutes = 1) Duration bodyGrace,
		@DefaultValue("4KB") DataSize uploadRate,
		@DefaultValue("8s") @DurationMin(millis = 100) @DurationMax(minutes = 1) Duration stallTimeout,
		@DefaultValue("1KB") DataSize downloadRate,
		@DefaultValue("2s") @DurationMin @DurationMax(seconds = 10) Duration drain,
		@DefaultValue("16") @Min(1) @Max(1000) int pipelined) {

	ProtocolProperties {
		requirePositive("upload-rate", uploadRate);
		requirePositive("download-rate", downloadRate);
	}

	private static void requirePositive(String key, DataSize rate) {
		if (rate.toBytes() < 1) {
			throw new IllegalArgumentException("studyhall.gateway.protocol." + key + " must be positive");
		}
	}

}
