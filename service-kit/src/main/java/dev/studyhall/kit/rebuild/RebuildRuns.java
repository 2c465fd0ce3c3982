package dev.studyhall.kit.rebuild;

import java.time.Instant;
import java.util.List;

import dev.studyhall.kit.parked.RebuildInterlock;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.r2dbc.core.DatabaseClient;

/** The table of runs. Each call joins the open transaction. */
final class RebuildRuns {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final DatabaseClient database;

	private final RebuildInterlock redrives;

	RebuildRuns(DatabaseClient database) {
		this.database = database;
		this.redrives = new RebuildInterlock(database);
	}

	/** Begins a run. Signals {@link RebuildRefusal} while another is under way. */
	Mono<Long> begin(String consumer, String by) {
		return redrives.waitForRedrives()
			.then(database.sql("""
					insert into rebuild_run (consumer, state, started_by)
					values (:consumer, 'running', :by)
					on conflict do nothing
					returning id""").bind("consumer", consumer).bind("by", by).mapValue(Long.class).one())
			.switchIfEmpty(Mono.error(RebuildRefusal::running));
	}

	/**
	 * Shows that the run is alive. Signals {@link RebuildFailedException} if it was taken
	 * for dead.
	 */
	Mono<Void> seen(long id, long events) {
		return database.sql("""
				update rebuild_run
				set seen_at = clock_timestamp(), events = :events
				where id = :id and state = 'running'""")
			.bind("events", events)
			.bind("id", id)
			.fetch()
			.rowsUpdated()
			.flatMap((rows) -> (rows == 1) ? Mono.empty()
					: Mono.error(() -> new RebuildFailedException("The run was taken for dead")));
	}

	Mono<Void> complete(long id, RebuildReport report) {
		return database.sql("""
				update rebuild_run
				set state = 'completed', ended_at = clock_timestamp(), events = :events, report = :report
				where id = :id""")
			.bind("events", report.events())
			.bind("report", JSON.writeValueAsString(report))
			.bind("id", id)
			.then();
	}

	Mono<Void> fail(long id, String reason) {
		return database.sql("""
				update rebuild_run
				set state = 'failed', ended_at = clock_timestamp(), failure = :reason
				where id = :id and state = 'running'""")
			.bind("reason", reason.replace('\0', ' '))
			.bind("id", id)
			.then();
	}

	/** The latest runs, newest first. */
	Mono<List<Run>> latest(int limit) {
		return database.sql("""
				select id, consumer, state, started_at, started_by, ended_at, events, report, failure
				from rebuild_run
				order by id desc
				limit :limit""").bind("limit", limit).map(Run::of).all().collectList();
	}

	/** One run, as operators see it. */
	record Run(long id, String consumer, String state, Instant startedAt, @Nullable String startedBy,
			@Nullable Instant endedAt, long events, @Nullable RebuildReport report, @Nullable String failure) {

		private static Run of(Readable row) {
			String report = row.get("report", String.class);
			return new Run(required(row, "id", Long.class), required(row, "consumer", String.class),
					required(row, "state", String.class), required(row, "started_at", Instant.class),
					row.get("started_by", String.class), row.get("ended_at", Instant.class),
					required(row, "events", Long.class),
					(report != null) ? JSON.readValue(report, RebuildReport.class) : null,
					row.get("failure", String.class));
		}

		private static <T> T required(Readable row, String column, Class<T> type) {
			T value = row.get(column, type);
			if (value == null) {
				throw new IllegalStateException("rebuild_run." + column + " is null");
			}
			return value;
		}

	}

}
