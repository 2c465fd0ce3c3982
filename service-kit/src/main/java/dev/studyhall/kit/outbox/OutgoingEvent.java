package dev.studyhall.kit.outbox;

import java.time.Instant;

import dev.studyhall.kit.tenancy.TenantId;

/**
 * A fact to be told.
 *
 * @param aggregateId what it happened to; with the tenant the key that events are ordered
 * by
 * @param sequence its number within the aggregate, taken under the aggregate's row lock
 * @param type for instance {@code dev.studyhall.catalog.topic-published.v1}
 * @param subject what it is about, for readers of the log; an identity, never a name
 * @param time when it happened
 * @param payload a record, written as JSON; at most 900 KiB
 */
public record OutgoingEvent(TenantId tenant, String aggregateId, long sequence, String type, String subject,
		Instant time, Object payload) {
}
