package dev.studyhall.kit.parked;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.r2dbc.spi.Readable;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

import static dev.studyhall.kit.parked.ParkedEvent.required;

/** An event put aside, as operators see it. */
record ParkedItem(long id, String consumer, String state, String key, String topic, int partition, long offset,
		Map<String, String> headers, @Nullable String cause, @Nullable String causeDetail, Instant recordedAt,
		Instant parkedAt, Instant changedAt, @Nullable String changedBy, @Nullable String reason) {

	static final String COLUMNS = """
			id, consumer, state, key, topic, partition, record_offset, headers, cause, cause_detail, recorded_at,
			parked_at, changed_at, changed_by, reason""";

	static ParkedItem of(Readable row) {
		return new ParkedItem(required(row, "id", Long.class), required(row, "consumer", String.class),
				required(row, "state", String.class), required(row, "key", String.class),
				required(row, "topic", String.class), required(row, "partition", Integer.class),
				required(row, "record_offset", Long.class), texts(required(row, "headers", byte[].class)),
				row.get("cause", String.class), row.get("cause_detail", String.class),
				required(row, "recorded_at", Instant.class), required(row, "parked_at", Instant.class),
				required(row, "changed_at", Instant.class), row.get("changed_by", String.class),
				row.get("reason", String.class));
	}

	private static Map<String, String> texts(byte[] headers) {
		Map<String, String> texts = new LinkedHashMap<>();
		for (Header header : HeaderBytes.read(headers)) {
			texts.put(header.key(), text(header.value()));
		}
		return texts;
	}

	static String text(byte @Nullable [] bytes) {
		return (bytes != null) ? new String(bytes, StandardCharsets.UTF_8) : "";
	}

	/**
	 * The same with what it holds.
	 *
	 * @param payload as the log has it, read as UTF-8
	 * @param editedPayload what will be applied instead, if an operator wrote something
	 */
	record Whole(ParkedItem event, String payload, @Nullable String editedPayload) {

		static Whole of(Readable row) {
			byte[] edited = row.get("edited", byte[].class);
			return new Whole(ParkedItem.of(row), text(row.get("payload", byte[].class)),
					(edited != null) ? text(edited) : null);
		}

	}

	/**
	 * A page, oldest first.
	 *
	 * @param next what to pass as {@code after} for the next one; null at the end
	 */
	record Page(List<ParkedItem> items, @Nullable Long next) {
	}

}
