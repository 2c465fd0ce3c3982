package dev.studyhall.progress.xapi;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.tenancy.TenantId;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

/**
 * Statements that are still to be sent. Each call is a transaction of its own: none is
 * open while a store is waited for.
 */
@Component
final class R2dbcPending {

	private static final String CLAIM = """
			insert into xapi_forwarding (tenant_id, failures, not_before)
			select :tenant, 0, now() + :seconds * interval '1 second'
			where exists (
				select
				from xapi_pending
				where tenant_id = :tenant
				and refused is null)
			on conflict (tenant_id) do update
			set not_before = excluded.not_before
			where xapi_forwarding.not_before <= now()""";

	private static final String NEXT = """
			with renewed as (
				update xapi_forwarding
				set not_before = now() + :seconds * interval '1 second'
				where tenant_id = :tenant
			)
			select statement.*
			from (
				select statement_id
				from xapi_pending
				where tenant_id = :tenant
				and refused is null
				order by stored_at, statement_id
				limit :most) pending
			join %s statement on statement.tenant_id = :tenant and statement.statement_id = pending.statement_id
			order by stored_at, statement_id""".formatted(ToldRow.ALL);

	private static final String TAKEN = """
			delete from xapi_pending
			where tenant_id = :tenant
			and statement_id = any(:ids)""";

	private static final String REFUSED = """
			update xapi_pending
			set refused = :status
			where tenant_id = :tenant
			and statement_id = :id""";

	private static final String RELEASE = """
			update xapi_forwarding
			set failures = 0, not_before = now()
			where tenant_id = :tenant""";

	private static final String PAUSE = """
			update xapi_forwarding
			set failures = failures + 1,
				not_before = now() + least(greatest(power(2, least(failures, 20)), :wanted), :most) * interval '1 second'
			where tenant_id = :tenant""";

	private final DatabaseClient database;

	private final Transactions transactions;

	R2dbcPending(@Qualifier("workerDatabaseClient") DatabaseClient database,
			@Qualifier("workerTransactions") Transactions transactions) {
		this.database = database;
		this.transactions = transactions;
	}

	/**
	 * Whether there is something to send and nobody else at it: then nobody else is for
	 * that time.
	 */
	Mono<Boolean> claim(TenantId tenant, Duration lease) {
		return transactions.inTenant(tenant,
				sql(CLAIM, tenant).bind("seconds", seconds(lease)).fetch().rowsUpdated().map((rows) -> rows > 0));
	}

	/**
	 * The first so many, in the order in which they were stored; nobody else is at it for
	 * that time.
	 */
	Mono<List<Told>> next(TenantId tenant, int most, Duration lease) {
		return transactions.inTenant(tenant,
				sql(NEXT, tenant).bind("most", most)
					.bind("seconds", seconds(lease))
					.map(ToldRow::read)
					.all()
					.collectList());
	}

	Mono<Void> taken(TenantId tenant, List<Told> told) {
		return transactions.inTenant(tenant,
				sql(TAKEN, tenant).bind("ids", told.stream().map(Told::id).toArray(UUID[]::new)).then());
	}

	/** Keeps a statement that will not be taken, and does not send it again. */
	Mono<Void> refused(TenantId tenant, Told told, int status) {
		return transactions.inTenant(tenant, sql(REFUSED, tenant).bind("id", told.id()).bind("status", status).then());
	}

	Mono<Void> release(TenantId tenant) {
		return transactions.inTenant(tenant, sql(RELEASE, tenant).then());
	}

	/**
	 * Lets some time pass: a second, and twice as much after each further failure; what
	 * is wanted if that is more.
	 */
	Mono<Void> pause(TenantId tenant, Duration wanted, Duration longest) {
		return transactions.inTenant(tenant,
				sql(PAUSE, tenant).bind("wanted", seconds(wanted)).bind("most", seconds(longest)).then());
	}

	private DatabaseClient.GenericExecuteSpec sql(String statement, TenantId tenant) {
		return database.sql(statement).bind("tenant", tenant.value());
	}

	private static double seconds(Duration duration) {
		return duration.toMillis() / 1000d;
	}

}
