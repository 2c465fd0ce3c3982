package dev.studyhall.gateway.routing;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When a service counts as out, and how it is tried again. Only a request that got no
 * answer at all counts as a failure.
 *
 * @param window the requests looked back on. Default 10, from 2 to 1,000.
 * @param minimum how many of them there must be. Default 5, from 1 to 1,000.
 * @param failurePercent how many of them must have failed. Default 50, from 1 to 100.
 * @param openFor how long nothing is sent then. Default 1 s, from 100 ms to 1 min.
 * @param trials how many requests then try whether it is back. Default 3, from 1 to 100.
 */
@Validated
@ConfigurationProperties("studyhall.gateway.outage")
record OutageProperties(@DefaultValue("10") @Min(2) @Max(1000) int window,
		@DefaultValue("5") @Min(1) @Max(1000) int minimum, @DefaultValue("50") @Min(1) @Max(100) int failurePercent,
		@DefaultValue("1s") @DurationMin(millis = 100) @DurationMax(minutes = 1) Duration openFor,
		@DefaultValue("3") @Min(1) @Max(100) int trials) {
}
