package dev.studyhall.kit.consumer;

import io.micrometer.observation.ObservationRegistry;

import org.springframework.r2dbc.core.DatabaseClient;

/**
 * A consumer with what reads and applies its events; the loop, the re-drive and the
 * rebuild share it.
 */
public record ConsumerParts(EventConsumer consumer, EventReader reader, Effects effects) {

	static ConsumerParts of(EventConsumer consumer, DatabaseClient worker, ObservationRegistry observations,
			ConsumerProperties properties) {
		return new ConsumerParts(consumer, new EventReader(consumer.types(), properties.maxEvent().toBytes()),
				new Effects(consumer, worker, observations));
	}

	public String name() {
		return consumer.name();
	}

}
