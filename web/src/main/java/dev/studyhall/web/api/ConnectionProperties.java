package dev.studyhall.web.api;

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
 * How connections to the services are made, kept and given up.
 *
 * @param connectTimeout how long a service may take to accept a connection. Default 1 s,
 * from 100 ms to 10 s.
 * @param responseTimeout how long it may be silent after a request went out. Default 5 s,
 * from 100 ms to 1 min.
 * @param maxConnections connections to one service. Default 128, from 1 to 10,000.
 * @param maxWaiting requests that wait for one of them; one more is refused. Default 512,
 * from 1 to 100,000.
 * @param maxWait how long they wait. Default 1 s, from 10 ms to 10 s.
 * @param maxIdle how long an unused connection is kept; shorter than the services keep
 * theirs. Default 20 s, from 1 s to 5 min.
 * @param maxDocument the largest answer that is read. Default 8 MB.
 */
@Validated
@ConfigurationProperties("studyhall.web.connections")
public record ConnectionProperties(
		@DefaultValue("1s") @DurationMin(millis = 100) @DurationMax(seconds = 10) Duration connectTimeout,
		@DefaultValue("5s") @DurationMin(millis = 100) @DurationMax(minutes = 1) Duration responseTimeout,
		@DefaultValue("128") @Min(1) @Max(10_000) int maxConnections,
		@DefaultValue("512") @Min(1) @Max(100_000) int maxWaiting,
		@DefaultValue("1s") @DurationMin(millis = 10) @DurationMax(seconds = 10) Duration maxWait,
		@DefaultValue("20s") @DurationMin(seconds = 1) @DurationMax(minutes = 5) Duration maxIdle,
		@DefaultValue("8MB") DataSize maxDocument) {
}
