package dev.studyhall.gateway.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

import io.r2dbc.spi.Readable;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;

/**
 * The statements of the one table, each for an open transaction. Times are the
 * database's: all gateways have the same.
 */
final class SessionTable {

	/** Rows that one statement removes at most. */
	static final int BATCH = 500;

	private static final String ROW = """
			select id_hash, key_id, sealed, created_at, last_seen_at
			from session
			where id_hash = :hash and expires_at > now()
			""";

	private final double idle;

	private final double absolute;

	private final double touch;

	SessionTable(Duration idle, Duration absolute) {
		this.idle = seconds(idle);
		this.absolute = seconds(absolute);
		this.touch = this.idle / 20;
	}

	Mono<Row> find(DatabaseClient database, byte[] hash) {
		return database.sql(ROW).bind("hash", hash).map(SessionTable::row).one();
	}

	/** The row, which nobody else changes until the transaction ends. */
	Mono<Row> lock(DatabaseClient database, byte[] hash) {
		return database.sql(ROW + "for update").bind("hash", hash).map(SessionTable::row).one();
	}

	/** Notes that a session is in use, if that was not noted a short time ago. */
	Mono<Void> touch(DatabaseClient database, byte[] hash) {
		return database
			.sql("""
					update session
					set last_seen_at = now(),
						expires_at = least(created_at + make_interval(secs => :absolute), now() + make_interval(secs => :idle))
					where id_hash = :hash and last_seen_at < now() - make_interval(secs => :touch)
					""")
			.bindValues(Map.of("hash", hash, "absolute", this.absolute, "idle", this.idle, "touch", this.touch))
			.then();
	}

	Mono<Void> put(DatabaseClient database, Row row) {
		return database.sql("""
				insert into session (id_hash, key_id, sealed, created_at, last_seen_at, expires_at)
				values (:hash, :key, :sealed, :created, now(),
					least(:created + make_interval(secs => :absolute), now() + make_interval(secs => :idle)))
				on conflict (id_hash) do update
				set key_id = excluded.key_id,
					sealed = excluded.sealed,
					last_seen_at = excluded.last_seen_at,
					expires_at = excluded.expires_at
				""")
			.bindValues(Map.of("hash", row.hash(), "key", row.keyId(), "sealed", row.sealed(), "created", row.created(),
					"absolute", this.absolute, "idle", this.idle))
			.then();
	}

	Mono<Void> delete(DatabaseClient database, byte[] hash) {
		return database.sql("delete from session where id_hash = :hash").bind("hash", hash).then();
	}

	/** Removes ended sessions, a batch of them, and tells how many. */
	Mono<Long> sweep(DatabaseClient database) {
		return database.sql("""
				delete from session
				where id_hash = any (array(
					select id_hash
					from session
					where expires_at <= now()
					order by expires_at
					limit :batch
					for update skip locked))
				""").bind("batch", BATCH).fetch().rowsUpdated();
	}

	private static Row row(Readable row) {
		return new Row(value(row, "id_hash", byte[].class), value(row, "key_id", String.class),
				value(row, "sealed", byte[].class), value(row, "created_at", Instant.class),
				value(row, "last_seen_at", Instant.class));
	}

	private static <T> T value(Readable row, String column, Class<T> type) {
		return Objects.requireNonNull(row.get(column, type));
	}

	private static double seconds(Duration duration) {
		return duration.toMillis() / 1000.0;
	}

	/** A session as the table has it. */
	@SuppressWarnings("ArrayRecordComponent") // never compared
	record Row(byte[] hash, String keyId, byte[] sealed, Instant created, Instant lastSeen) {
	}

}
