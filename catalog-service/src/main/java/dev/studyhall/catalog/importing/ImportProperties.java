package dev.studyhall.catalog.importing;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How imports run.
 *
 * @param maxUpload size of one upload. Default 32 MB
 * @param maxUnfinished imports of one tenant that may wait or run. Default 50, from 1 to
 * 1,000
 * @param atOnce jobs that an instance works on at once, each in one transaction at a
 * time. Default 2, from 1 to 16
 * @param pollInterval how often an idle instance looks for jobs. Default 300 ms, from 50
 * ms to 1 min
 * @param lease how long a job belongs to an instance that shows no life. Default 20 s,
 * from 2 s to 10 min
 * @param maxAttempts how often a job is taken up without getting any further before it
 * has failed. Default 5, from 1 to 100
 * @param abandonedAfter age at which an upload that broke off is cleared away. Default 1
 * h, from 1 min to 7 d
 */
@Validated
@ConfigurationProperties("studyhall.importing")
record ImportProperties(@DefaultValue("32MB") @NotNull DataSize maxUpload,
		@DefaultValue("50") @Min(1) @Max(1_000) int maxUnfinished, @DefaultValue("2") @Min(1) @Max(16) int atOnce,
		@DefaultValue("300ms") @DurationMin(millis = 50) @DurationMax(minutes = 1) Duration pollInterval,
		@DefaultValue("20s") @DurationMin(seconds = 2) @DurationMax(minutes = 10) Duration lease,
		@DefaultValue("5") @Min(1) @Max(100) int maxAttempts,
		@DefaultValue("1h") @DurationMin(minutes = 1) @DurationMax(days = 7) Duration abandonedAfter) {
}
