package dev.studyhall.catalog.importing;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How authors watch their imports.
 *
 * @param maxStreams streams of events that this instance keeps open; one more is refused.
 * Default 200, from 1 to 10,000
 * @param interval how often each looks at its job. Default 500 ms, from 50 ms to 10 s
 * @param heartbeat after what time without news a stream shows life; shorter than what is
 * between lets a connection be silent. Default 15 s, from 100 ms to 1 min
 */
@Validated
@ConfigurationProperties("studyhall.importing.watch")
record WatchProperties(@DefaultValue("200") @Min(1) @Max(10_000) int maxStreams,
		@DefaultValue("500ms") @DurationMin(millis = 50) @DurationMax(seconds = 10) Duration interval,
		@DefaultValue("15s") @DurationMin(millis = 100) @DurationMax(minutes = 1) Duration heartbeat) {
}
