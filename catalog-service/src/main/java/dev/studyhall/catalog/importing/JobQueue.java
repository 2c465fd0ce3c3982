package dev.studyhall.catalog.importing;

import java.time.Duration;
import java.util.UUID;

import dev.studyhall.catalog.content.ChangeKind;
import dev.studyhall.catalog.applying.ImportOptions;
import dev.studyhall.catalog.sql.Row;
import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.tenancy.TenantId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;

/**
 * Who works on which job. A lease by the database's clock keeps a job with one instance;
 * when it runs out, any instance may take the job up where it stands. Each call is a
 * transaction.
 */
final class JobQueue {

	private final Transactions transactions;

	private final DatabaseClient database;

	private final ImportProperties properties;

	JobQueue(Transactions transactions, DatabaseClient database, ImportProperties properties) {
		this.transactions = transactions;
		this.database = database;
		this.properties = properties;
	}

	/** Takes up the job that waits longest; empty if none does. */
	Mono<Claim> claim() {
		return Mono.fromSupplier(UUID::randomUUID).flatMap(this::claim);
	}

	private Mono<Claim> claim(UUID holder) {
		return database.sql("""
				update import_job j
				set state = 'running', started_at = coalesce(j.started_at, now()), attempts = j.attempts + 1,
					lease_holder = :holder, lease_until = now() + make_interval(secs => :lease)
				from (
					select tenant_id, id
					from import_job
					where state in ('queued', 'running') and (lease_until is null or lease_until < now())
					order by queued_at
					limit 1
					for update skip locked) waiting
				where j.tenant_id = waiting.tenant_id and j.id = waiting.id
				returning j.tenant_id, j.id, j.format, j.file_name, j.publish, j.retire_missing, j.change_kind, j.actor,
					j.size_bytes, j.next_file, j.attempts""")
			.bind("holder", holder)
			.bind("lease", seconds(properties.lease()))
			.map((row) -> toClaim(new Row(row), holder))
			.one()
			.as(transactions::platform);
	}

	/** Shows life. Signals {@link LeaseLost}. */
	Mono<Void> renew(Claim claim) {
		return database.sql("""
				update import_job
				set lease_until = now() + make_interval(secs => :lease)
				where tenant_id = :tenant and id = :id and lease_holder = :holder""")
			.bind("lease", seconds(properties.lease()))
			.bind("tenant", claim.tenant().value())
			.bind("id", claim.job())
			.bind("holder", claim.holder())
			.fetch()
			.rowsUpdated()
			.<Void>flatMap((rows) -> (rows == 1) ? Mono.empty() : Mono.error(LeaseLost::new))
			.as((work) -> transactions.inTenant(claim.tenant(), work));
	}

	/** The job is done, and its upload can go. */
	Mono<Void> complete(Claim claim) {
		return end(claim, "completed", null);
	}

	/** The job cannot be done. */
	Mono<Void> fail(Claim claim, String reason) {
		return end(claim, "failed", reason);
	}

	/** Clears away uploads that broke off long ago; gives how many. */
	Mono<Long> sweep() {
		return database.sql("""
				delete from import_job
				where state = 'receiving' and created_at < now() - make_interval(secs => :age)""")
			.bind("age", seconds(properties.abandonedAfter()))
			.fetch()
			.rowsUpdated()
			.as(transactions::platform);
	}

	private Mono<Void> end(Claim claim, String state, @Nullable String failure) {
		DatabaseClient.GenericExecuteSpec update = database.sql("""
				update import_job
				set state = :state, failure = :failure, completed_at = now(), lease_holder = null, lease_until = null
				where tenant_id = :tenant and id = :id and lease_holder = :holder""")
			.bind("state", state)
			.bind("tenant", claim.tenant().value())
			.bind("id", claim.job())
			.bind("holder", claim.holder());
		return ((failure != null) ? update.bind("failure", failure) : update.bindNull("failure", String.class)).fetch()
			.rowsUpdated()
			.filter((rows) -> rows == 1)
			.flatMap((rows) -> database.sql("delete from import_chunk where tenant_id = :tenant and job_id = :id")
				.bind("tenant", claim.tenant().value())
				.bind("id", claim.job())
				.then())
			.as((work) -> transactions.inTenant(claim.tenant(), work));
	}

	private static double seconds(Duration duration) {
		return duration.toMillis() / 1_000.0;
	}

	private static Claim toClaim(Row row, UUID holder) {
		ImportOptions options = new ImportOptions(row.flag("publish"), row.flag("retire_missing"),
				ChangeKind.of(row.text("change_kind")), row.findUuid("actor"));
		return new Claim(new TenantId(row.uuid("tenant_id")), row.uuid("id"), holder,
				ImportFormat.of(row.text("format")), row.findText("file_name"), options, row.number("size_bytes"),
				row.integer("next_file"), row.integer("attempts"));
	}

}
