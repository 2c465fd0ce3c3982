package dev.studyhall.progress.live;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How learners are told of changes.
 *
 * @param maxStreams streams of events that this instance keeps open; one more is refused.
 * Default 1,000, from 1 to 10,000
 * @param maxStreamsPerLearner how many of them one learner may have. Default 5, from 1 to
 * 100
 * @param heartbeat after what time a stream shows life; shorter than what is between lets
 * a connection be silent. Default 15 s, from 100 ms to 1 min
 * @param pause between changes that are told; those in between are told as one. Default
 * 100 ms, from 10 ms to 10 s
 */
@Validated
@ConfigurationProperties("studyhall.live")
record LiveProperties(@DefaultValue("1000") @Min(1) @Max(10_000) int maxStreams,
		@DefaultValue("5") @Min(1) @Max(100) int maxStreamsPerLearner,
		@DefaultValue("15s") @DurationMin(millis = 100) @DurationMax(minutes = 1) Duration heartbeat,
		@DefaultValue("100ms") @DurationMin(millis = 10) @DurationMax(seconds = 10) Duration pause) {
}
