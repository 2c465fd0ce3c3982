package dev.studyhall.kit.outbox;

import java.lang.reflect.Array;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.id.IdGenerator;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.r2dbc.core.DatabaseClient;

/**
 * Writes events into the transaction that writes their facts. They leave for Kafka after
 * the commit, at least once, in order per aggregate; see {@link OutboxRelay}.
 */
public final class Outbox {

	static final int MAX_PAYLOAD_BYTES = 900 * 1024;

	static final int SHARDS = 64;

	private static final String INSERT = """
			insert into outbox (tenant_id, shard, event_id, aggregate_id, sequence, type, subject, occurred_at, payload,
				trace_parent)
			select t.tenant_id, t.shard, t.event_id, t.aggregate_id, t.sequence, t.type, t.subject,
				t.occurred_at::timestamptz, t.payload, t.trace_parent
			from unnest(:tenants::uuid[], :shards::int[], :eventIds::uuid[], :aggregates::text[], :sequences::bigint[],
				:types::text[], :subjects::text[], :times::text[], :payloads::text[],
				:traceParents::text[])
				as t(tenant_id, shard, event_id, aggregate_id, sequence, type, subject, occurred_at, payload,
					trace_parent)""";

	private final DatabaseClient database;

	private final JsonMapper json;

	private final IdGenerator ids;

	private final Runnable wakeRelay;

	Outbox(DatabaseClient database, JsonMapper json, IdGenerator ids, Runnable wakeRelay) {
		this.database = database;
		this.json = json;
		this.ids = ids;
		this.wakeRelay = wakeRelay;
	}

	/**
	 * Adds one event to the current transaction. Signals {@link EventTooLargeException}.
	 */
	public Mono<Void> append(OutgoingEvent event) {
		return appendAll(List.of(event));
	}

	/**
	 * Adds the events to the current transaction, in that order. Signals
	 * {@link EventTooLargeException}.
	 */
	public Mono<Void> appendAll(List<OutgoingEvent> events) {
		if (events.isEmpty()) {
			return Mono.empty();
		}
		return Mono.deferContextual((context) -> insert(events, TraceParents.in(context)))
			.then(Transactions.afterCommit(wakeRelay));
	}

	private Mono<Void> insert(List<OutgoingEvent> events, @Nullable String traceParent) {
		return database.sql(INSERT)
			.bind("tenants", column(events, UUID.class, (event) -> event.tenant().value()))
			.bind("shards", column(events, Integer.class, (event) -> shard(event.tenant() + "/" + event.aggregateId())))
			.bind("eventIds", column(events, UUID.class, (event) -> ids.next()))
			.bind("aggregates", column(events, String.class, OutgoingEvent::aggregateId))
			.bind("sequences", column(events, Long.class, OutgoingEvent::sequence))
			.bind("types", column(events, String.class, OutgoingEvent::type))
			.bind("subjects", column(events, String.class, OutgoingEvent::subject))
			.bind("times", column(events, String.class, (event) -> event.time().toString()))
			.bind("payloads", column(events, String.class, this::write))
			.bind("traceParents",
					column(events, String.class,
							(event) -> (event.traceParent() != null) ? event.traceParent() : traceParent))
			.then();
	}

	private String write(OutgoingEvent event) {
		String payload = json.writeValueAsString(event.payload());
		int bytes = payload.getBytes(StandardCharsets.UTF_8).length;
		if (bytes > MAX_PAYLOAD_BYTES) {
			throw new EventTooLargeException(event.type(), bytes);
		}
		return payload;
	}

	private static int shard(String key) {
		return Math.floorMod(key.hashCode(), SHARDS);
	}

	@SuppressWarnings("unchecked") // the array is made of that very type
	private static <T> T[] column(List<OutgoingEvent> events, Class<T> type,
			Function<OutgoingEvent, ? extends @Nullable T> value) {
		return events.stream().map(value).toArray((size) -> (T[]) Array.newInstance(type, size));
	}

}
