package dev.studyhall.gateway.session;

import java.util.function.Function;

import dev.studyhall.gateway.database.Door;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.session.MapSession;
import org.springframework.session.ReactiveSessionRepository;

/** Sessions in the table {@code session}. Each method is one transaction. */
final class R2dbcSessions implements ReactiveSessionRepository<MapSession> {

	private final Door door;

	private final Door renewals;

	private final SessionTable table;

	private final SessionRows rows;

	private final SessionIds ids;

	R2dbcSessions(Door door, Door renewals, SessionTable table, SessionRows rows, SessionIds ids) {
		this.door = door;
		this.renewals = renewals;
		this.table = table;
		this.rows = rows;
		this.ids = ids;
	}

	/** A session that is in no table yet. */
	@Override
	public Mono<MapSession> createSession() {
		return Mono.fromSupplier(() -> new MapSession(this.ids));
	}

	/** Under a changed id, the session is no longer found under the old one. */
	@Override
	public Mono<Void> save(MapSession session) {
		return this.door.in((database) -> {
			Mono<Void> put = this.table.put(database, this.rows.write(session));
			String before = session.getOriginalId();
			return before.equals(session.getId()) ? put
					: this.table.delete(database, SessionIds.hash(before)).then(put);
		});
	}

	/** The session, if it has not ended; notes that it is in use. */
	@Override
	public Mono<MapSession> findById(String id) {
		byte[] hash = SessionIds.hash(id);
		return this.door.in((database) -> this.table.find(database, hash)
			.flatMap((row) -> this.table.touch(database, hash).then(Mono.justOrEmpty(this.rows.read(id, row)))));
	}

	@Override
	public Mono<Void> deleteById(String id) {
		return this.door.in((database) -> this.table.delete(database, SessionIds.hash(id)));
	}

	/** The session as it was, which is no more. */
	Mono<MapSession> remove(String id) {
		byte[] hash = SessionIds.hash(id);
		return this.door.in((database) -> this.table.lock(database, hash)
			.flatMap((row) -> this.table.delete(database, hash).then(Mono.justOrEmpty(this.rows.read(id, row)))));
	}

	/**
	 * The session after a change by one at a time, whichever gateway it is: others wait
	 * for the row, and are then given what the first has made of it. Of a change that
	 * signals {@link GrantEndedException} no session is left; empty then, or if there was
	 * none.
	 */
	Mono<MapSession> change(String id, Function<MapSession, Mono<MapSession>> change) {
		byte[] hash = SessionIds.hash(id);
		return this.renewals.in((database) -> this.table.lock(database, hash)
			.flatMap((row) -> Mono.justOrEmpty(this.rows.read(id, row)))
			.flatMap((session) -> change.apply(session).flatMap((changed) -> put(database, changed)))
			.onErrorResume(GrantEndedException.class, (_) -> this.table.delete(database, hash).then(Mono.empty())));
	}

	/** Removes ended sessions, in batches, as long as a batch is full. */
	Mono<Void> sweep() {
		Mono<Long> batch = this.door.in(this.table::sweep);
		return batch.expand((removed) -> (removed == SessionTable.BATCH) ? batch : Mono.empty()).then();
	}

	private Mono<MapSession> put(DatabaseClient database, MapSession session) {
		return this.table.put(database, this.rows.write(session)).thenReturn(session);
	}

}
