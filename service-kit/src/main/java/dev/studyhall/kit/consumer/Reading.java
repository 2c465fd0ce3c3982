package dev.studyhall.kit.consumer;

import dev.studyhall.kit.parked.ParkCause;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What a record of the log turned out to be, for one consumer. */
public sealed interface Reading {

	ConsumerRecord<byte[], byte[]> record();

	/**
	 * What later events of the record's key are held by; empty if the key is unusable, or
	 * does not matter.
	 */
	String key();

	/** Of a type that this consumer does not apply. */
	record Unclaimed(ConsumerRecord<byte[], byte[]> record) implements Reading {

		@Override
		public String key() {
			return "";
		}

	}

	/** Of no use as it is. */
	record Faulty(ConsumerRecord<byte[], byte[]> record, String key, ParkCause cause) implements Reading {
	}

	/** To be applied. */
	record Claimed(ConsumerRecord<byte[], byte[]> record, String key, IncomingEvent event) implements Reading {
	}

}
