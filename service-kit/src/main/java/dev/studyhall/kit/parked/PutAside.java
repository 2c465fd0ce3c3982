package dev.studyhall.kit.parked;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * An event to be put aside.
 *
 * @param key what later events are held by; empty if the record's key is unusable
 * @param state parked, queued or skipped
 * @param cause why it is parked; null for others
 */
public record PutAside(ConsumerRecord<byte[], byte[]> record, String key, ParkedState state,
		@Nullable ParkCause cause) {

	/** An event that failed, and holds its key. */
	public static PutAside parked(ConsumerRecord<byte[], byte[]> record, String key, ParkCause cause) {
		return new PutAside(record, key, ParkedState.PARKED, cause);
	}

	/** An event that only waits behind another. */
	public static PutAside queued(ConsumerRecord<byte[], byte[]> record, String key) {
		return new PutAside(record, key, ParkedState.QUEUED, null);
	}

	/**
	 * The event as one that is void: its place in the log is kept, its payload is not.
	 */
	public PutAside givenUp() {
		return new PutAside(record, key, ParkedState.SKIPPED, null);
	}

}
