package dev.studyhall.progress.statistics.index;

import java.time.Duration;

import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often the indices of questions are computed.
 *
 * @param interval between two computations of one topic, at least. Default 10 s, from 100
 * ms to 1 h
 */
@Validated
@ConfigurationProperties("studyhall.statistics")
record StatisticsProperties(@DefaultValue("10s") @DurationMin(millis = 100) @DurationMax(hours = 1) Duration interval) {
}
