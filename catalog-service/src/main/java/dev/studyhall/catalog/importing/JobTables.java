package dev.studyhall.catalog.importing;

import java.util.List;
import java.util.UUID;

import dev.studyhall.formats.content.Rejection;
import dev.studyhall.catalog.importing.ImportJob.Counts;
import dev.studyhall.catalog.importing.ImportJob.ImportedTopic;
import dev.studyhall.catalog.refusal.TooManyImports;
import dev.studyhall.catalog.sql.Row;
import dev.studyhall.kit.tenancy.TenantId;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;

/** Jobs as authors see them. Every method joins the open transaction. */
final class JobTables {

	/** Rejections that are kept and shown of one job. */
	static final int MAX_REJECTIONS = 1_000;

	private static final int MAX_TOPICS = 2_000;

	private final DatabaseClient database;

	private final int maxUnfinished;

	JobTables(DatabaseClient database, int maxUnfinished) {
		this.database = database;
		this.maxUnfinished = maxUnfinished;
	}

	/** Makes a job whose upload is still to come. Signals {@link TooManyImports}. */
	Mono<Void> begin(TenantId tenant, UUID job, ImportRequest request) {
		DatabaseClient.GenericExecuteSpec insert = database
			.sql("""
					insert into import_job (tenant_id, id, state, format, file_name, publish, retire_missing, change_kind, actor)
					select :tenant, :id, 'receiving', :format, :file, :publish, :retireMissing, :change, :actor
					where (
						select count(*)
						from import_job
						where tenant_id = :tenant and state in ('receiving', 'queued', 'running')) < :limit""")
			.bind("tenant", tenant.value())
			.bind("id", job)
			.bind("format", request.format().code())
			.bind("publish", request.options().publish())
			.bind("retireMissing", request.options().retireMissing())
			.bind("change", request.options().change().code())
			.bind("limit", maxUnfinished);
		UUID actor = request.options().actor();
		insert = (actor != null) ? insert.bind("actor", actor) : insert.bindNull("actor", UUID.class);
		String file = request.fileName();
		insert = (file != null) ? insert.bind("file", file) : insert.bindNull("file", String.class);
		return insert.fetch()
			.rowsUpdated()
			.flatMap((rows) -> (rows == 1) ? Mono.<Void>empty() : Mono.error(new TooManyImports(maxUnfinished)));
	}

	/** The upload is stored: any instance may take the job up. */
	Mono<Void> queue(TenantId tenant, UUID job, long bytes) {
		return database.sql("""
				update import_job
				set state = 'queued', queued_at = now(), size_bytes = :bytes
				where tenant_id = :tenant and id = :id and state = 'receiving'""")
			.bind("bytes", bytes)
			.bind("tenant", tenant.value())
			.bind("id", job)
			.then();
	}

	/** Takes away a job that nobody will hear of. */
	Mono<Void> discard(TenantId tenant, UUID job) {
		return database.sql("delete from import_job where tenant_id = :tenant and id = :id and state = 'receiving'")
			.bind("tenant", tenant.value())
			.bind("id", job)
			.then();
	}

	/**
	 * What changes with whatever the job shows: its state, and how many files are done.
	 * Empty if there is no such job.
	 */
	Mono<String> mark(TenantId tenant, UUID job) {
		return database.sql("""
				select state, next_file
				from import_job
				where tenant_id = :tenant and id = :id and state <> 'receiving'""")
			.bind("tenant", tenant.value())
			.bind("id", job)
			.map((row) -> toMark(new Row(row)))
			.one();
	}

	/**
	 * The job with all that came of it so far; empty if there is none. Its row is read
	 * first, so that a job that is over shows everything.
	 */
	Mono<ImportJob> find(TenantId tenant, UUID job) {
		return findRow(tenant, job).flatMap((found) -> topics(tenant, job)
			.flatMap((topics) -> rejections(tenant, job).map((rejections) -> found.with(topics, rejections))));
	}

	private Mono<ImportJob> findRow(TenantId tenant, UUID job) {
		return database.sql("""
				select id, state, format, publish, created, updated, unchanged, retired, rejected, failure, created_at,
					started_at, completed_at
				from import_job
				where tenant_id = :tenant and id = :id and state <> 'receiving'""")
			.bind("tenant", tenant.value())
			.bind("id", job)
			.map((row) -> toJob(new Row(row)))
			.one();
	}

	private Mono<List<ImportedTopic>> topics(TenantId tenant, UUID job) {
		return database.sql("""
				select topic_id, slug, file, outcome
				from import_topic
				where tenant_id = :tenant and job_id = :job
				order by slug
				limit :limit""")
			.bind("tenant", tenant.value())
			.bind("job", job)
			.bind("limit", MAX_TOPICS)
			.map((row) -> toTopic(new Row(row)))
			.all()
			.collectList();
	}

	private Mono<List<Rejection>> rejections(TenantId tenant, UUID job) {
		return database.sql("""
				select file, line, title, reason
				from import_rejection
				where tenant_id = :tenant and job_id = :job
				order by position
				limit :limit""")
			.bind("tenant", tenant.value())
			.bind("job", job)
			.bind("limit", MAX_REJECTIONS)
			.map((row) -> toRejection(new Row(row)))
			.all()
			.collectList();
	}

	private static String toMark(Row row) {
		return row.text("state") + "-" + row.integer("next_file");
	}

	private static ImportedTopic toTopic(Row row) {
		return new ImportedTopic(row.uuid("topic_id"), row.text("slug"), row.text("file"), row.text("outcome"));
	}

	private static Rejection toRejection(Row row) {
		return new Rejection(row.text("file"), row.integer("line"), row.findText("title"), row.text("reason"));
	}

	private static ImportJob toJob(Row row) {
		return new ImportJob(row.uuid("id"), row.text("state"), ImportFormat.of(row.text("format")),
				row.flag("publish"),
				new Counts(row.integer("created"), row.integer("updated"), row.integer("unchanged"),
						row.integer("retired"), row.integer("rejected")),
				List.of(), List.of(), row.findText("failure"), row.instant("created_at"), row.findInstant("started_at"),
				row.findInstant("completed_at"));
	}

}
