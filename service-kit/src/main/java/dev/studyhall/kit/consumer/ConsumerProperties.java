package dev.studyhall.kit.consumer;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.hibernate.validator.constraints.time.DurationMax;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How events are consumed, the same for each consumer of a service.
 *
 * @param batch most events in one transaction. Default 500, from 1 to 5,000
 * @param parallelism most transactions of one consumer at once; each takes a connection
 * of the worker's pool. Default 2, from 1 to 32
 * @param patience how long events of a consumer that is not hurried wait for others, to
 * be applied together. Default 500 ms, at most 10 s
 * @param pace least time between two transactions of a consumer that keeps up, so that
 * what comes meanwhile shares the next; where much comes it rests as long as it worked,
 * up to ten times the pace in all. Default 20 ms, at most 1 s
 * @param buffer most bytes of one partition read ahead. Default 2 MB
 * @param maxEvent size of a payload above which the event is parked. Default 1 MB
 * @param backOff first wait after a passing fault, doubled each time. Default 100 ms
 * @param maxBackOff longest wait after a passing fault. Default 5 s
 * @param protocol of the Kafka group. Default consumer
 */
@Validated
@ConfigurationProperties("studyhall.events.consumer")
public record ConsumerProperties(@DefaultValue("500") @Min(1) @Max(5000) int batch,
		@DefaultValue("2") @Min(1) @Max(32) int parallelism,
		@DefaultValue("500ms") @DurationMax(seconds = 10) Duration patience,
		@DefaultValue("20ms") @DurationMax(seconds = 1) Duration pace, @DefaultValue("2MB") DataSize buffer,
		@DefaultValue("1MB") DataSize maxEvent, @DefaultValue("100ms") Duration backOff,
		@DefaultValue("5s") Duration maxBackOff, @DefaultValue("consumer") Protocol protocol) {

	/**
	 * How long to wait after so many failures in a row, with up to half of it left to
	 * chance.
	 */
	Duration waitAfter(int failures) {
		long doubled = backOff.toMillis() << Math.min(failures - 1, 20);
		long whole = Math.clamp(doubled, 1, maxBackOff.toMillis());
		return Duration.ofMillis(whole - ThreadLocalRandom.current().nextLong(whole / 2 + 1));
	}

	/**
	 * Events to try after so many failures in a row: fewer each time, so that a time-out
	 * cannot stand in the way.
	 */
	int batchAfter(int failures) {
		return Math.max(1, batch >> Math.min(failures, 30));
	}

	/** How the members of a group agree. */
	public enum Protocol {

		/** The broker assigns (KIP-848). */
		CONSUMER,
		/** The members assign. */
		CLASSIC;

		String kafkaName() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
