package dev.studyhall.kit.tally;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import dev.studyhall.kit.tenancy.TenantId;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** An event as another service would send it, or with something wrong about it. */
public record TallyEvent(byte @Nullable [] key, Map<String, String> headers, byte @Nullable [] payload) {

	/** The latest score of an aggregate. Negative points are refused by a constraint. */
	public static TallyEvent scoreSet(TenantId tenant, String aggregate, long sequence, int points) {
		return of(tenant, aggregate, sequence, TallyConsumer.SCORE_SET,
				"{\"tenantId\":\"%s\",\"points\":%d}".formatted(tenant, points));
	}

	/** A fact. */
	public static TallyEvent markMade(TenantId tenant, String aggregate, long sequence, UUID mark) {
		return of(tenant, aggregate, sequence, TallyConsumer.MARK_MADE,
				"{\"tenantId\":\"%s\",\"markId\":\"%s\",\"new\":1}".formatted(tenant, mark));
	}

	/** What was told of the aggregate before is void. */
	public static TallyEvent wiped(TenantId tenant, String aggregate, long sequence) {
		return of(tenant, aggregate, sequence, TallyConsumer.WIPED, "{\"tenantId\":\"%s\"}".formatted(tenant));
	}

	private static TallyEvent of(TenantId tenant, String aggregate, long sequence, String type, String payload) {
		Map<String, String> headers = new LinkedHashMap<>();
		headers.put("ce_specversion", "1.0");
		headers.put("ce_id", UUID.randomUUID().toString());
		headers.put("ce_type", type);
		headers.put("ce_source", "/studyhall/kit");
		headers.put("ce_subject", aggregate);
		headers.put("ce_time", Instant.now().toString());
		headers.put("ce_tenant", tenant.toString());
		headers.put("ce_sequence", Long.toString(sequence));
		headers.put("content-type", "application/json");
		return new TallyEvent((tenant + "/" + aggregate).getBytes(StandardCharsets.UTF_8), headers,
				payload.getBytes(StandardCharsets.UTF_8));
	}

	public TallyEvent withHeader(String name, @Nullable String value) {
		Map<String, String> more = new LinkedHashMap<>(headers);
		more.remove(name);
		if (value != null) {
			more.put(name, value);
		}
		return new TallyEvent(key, more, payload);
	}

	public TallyEvent withKey(byte @Nullable [] other) {
		return new TallyEvent(other, headers, payload);
	}

	public TallyEvent withPayload(byte @Nullable [] other) {
		return new TallyEvent(key, headers, other);
	}

	public TallyEvent withPayload(String other) {
		return withPayload(other.getBytes(StandardCharsets.UTF_8));
	}

	ProducerRecord<byte[], byte[]> toRecord(String topic) {
		ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, key, payload);
		headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
		return record;
	}

}
