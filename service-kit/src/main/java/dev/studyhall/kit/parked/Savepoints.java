package dev.studyhall.kit.parked;

import java.util.Optional;

import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;

/** Tries effects behind savepoints of the open transaction. */
public final class Savepoints {

	private final DatabaseClient database;

	public Savepoints(DatabaseClient database) {
		this.database = database;
	}

	/**
	 * Does the work, or undoes it and tells why it can never succeed. Whatever is no
	 * fault of the event is signalled and leaves the transaction to be rolled back.
	 * @param savepoint a name of our own, unquoted
	 */
	public Mono<Optional<ParkCause>> attempt(String savepoint, Mono<Void> work) {
		return run("savepoint " + savepoint).then(work)
			.then(run("release savepoint " + savepoint))
			.then(Mono.just(Optional.<ParkCause>empty()))
			.onErrorResume(EventFaults::areOfTheEvent, (failure) -> run("rollback to savepoint " + savepoint)
				.thenReturn(Optional.of(ParkCause.of(failure))));
	}

	private Mono<Void> run(String command) {
		return database.sql(command).then();
	}

}
