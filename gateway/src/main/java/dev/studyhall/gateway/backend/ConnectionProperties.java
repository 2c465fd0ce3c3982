package dev.studyhall.gateway.backend;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How connections to the services are made, kept and given up.
 *
 * @param connectTimeout how long a service may take to accept a connection. Default 1 s,
 * from 100 ms to 10 s.
 * @param responseTimeout how long it may be silent after a request went out. Default 10
 * s, from 100 ms to 5 min.
 * @param importTimeout the same for an import, which is stored before it is answered.
 * Default 60 s, from 1 s to 10 min.
 * @param uploadTimeout how long a request may take altogether up to the first byte of its
 * answer, its upload included. Default 30 s, from 1 s to 10 min.
 * @param importUploadTimeout the same for an import. Default 10 min, from 10 s to 1 h.
 * @param partitionTimeout how long sent data may stay unacknowledged before the machine
 * behind it counts as gone (Linux only). Default 1500 ms, from 500 ms to 1 min.
 * @param maxConnections connections to one service: what it works on at a time. Default
 * 256, from 1 to 10,000.
 * @param maxStreams connections to one service that streams of events may hold, apart
 * from those. Default 256, from 1 to 10,000.
 * @param maxUploads how many of them may be taken by requests whose body is still on its
 * way, so that slow clients leave room for the others. Default 128, from 1 to 10,000.
 * @param maxWaiting requests that wait for one of them; one more is refused. Default 512,
 * from 1 to 100,000.
 * @param maxWait how long they wait. Default 1 s, from 10 ms to 10 s.
 * @param maxIdle how long an unused connection is kept; shorter than the services keep
 * theirs. Default 20 s, from 1 s to 5 min.
 */
@Validated
@ConfigurationProperties("studyhall.gateway.connections")
public record ConnectionProperties(
		@DefaultValue("1s") @DurationMin(millis = 100) @DurationMax(seconds = 10) Duration connectTimeout,
		@DefaultValue("10s") @DurationMin(millis = 100) @DurationMax(minutes = 5) Duration responseTimeout,
		@DefaultValue("60s") @DurationMin(seconds = 1) @DurationMax(minutes = 10) Duration importTimeout,
		@DefaultValue("30s") @DurationMin(seconds = 1) @DurationMax(minutes = 10) Duration uploadTimeout,
		@DefaultValue("10m") @DurationMin(seconds = 10) @DurationMax(hours = 1) Duration importUploadTimeout,
		@DefaultValue("1500ms") @DurationMin(millis = 500) @DurationMax(minutes = 1) Duration partitionTimeout,
		@DefaultValue("256") @Min(1) @Max(10_000) int maxConnections,
		@DefaultValue("256") @Min(1) @Max(10_000) int maxStreams,
		@DefaultValue("128") @Min(1) @Max(10_000) int maxUploads,
		@DefaultValue("512") @Min(1) @Max(100_000) int maxWaiting,
		@DefaultValue("1s") @DurationMin(millis = 10) @DurationMax(seconds = 10) Duration maxWait,
		@DefaultValue("20s") @DurationMin(seconds = 1) @DurationMax(minutes = 5) Duration maxIdle) {
}
