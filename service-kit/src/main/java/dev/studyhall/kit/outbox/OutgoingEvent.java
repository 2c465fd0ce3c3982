package dev.studyhall.kit.outbox;

import java.time.Instant;

import dev.studyhall.kit.tenancy.TenantId;
import org.jspecify.annotations.Nullable;

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
 * @param traceParent of the trace it belongs to, see {@link TraceParents}; null for the
 * one that its transaction is part of
 */
public record OutgoingEvent(TenantId tenant, String aggregateId, long sequence, String type, String subject,
		Instant time, Object payload, @Nullable String traceParent) {

	/** An event of the trace that its transaction is part of. */
	public OutgoingEvent(TenantId tenant, String aggregateId, long sequence, String type, String subject, Instant time,
			Object payload) {
		this(tenant, aggregateId, sequence, type, subject, time, payload, null);
	}

}
