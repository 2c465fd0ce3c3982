package dev.studyhall.kit.parked;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

import io.r2dbc.spi.Readable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/** An event that was put aside, with all that is needed to apply it again. */
record ParkedEvent(long id, String consumer, Place place, String key, ParkedState state, Headers headers,
		byte @Nullable [] payload, byte @Nullable [] edited, @Nullable ParkCause cause) {

	static final String COLUMNS = """
			id, consumer, topic, partition, record_offset, key, state, headers, payload, edited, cause, cause_detail,
			recorded_at""";

	static ParkedEvent of(Readable row) {
		String cause = row.get("cause", String.class);
		return new ParkedEvent(required(row, "id", Long.class), required(row, "consumer", String.class), Place.of(row),
				required(row, "key", String.class), ParkedState.of(required(row, "state", String.class)),
				HeaderBytes.read(required(row, "headers", byte[].class)), row.get("payload", byte[].class),
				row.get("edited", byte[].class),
				(cause != null) ? new ParkCause(cause, required(row, "cause_detail", String.class)) : null);
	}

	/** The record as it shall be applied: the log's, or with the operator's payload. */
	ConsumerRecord<byte[], byte[]> toRecord() {
		byte[] value = (edited != null) ? edited : payload;
		return new ConsumerRecord<>(place.topic(), place.partition(), place.offset(), place.recordedAt().toEpochMilli(),
				TimestampType.CREATE_TIME, ConsumerRecord.NULL_SIZE, ConsumerRecord.NULL_SIZE,
				key.getBytes(StandardCharsets.UTF_8), value, headers, Optional.empty());
	}

	static <T> T required(Readable row, String column, Class<T> type) {
		T value = row.get(column, type);
		if (value == null) {
			throw new IllegalStateException("parked_event." + column + " is null");
		}
		return value;
	}

	/** Where in the log an event stands. */
	record Place(String topic, int partition, long offset, Instant recordedAt) {

		private static Place of(Readable row) {
			return new Place(required(row, "topic", String.class), required(row, "partition", Integer.class),
					required(row, "record_offset", Long.class), required(row, "recorded_at", Instant.class));
		}

	}

}
