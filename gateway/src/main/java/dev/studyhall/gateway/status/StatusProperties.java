package dev.studyhall.gateway.status;

import java.time.Duration;

import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the services are asked whether they are ready.
 *
 * @param timeout how long a service may take to say so. Default 2 s, from 50 ms to 10 s.
 * @param keptFor how long an answer is good. Default 500 ms, from 0 to 1 s.
 */
@Validated
@ConfigurationProperties("studyhall.gateway.status")
record StatusProperties(@DefaultValue("2s") @DurationMin(millis = 50) @DurationMax(seconds = 10) Duration timeout,
		@DefaultValue("500ms") @DurationMin @DurationMax(seconds = 1) Duration keptFor) {
}
