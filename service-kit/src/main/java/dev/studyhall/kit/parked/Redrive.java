package dev.studyhall.kit.parked;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.studyhall.kit.database.Transactions;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;

/**
 * Applies what waits behind a key, in the order of the log. The key stays locked and held
 * until nothing waits any more, so that live events of it queue up behind or come after.
 */
final class Redrive {

	/** Events of one transaction. Many more may wait. */
	private static final int CHUNK = 200;

	private final Transactions transactions;

	private final DatabaseClient database;

	private final Map<String, Reapplication> consumers;

	private final Savepoints savepoints;

	private final RebuildInterlock rebuilds;

	Redrive(Transactions transactions, DatabaseClient database, List<Reapplication> consumers) {
		this.transactions = transactions;
		this.database = database;
		this.consumers = consumers.stream().collect(Collectors.toMap(Reapplication::consumer, Function.identity()));
		this.savepoints = new Savepoints(database);
		this.rebuilds = new RebuildInterlock(database);
	}

	/**
	 * Applies all that waits behind the key, up to the first that fails again. Signals
	 * {@link ParkedRefusal}.
	 */
	Mono<Result> run(HeldKey key, String by) {
		return chunk(key, by).expand((result) -> result.unfinished() ? chunk(key, by) : Mono.empty())
			.reduce(Result::plus)
			.checkpoint("re-drive parked events");
	}

	private Mono<Result> chunk(HeldKey key, String by) {
		return requireQuiet(key).then(key.lock(database))
			.then(Mono.defer(() -> waiting(key)))
			.flatMap((events) -> apply(events, by))
			.flatMap((result) -> key.releaseIfNothingWaits(database).thenReturn(result))
			.as(transactions::platform);
	}

	Mono<Void> requireQuiet(HeldKey key) {
		return rebuilds.keepOut(key.consumer())
			.flatMap((quiet) -> quiet ? Mono.empty() : Mono.error(() -> ParkedRefusal.rebuildRunning(key.consumer())));
	}

	private Mono<List<ParkedEvent>> waiting(HeldKey key) {
		return database.sql("""
				select %s
				from parked_event
				where consumer = :consumer and key = :key and state in ('parked', 'queued')
				order by partition, record_offset
				limit :limit""".formatted(ParkedEvent.COLUMNS))
			.bind("consumer", key.consumer())
			.bind("key", key.key())
			.bind("limit", CHUNK)
			.map(ParkedEvent::of)
			.all()
			.collectList();
	}

	private Mono<Result> apply(List<ParkedEvent> events, String by) {
		return Flux.fromIterable(events)
			.concatMap((event) -> apply(event, by))
			.takeUntil(Optional::isPresent)
			.collectList()
			.map((causes) -> Result.of(causes, events.size() == CHUNK));
	}

	private Mono<Optional<ParkCause>> apply(ParkedEvent event, String by) {
		Reapplication consumer = consumers.get(event.consumer());
		if (consumer == null) {
			return Mono.error(() -> ParkedRefusal.consumerGone(event.consumer()));
		}
		return savepoints.attempt("redriven_event", Mono.defer(() -> consumer.apply(event.toRecord())))
			.flatMap((cause) -> note(event, cause, by).thenReturn(cause));
	}

	private Mono<Void> note(ParkedEvent event, Optional<ParkCause> cause, String by) {
		ParkedState state = cause.isPresent() ? ParkedState.PARKED : ParkedState.REDRIVEN;
		DatabaseClient.GenericExecuteSpec update = database.sql("""
				update parked_event
				set state = :state, cause = coalesce(:cause, cause), cause_detail = coalesce(:detail, cause_detail),
					changed_at = now(), changed_by = :by
				where id = :id""").bind("state", state.column()).bind("by", by).bind("id", event.id());
		return bindCause(update, cause.orElse(null)).then();
	}

	private static DatabaseClient.GenericExecuteSpec bindCause(DatabaseClient.GenericExecuteSpec update,
			@Nullable ParkCause cause) {
		return (cause != null) ? update.bind("cause", cause.code()).bind("detail", cause.detail())
				: update.bindNull("cause", String.class).bindNull("detail", String.class);
	}

	/**
	 * What a re-drive came to.
	 *
	 * @param applied events that are done now
	 * @param failed why the next one failed again, if one did
	 * @param unfinished whether more may wait
	 */
	record Result(long applied, @Nullable ParkCause failed, boolean unfinished) {

		private static Result of(List<Optional<ParkCause>> causes, boolean full) {
			ParkCause failed = causes.isEmpty() ? null : causes.getLast().orElse(null);
			long applied = causes.stream().filter(Optional::isEmpty).count();
			return new Result(applied, failed, full && failed == null);
		}

		private Result plus(Result next) {
			return new Result(applied + next.applied, next.failed, next.unfinished);
		}

	}

}
