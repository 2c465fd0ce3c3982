package dev.studyhall.kit.consumer;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.studyhall.kit.parked.FaultyEventException;
import dev.studyhall.kit.tenancy.TenantId;
import io.cloudevents.CloudEvent;
import io.cloudevents.SpecVersion;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * Reads records as CloudEvents in binary mode (CloudEvents 1.0, Kafka protocol binding)
 * and finds what is wrong with them: envelope, size, JSON, and whether key, tenant and
 * payload agree.
 */
public final class EventReader {

	private static final Pattern VERSION = Pattern.compile("\\.v\\d+$");

	private final Set<String> types;

	private final Set<String> names = new HashSet<>();

	private final long maxBytes;

	EventReader(Set<String> types, long maxBytes) {
		this.types = Set.copyOf(types);
		types.forEach((type) -> names.add(nameOf(type)));
		this.maxBytes = maxBytes;
	}

	public Stream<Reading> readAll(List<ConsumerRecord<byte[], byte[]>> records) {
		return records.stream().map(this::read);
	}

	public Reading read(ConsumerRecord<byte[], byte[]> record) {
		String key = RecordKeys.textOf(record.key());
		try {
			String type = typeOf(record);
			if (!types.contains(type) && !names.contains(nameOf(type))) {
				return new Reading.Unclaimed(record);
			}
			return new Reading.Claimed(record, key, toEvent(record, type, key));
		}
		catch (FaultyEventException ex) {
			return new Reading.Faulty(record, key, ex.parkCause());
		}
	}

	private IncomingEvent toEvent(ConsumerRecord<byte[], byte[]> record, String type, String key) {
		Faults.check(types.contains(type), "event-version-unknown", "Not read: %s", type);
		byte[] payload = Faults.present(record.value(), "payload-missing", "The record has no value");
		Faults.check(payload.length <= maxBytes, "payload-too-large", "%s bytes are over %s", payload.length, maxBytes);
		CloudEvent envelope = envelopeOf(record);
		TenantId tenant = new TenantId(Faults.uuid("tenant", extension(envelope, "tenant")));
		UUID id = Faults.uuid("id", envelope.getId());
		long sequence = Faults.number("sequence", extension(envelope, "sequence"));
		OffsetDateTime time = Faults.present(envelope.getTime(), "envelope-unreadable", "ce_time is missing");
		String aggregate = RecordKeys.aggregateOf(key, tenant);
		PayloadCheck.require(payload, tenant);
		return new IncomingEvent(id, type, tenant, aggregate, sequence, time.toInstant(), payload);
	}

	private static String typeOf(ConsumerRecord<byte[], byte[]> record) {
		Header header = record.headers().lastHeader("ce_type");
		byte[] value = (header != null) ? header.value() : null;
		return new String(Faults.present(value, "envelope-unreadable", "ce_type is missing"), StandardCharsets.UTF_8);
	}

	private static CloudEvent envelopeOf(ConsumerRecord<byte[], byte[]> record) {
		try {
			CloudEvent envelope = KafkaMessageFactory.createReader(record).toEvent();
			Faults.check(envelope.getSpecVersion() == SpecVersion.V1, "envelope-unreadable", "Only CloudEvents 1.0");
			String contentType = envelope.getDataContentType();
			Faults.check(contentType == null || contentType.startsWith("application/json"), "envelope-unreadable",
					"The content is %s", contentType);
			return envelope;
		}
		catch (CloudEventRWException | IllegalStateException | IllegalArgumentException ex) {
			throw Faults.of("envelope-unreadable", String.valueOf(ex.getMessage()));
		}
	}

	private static @Nullable String extension(CloudEvent envelope, String name) {
		Object value = envelope.getExtension(name);
		return (value != null) ? value.toString() : null;
	}

	private static String nameOf(String type) {
		return VERSION.matcher(type).replaceFirst("");
	}

}
