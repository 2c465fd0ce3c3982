package dev.studyhall.catalog.importing;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import dev.studyhall.catalog.sql.Row;
import dev.studyhall.kit.tenancy.TenantId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;

/**
 * What came of the questions of imports. They are unfolded in the database, a topic at a
 * time, and topics in which nothing came out as wanted not at all: of half a million
 * questions a page takes some milliseconds, a filter that finds one of them 0.1 s. Every
 * method joins the open transaction.
 */
final class ItemTables {

	private final DatabaseClient database;

	ItemTables(DatabaseClient database) {
		this.database = database;
	}

	/** An item and where it stands. */
	record PlacedItem(ItemPlace place, ImportItem item) {
	}

	/**
	 * Items of a job behind a place: by topic and in the order in which the topic has
	 * them; then what was rejected, in the order in which it was met.
	 */
	Mono<List<PlacedItem>> list(TenantId tenant, UUID job, ItemFilter filter, ItemPlace after, int limit) {
		Mono<List<PlacedItem>> questions = (filter.wantsQuestions() && !after.rejected())
				? questions(tenant, job, filter, after, limit).collectList() : Mono.just(List.of());
		return questions.flatMap((found) -> (filter.wantsRejections() && found.size() < limit)
				? rejections(tenant, job, after.rejected() ? after.position() : 0, limit - found.size()).collectList()
					.map((rejected) -> Stream.concat(found.stream(), rejected.stream()).toList())
				: Mono.just(found));
	}

	private Flux<PlacedItem> questions(TenantId tenant, UUID job, ItemFilter filter, ItemPlace after, int limit) {
		return database
			.sql("""
					select i.slug, i.position, i.file, i.line, i.question, q.external_id, v.title, i.outcome
					from (
						select t.slug, item.position, coalesce(item.file, t.file) as file, item.line, item.question, item.outcome
						from import_topic t
						cross join lateral unnest(t.questions, t.outcomes, t.lines, t.files)
							with ordinality as item(question, outcome, line, file, position)
						where t.tenant_id = :tenant and t.job_id = :job and t.slug >= :slug
							and (t.slug, item.position) > (:slug, :position)
							and (:topic = '' or t.slug = :topic) and (:outcome = '' or :outcome = any(t.outcomes))
							and (:outcome = '' or item.outcome = :outcome)
						order by t.slug, item.position
						limit :limit) i
					left join question q on q.tenant_id = :tenant and q.id = i.question
					left join question_version v
						on v.tenant_id = q.tenant_id and v.question_id = q.id and v.version = q.version
					order by i.slug, i.position""")
			.bind("tenant", tenant.value())
			.bind("job", job)
			.bind("slug", after.topic())
			.bind("position", after.position())
			.bind("topic", filter.topic())
			.bind("outcome", filter.outcome())
			.bind("limit", limit)
			.map((row) -> toQuestion(new Row(row)))
			.all();
	}

	private Flux<PlacedItem> rejections(TenantId tenant, UUID job, long after, int limit) {
		return database.sql("""
				select position, file, line, title, reason
				from import_rejection
				where tenant_id = :tenant and job_id = :job and position > :after
				order by position
				limit :limit""")
			.bind("tenant", tenant.value())
			.bind("job", job)
			.bind("after", after)
			.bind("limit", limit)
			.map((row) -> toRejection(new Row(row)))
			.all();
	}

	private static PlacedItem toQuestion(Row row) {
		String topic = row.text("slug");
		return new PlacedItem(new ItemPlace(false, topic, row.number("position")),
				new ImportItem(topic, row.text("file"), row.findInteger("line"), row.findText("external_id"),
						row.uuid("question"), row.findText("title"), row.text("outcome"), null));
	}

	private static PlacedItem toRejection(Row row) {
		return new PlacedItem(new ItemPlace(true, "", row.integer("position")), new ImportItem(null, row.text("file"),
				row.integer("line"), null, null, row.findText("title"), ItemFilter.REJECTED, row.text("reason")));
	}

}
