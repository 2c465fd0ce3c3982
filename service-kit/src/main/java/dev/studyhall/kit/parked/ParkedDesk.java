package dev.studyhall.kit.parked;

import java.nio.charset.StandardCharsets;

import dev.studyhall.kit.database.Transactions;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;

import static dev.studyhall.kit.parked.ParkedEvent.required;

/**
 * What operators do with events that were put aside. Every call signals
 * {@link ParkedRefusal}.
 */
final class ParkedDesk {

	private final Transactions transactions;

	private final DatabaseClient database;

	private final Redrive redrive;

	ParkedDesk(Transactions transactions, DatabaseClient database, Redrive redrive) {
		this.transactions = transactions;
		this.database = database;
		this.redrive = redrive;
	}

	/** Replaces what will be applied; the log's own payload is kept. */
	Mono<Void> edit(long id, EditedPayload payload, String by) {
		return requireWaiting(id)
			.flatMap((event) -> database
				.sql("update parked_event set edited = :edited, changed_at = now(), changed_by = :by where id = :id")
				.bind("edited", payload.json().getBytes(StandardCharsets.UTF_8))
				.bind("by", by)
				.bind("id", id)
				.then())
			.as(transactions::platform)
			.checkpoint("edit a parked event");
	}

	/**
	 * Applies the event and all that waits behind its key, up to the first that fails
	 * again.
	 */
	Mono<Redrive.Result> redrive(long id, String by) {
		return requireWaiting(id).as(transactions::platform).flatMap((event) -> redrive.run(event.heldKey(), by));
	}

	/**
	 * Gives the event up. If it stood first behind its key, what waits behind it is
	 * applied.
	 */
	Mono<Redrive.Result> skip(long id, String reason, String by) {
		return requireWaiting(id)
			.flatMap((event) -> redrive.requireQuiet(event.heldKey())
				.then(Mono.defer(() -> markSkipped(id, reason, by)))
				.then(event.heldKey().releaseIfNothingWaits(database))
				.thenReturn(event))
			.as(transactions::platform)
			.flatMap((event) -> event.first() ? redrive.run(event.heldKey(), by)
					: Mono.just(new Redrive.Result(0, null, false)))
			.checkpoint("skip a parked event");
	}

	private Mono<Void> markSkipped(long id, String reason, String by) {
		return database.sql("""
				update parked_event
				set state = 'skipped', reason = :reason, changed_at = now(), changed_by = :by
				where id = :id""").bind("reason", reason).bind("by", by).bind("id", id).then();
	}

	/** Locks the event's key and makes sure that it still waits. */
	private Mono<Waiting> requireWaiting(long id) {
		return database.sql("select consumer, key from parked_event where id = :id")
			.bind("id", id)
			.map((row) -> new HeldKey(required(row, "consumer", String.class), required(row, "key", String.class)))
			.one()
			.switchIfEmpty(Mono.error(() -> ParkedRefusal.unknown(id)))
			.flatMap((key) -> key.lock(database).then(Mono.defer(() -> read(id, key))))
			.flatMap((event) -> event.state().waiting() ? Mono.just(event)
					: Mono.error(() -> ParkedRefusal.notWaiting(event.state())));
	}

	private Mono<Waiting> read(long id, HeldKey key) {
		return database
			.sql("""
					select state, not exists (
							select 1
							from parked_event before
							where before.consumer = event.consumer and before.key = event.key
								and before.state in ('parked', 'queued')
								and (before.partition, before.record_offset) < (event.partition, event.record_offset)) as first
					from parked_event event
					where id = :id""")
			.bind("id", id)
			.map((row) -> new Waiting(key, ParkedState.of(required(row, "state", String.class)),
					required(row, "first", Boolean.class)))
			.one();
	}

	/**
	 * An event on the desk.
	 *
	 * @param first whether none waits before it behind its key
	 */
	private record Waiting(HeldKey heldKey, ParkedState state, boolean first) {
	}

}
