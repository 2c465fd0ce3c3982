package dev.studyhall.kit.parked;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * An event to be put aside.
 *
 * @param key what later events are held by; empty if the record's key is unusable
 * @param cause null if it only waits behind another
 */
public record PutAside(ConsumerRecord<byte[], byte[]> record, String key, @Nullable ParkCause cause) {

	public ParkedState state() {
		return (cause != null) ? ParkedState.PARKED : ParkedState.QUEUED;
	}

}
