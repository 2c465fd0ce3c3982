package dev.studyhall.progress.xapi;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

import dev.studyhall.kit.tenancy.TenantId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

/**
 * Writes down what is told, and in the same transaction that it is to be sent on, if it
 * is. A rebuild writes down what has been sent on before.
 */
@Component
final class StatementWriter {

	private static final String ADD = """
			with told as (
				insert into %s (tenant_id, statement_id, learner_id, verb, object_type, object_id, object_version, rating,
					bookmark_kind, started_at, happened_at, stored_at)
				select :tenant, told.id, told.learner, told.verb, told.type, told.object, nullif(told.version, 0),
					nullif(told.rating, 0), nullif(told.kind, ''), nullif(told.started, '')::timestamptz,
					told.happened::timestamptz, told.stored::timestamptz
				from unnest(:ids, :learners, :verbs, :types, :objects, :versions, :ratings, :kinds, :started, :happened,
					:stored) as told (id, learner, verb, type, object, version, rating, kind, started, happened, stored)
				on conflict (tenant_id, statement_id) do nothing
				returning statement_id, learner_id, stored_at
			)
			insert into xapi_pending (tenant_id, statement_id, learner_id, stored_at)
			select :tenant, statement_id, learner_id, stored_at
			from told
			where :forwarded
			and right(current_schema(), 8) <> '_rebuild'
			on conflict (tenant_id, statement_id) do nothing""";

	private static final String ERASE = """
			with erased as (
				delete from %s
				where tenant_id = :tenant
				and learner_id = any(:learners)
				returning statement_id
			)
			delete from xapi_pending
			where tenant_id = :tenant
			and statement_id in (
				select statement_id
				from erased)""";

	private final DatabaseClient database;

	private final ForwardedTenants forwarded;

	StatementWriter(@Qualifier("workerDatabaseClient") DatabaseClient database, ForwardedTenants forwarded) {
		this.database = database;
		this.forwarded = forwarded;
	}

	/** Adds what is not there yet to a table. In the caller's transaction. */
	Mono<Void> add(String table, TenantId tenant, List<Told> told) {
		return forwarded.contains(tenant)
			.flatMap((forward) -> database.sql(ADD.formatted(table))
				.bind("tenant", tenant.value())
				.bind("ids", column(told, Told::id, UUID[]::new))
				.bind("learners", column(told, Told::learner, UUID[]::new))
				.bind("verbs", column(told, (each) -> each.verb().code(), String[]::new))
				.bind("types", column(told, (each) -> each.type().code(), String[]::new))
				.bind("objects", column(told, Told::object, UUID[]::new))
				.bind("versions", column(told, (each) -> orZero(each.version()), Integer[]::new))
				.bind("ratings", column(told, (each) -> orZero(each.rating()), Integer[]::new))
				.bind("kinds",
						column(told, (each) -> Objects.requireNonNullElse(each.bookmarkKind(), ""), String[]::new))
				.bind("started", column(told, (each) -> orEmpty(each.startedAt()), String[]::new))
				.bind("happened", column(told, (each) -> each.happenedAt().toString(), String[]::new))
				.bind("stored", column(told, (each) -> each.storedAt().toString(), String[]::new))
				.bind("forwarded", forward)
				.then());
	}

	/** Forgets all that a table has of the learners. In the caller's transaction. */
	Mono<Void> erase(String table, TenantId tenant, Collection<UUID> learners) {
		return database.sql(ERASE.formatted(table))
			.bind("tenant", tenant.value())
			.bind("learners", learners.toArray(UUID[]::new))
			.then();
	}

	private static <T> T[] column(List<Told> told, Function<Told, T> value, IntFunction<T[]> array) {
		return told.stream().map(value).toArray(array);
	}

	private static int orZero(@Nullable Integer value) {
		return (value != null) ? value : 0;
	}

	private static String orEmpty(@Nullable Instant value) {
		return (value != null) ? value.toString() : "";
	}

}
