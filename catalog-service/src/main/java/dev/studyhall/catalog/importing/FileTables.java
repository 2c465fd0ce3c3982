package dev.studyhall.catalog.importing;

import java.time.Duration;
import java.util.List;

import dev.studyhall.formats.content.Rejection;
import dev.studyhall.catalog.applying.TopicImport.Outcome;
import dev.studyhall.catalog.sql.Columns;
import dev.studyhall.catalog.sql.Row;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;

/**
 * Notes what came of each file, in the very transaction that applies it: a file is done
 * once, whoever else believes to work on the job. Every method joins the open
 * transaction.
 */
final class FileTables {

	private final DatabaseClient database;

	private final Duration lease;

	FileTables(DatabaseClient database, Duration lease) {
		this.database = database;
		this.lease = lease;
	}

	/** A stored piece of the upload; empty behind the last. */
	Mono<byte[]> chunk(Claim claim, int position) {
		return database.sql("""
				select bytes
				from import_chunk
				where tenant_id = :tenant and job_id = :job and position = :position""")
			.bind("tenant", claim.tenant().value())
			.bind("job", claim.job())
			.bind("position", position)
			.map((row) -> new Row(row).bytes("bytes"))
			.one();
	}

	/** The file of this job that brought that topic before; empty if none did. */
	Mono<String> findEarlier(Claim claim, String slug) {
		return database
			.sql("select file from import_topic where tenant_id = :tenant and job_id = :job and slug = :slug")
			.bind("tenant", claim.tenant().value())
			.bind("job", claim.job())
			.bind("slug", slug)
			.map((row) -> new Row(row).text("file"))
			.one();
	}

	/**
	 * Notes a file as done. Signals {@link LeaseLost} if the job is not this instance's
	 * any more, or the file is done already.
	 */
	Mono<Void> finish(Claim claim, int file, FileResult result) {
		return noteTopic(claim, result).then(Mono.defer(() -> noteRejections(claim, result.rejections())))
			.then(Mono.defer(() -> count(claim, file, result)));
	}

	private Mono<Void> noteTopic(Claim claim, FileResult result) {
		FileResult.TopicResult topic = result.topic();
		if (topic == null) {
			return Mono.empty();
		}
		ItemColumns items = ItemColumns.of(result.file(), topic);
		return database
			.sql("""
					insert into import_topic (tenant_id, job_id, slug, file, topic_id, outcome, questions, outcomes, lines, files)
					values (:tenant, :job, :slug, :file, :topic, lower(:outcome), :questions, :outcomes, :lines, :files)""")
			.bind("tenant", claim.tenant().value())
			.bind("job", claim.job())
			.bind("slug", topic.slug())
			.bind("file", result.file())
			.bind("topic", topic.applied().topic().value())
			.bind("outcome", topic.applied().outcome().name())
			.bind("questions", items.questions())
			.bind("outcomes", items.outcomes())
			.bind("lines", items.lines())
			.bind("files", items.files())
			.then();
	}

	private Mono<Void> noteRejections(Claim claim, List<Rejection> rejections) {
		List<Rejection> kept = rejections.subList(0, Math.min(rejections.size(), JobTables.MAX_REJECTIONS));
		Columns<Rejection> columns = new Columns<>(kept);
		return Flux.just(kept)
			.filter((some) -> !some.isEmpty())
			.concatMap((some) -> database
				.sql("""
						insert into import_rejection (tenant_id, job_id, position, file, line, title, reason)
						select :tenant, :job, before.rejections + r.position, r.file, r.line, nullif(r.title, ''), r.reason
						from unnest(:files::text[], :lines::int[], :titles::text[], :reasons::text[])
								with ordinality as r(file, line, title, reason, position),
							(select count(*) as rejections from import_rejection where tenant_id = :tenant and job_id = :job)
								before
						where before.rejections + r.position <= :limit""")
				.bind("tenant", claim.tenant().value())
				.bind("job", claim.job())
				.bind("files", columns.texts(Rejection::file))
				.bind("lines", columns.integers(Rejection::line))
				.bind("titles", columns.texts((rejection) -> (rejection.title() != null) ? rejection.title() : ""))
				.bind("reasons", columns.texts(Rejection::reason))
				.bind("limit", JobTables.MAX_REJECTIONS)
				.then())
			.then();
	}

	private Mono<Void> count(Claim claim, int file, FileResult result) {
		return database.sql("""
				update import_job
				set next_file = :file + 1, attempts = 0, created = created + :created, updated = updated + :updated,
					unchanged = unchanged + :unchanged, retired = retired + :retired, rejected = rejected + :rejected,
					lease_until = now() + make_interval(secs => :lease)
				where tenant_id = :tenant and id = :job and lease_holder = :holder and next_file = :file""")
			.bind("file", file)
			.bind("created", result.count(Outcome.CREATED))
			.bind("updated", result.count(Outcome.UPDATED))
			.bind("unchanged", result.count(Outcome.UNCHANGED))
			.bind("retired", result.retired())
			.bind("rejected", result.rejections().size())
			.bind("lease", lease.toMillis() / 1_000.0)
			.bind("tenant", claim.tenant().value())
			.bind("job", claim.job())
			.bind("holder", claim.holder())
			.fetch()
			.rowsUpdated()
			.flatMap((rows) -> (rows == 1) ? Mono.empty() : Mono.error(LeaseLost::new));
	}

}
