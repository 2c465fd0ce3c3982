package dev.studyhall.kit.outbox;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.UUID;

import io.r2dbc.spi.Readable;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** One event that waits in the outbox. */
record OutboxRow(long id, int shard, UUID eventId, UUID tenant, String aggregateId, long sequence, String type,
		String subject, OffsetDateTime time, String payload, @Nullable String traceParent) {

	static OutboxRow of(Readable row) {
		return new OutboxRow(required(row, "id", Long.class), required(row, "shard", Integer.class),
				required(row, "event_id", UUID.class), required(row, "tenant_id", UUID.class),
				required(row, "aggregate_id", String.class), required(row, "sequence", Long.class),
				required(row, "type", String.class), required(row, "subject", String.class),
				required(row, "occurred_at", OffsetDateTime.class), required(row, "payload", String.class),
				row.get("trace_parent", String.class));
	}

	/** What Kafka orders events by. */
	String key() {
		return tenant + "/" + aggregateId;
	}

	/** The CloudEvent in binary mode (CloudEvents 1.0, Kafka protocol binding 3.2). */
	ProducerRecord<String, byte[]> toRecord(String topic, String source) {
		ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key(),
				payload.getBytes(StandardCharsets.UTF_8));
		Headers headers = record.headers();
		add(headers, "ce_specversion", "1.0");
		add(headers, "ce_id", eventId.toString());
		add(headers, "ce_type", type);
		add(headers, "ce_source", source);
		add(headers, "ce_subject", subject);
		add(headers, "ce_time", time.toInstant().toString());
		add(headers, "ce_dataschema", dataSchema());
		add(headers, "ce_tenant", tenant.toString());
		add(headers, "ce_sequence", Long.toString(sequence));
		if (traceParent != null) {
			add(headers, "ce_traceparent", traceParent);
		}
		add(headers, "content-type", "application/json");
		return record;
	}

	/**
	 * From {@code dev.studyhall.catalog.topic-published.v1} the address of its schema.
	 */
	private String dataSchema() {
		String[] parts = type.split("\\.", 4);
		return "https://studyhall.dev/events/%s/%s.json".formatted(parts[2], parts[3]);
	}

	private static void add(Headers headers, String name, String value) {
		headers.add(name, value.getBytes(StandardCharsets.UTF_8));
	}

	private static <T> T required(Readable row, String column, Class<T> type) {
		T value = row.get(column, type);
		if (value == null) {
			throw new IllegalStateException("outbox." + column + " is null");
		}
		return value;
	}

}
