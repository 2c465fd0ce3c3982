package dev.studyhall.kit.consumer;

import java.time.Instant;
import java.util.UUID;

import dev.studyhall.kit.json.StrictJson;
import dev.studyhall.kit.tenancy.TenantId;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event whose envelope was found in order.
 *
 * @param aggregateId what it happened to; with the tenant the key that events are ordered
 * by
 * @param sequence its number within the aggregate
 * @param payload one JSON object
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record IncomingEvent(UUID id, String type, TenantId tenant, String aggregateId, long sequence, Instant time,
		byte[] payload) {

	private static final JsonMapper JSON = StrictJson.forEvents();

	/**
	 * The payload as a record of the reader's own. Unknown fields are ignored.
	 * @throws tools.jackson.core.JacksonException if it does not fit, which parks the
	 * event
	 */
	public <T> T as(Class<T> payloadType) {
		return JSON.readValue(payload, payloadType);
	}

}
