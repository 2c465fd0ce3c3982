package dev.studyhall.kit.outbox;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import dev.studyhall.kit.database.Transactions;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;

/** What the relay does to the database, a short transaction each. */
final class OutboxTable {

	/** Depth is counted up to here; beyond, it is "at least". */
	static final int COUNTED_DEPTH = 100_000;

	private final Transactions transactions;

	private final DatabaseClient database;

	OutboxTable(Transactions transactions, DatabaseClient database) {
		this.transactions = transactions;
		this.database = database;
	}

	/**
	 * Takes every shard that is free or whose lease ran out by the database's clock, and
	 * renews those held.
	 */
	Mono<List<Integer>> lease(UUID holder, Duration time) {
		return database.sql("""
				update outbox_lease
				set holder = :holder, expires_at = clock_timestamp() + :millis * interval '1 millisecond'
				where shard in (
					select shard
					from outbox_lease
					where holder = :holder or expires_at < clock_timestamp()
					order by shard
					for update skip locked)
				returning shard""")
			.bind("holder", holder)
			.bind("millis", time.toMillis())
			.mapValue(Integer.class)
			.all()
			.collectList()
			.as(transactions::platform);
	}

	Mono<Void> release(UUID holder) {
		return database.sql("update outbox_lease set holder = null, expires_at = '-infinity' where holder = :holder")
			.bind("holder", holder)
			.then()
			.as(transactions::platform);
	}

	/**
	 * The oldest of what is there now. Never "what is newer than the last one seen": an
	 * identity is taken before its commit, so an older one may appear later.
	 */
	Mono<List<OutboxRow>> read(Collection<Integer> shards, int limit) {
		return database.sql("""
				select id, shard::int, event_id, tenant_id, aggregate_id, sequence, type, subject, occurred_at, payload,
					trace_parent
				from outbox
				where shard = any(:shards::int[])
				order by id
				limit :limit""")
			.bind("shards", shards.toArray(Integer[]::new))
			.bind("limit", limit)
			.map(OutboxRow::of)
			.all()
			.collectList()
			.as(transactions::platform);
	}

	/** Removes what Kafka has acknowledged, by identity. */
	Mono<Void> delete(List<Long> ids) {
		return database.sql("delete from outbox where id = any(:ids::bigint[])")
			.bind("ids", ids.toArray(Long[]::new))
			.then()
			.as(transactions::platform);
	}

	Mono<Backlog> backlog() {
		return database.sql("""
				select (select count(*) from (select 1 from outbox limit %d) counted) as depth,
					coalesce((select extract(epoch from clock_timestamp() - occurred_at)
						from outbox order by id limit 1), 0)::float8 as age""".formatted(COUNTED_DEPTH))
			.map((row) -> new Backlog(value(row.get("depth", Long.class)), value(row.get("age", Double.class))))
			.one()
			.as(transactions::platform);
	}

	private static <N extends Number> N value(@Nullable N value) {
		if (value == null) {
			throw new IllegalStateException("A count is null");
		}
		return value;
	}

	/**
	 * What waits to be sent.
	 *
	 * @param age of the oldest, in seconds
	 */
	record Backlog(long depth, double age) {
	}

}
