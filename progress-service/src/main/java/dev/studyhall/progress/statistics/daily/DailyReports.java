package dev.studyhall.progress.statistics.daily;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;

import dev.studyhall.kit.tenancy.TenantId;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

/**
 * Reports that are computed once a day, by the first who asks, and are the same for
 * everybody until midnight of UTC. Runs in the caller's transaction.
 */
@Component
final class DailyReports {

	private static final String FIND = """
			select day, body
			from daily_report
			where tenant_id = :tenant
			and kind = :kind
			and subject = :subject""";

	/**
	 * A report on millions of rows takes longer than a request may, and is kept though
	 * the one who asked has left.
	 */
	private static final String ALLOW_TIME = """
			select set_config('transaction_timeout', '0', true), set_config('transaction_timeout', '2min', true),
				set_config('statement_timeout', '1min', true), set_config('work_mem', '64MB', true)""";

	private static final String KEEP = """
			insert into daily_report (tenant_id, kind, subject, day, body)
			values (:tenant, :kind, :subject, :day, :body)
			on conflict (tenant_id, kind, subject) do update
			set day = excluded.day, body = excluded.body
			where daily_report.day < excluded.day""";

	private final DatabaseClient database;

	private final JsonMapper json;

	private final Clock clock;

	DailyReports(DatabaseClient database, JsonMapper json, Clock clock) {
		this.database = database;
		this.json = json;
		this.clock = clock;
	}

	/** The day at whose beginning reports stand. */
	LocalDate today() {
		return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
	}

	/**
	 * Today's report on a subject.
	 * @param compute makes it, from the one before if there is one
	 */
	<T> Mono<T> find(TenantId tenant, Subject<T> subject, Function<Optional<T>, Mono<T>> compute) {
		return bind(FIND, tenant, subject)
			.map((row) -> new Kept<>(row.get("day", LocalDate.class),
					json.readValue(row.get("body", String.class), subject.type())))
			.one()
			.map(Optional::of)
			.defaultIfEmpty(Optional.empty())
			.flatMap((kept) -> kept.filter((report) -> report.day().equals(subject.day()))
				.map((report) -> Mono.just(report.report()))
				.orElseGet(() -> database.sql(ALLOW_TIME)
					.then()
					.then(Mono.defer(() -> compute.apply(kept.map(Kept::report))))
					.flatMap((report) -> keep(tenant, subject, report))));
	}

	private <T> Mono<T> keep(TenantId tenant, Subject<T> subject, T report) {
		return bind(KEEP, tenant, subject).bind("day", subject.day())
			.bind("body", json.writeValueAsString(report))
			.then()
			.thenReturn(report);
	}

	private DatabaseClient.GenericExecuteSpec bind(String sql, TenantId tenant, Subject<?> subject) {
		return database.sql(sql)
			.bind("tenant", tenant.value())
			.bind("kind", subject.kind())
			.bind("subject", subject.name());
	}

	/**
	 * What a report is on.
	 *
	 * @param name of the subject among those of its kind
	 * @param day the day at whose beginning it stands
	 */
	record Subject<T>(String kind, String name, LocalDate day, Class<T> type) {
	}

	private record Kept<T>(LocalDate day, T report) {
	}

}
