package dev.studyhall.catalog.history;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.studyhall.catalog.content.Authorship;
import dev.studyhall.catalog.content.QuestionId;
import dev.studyhall.catalog.content.TopicId;
import dev.studyhall.catalog.sql.Columns;
import dev.studyhall.catalog.sql.Row;
import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.kit.web.PageRequest;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;

/**
 * The log of publications, read, and old versions brought back. Every method joins the
 * open transaction.
 */
final class PublicationTables {

	private final DatabaseClient database;

	PublicationTables(DatabaseClient database) {
		this.database = database;
	}

	/** Publications of a topic, newest first; one too many. */
	Mono<List<PublicationItem>> list(TenantId tenant, UUID topic, PageRequest page) {
		return database.sql("""
				select number, case when bool_or(action = 'withdrawn') then 'withdrawn' else 'published' end as action,
					max(version) filter (where question_id is null and action = 'published') as topic_version,
					count(*) filter (where question_id is not null and action = 'published') as published,
					count(*) filter (where action = 'retired') as retired,
					(array_agg(actor))[1] as actor, max(message) as message, max(reverts) as reverts,
					max(published_at) as published_at
				from publish_log
				where tenant_id = :tenant and topic_id = :topic and number < :before
				group by number
				order by number desc
				limit :limit""")
			.bind("tenant", tenant.value())
			.bind("topic", topic)
			.bind("before", page.after(0, Integer.MAX_VALUE))
			.bind("limit", page.limit() + 1)
			.map((row) -> toItem(new Row(row)))
			.all()
			.collectList();
	}

	/** The version of the topic that readers saw after a publication; empty if none. */
	Mono<Integer> topicVersion(TenantId tenant, TopicId topic, int number) {
		return database.sql("""
				select version, action
				from publish_log
				where tenant_id = :tenant and topic_id = :topic and question_id is null and number <= :number
					and exists (
						select from publish_log n
						where n.tenant_id = :tenant and n.topic_id = :topic and n.number = :number)
				order by number desc
				limit 1""")
			.bind("tenant", tenant.value())
			.bind("topic", topic.value())
			.bind("number", number)
			.map((row) -> Map.entry(new Row(row).text("action"), new Row(row).integer("version")))
			.one()
			.filter((line) -> line.getKey().equals("published"))
			.map(Map.Entry::getValue);
	}

	/** A version of a question that is to be said again. */
	record Copy(UUID question, int from, int to) {
	}

	/**
	 * The versions of questions that readers saw after a publication, where the newest
	 * one says something else.
	 */
	Mono<List<Copy>> questionsToCopy(TenantId tenant, List<QuestionId> questions, TopicId topic, int number) {
		return database
			.sql("""
					select q.id, l.version as from_version, q.version + 1 as to_version
					from (
						select distinct on (question_id) question_id, version
						from publish_log
						where tenant_id = :tenant and topic_id = :topic and number <= :number and question_id = any(:questions)
							and action = 'published'
						order by question_id, number desc) l
					join question q on q.tenant_id = :tenant and q.id = l.question_id
					join question_version old on old.tenant_id = :tenant and old.question_id = q.id and old.version = l.version
					join question_version newest on newest.tenant_id = :tenant and newest.question_id = q.id
						and newest.version = q.version
					where old.content_hash <> newest.content_hash
					limit :limit""")
			.bind("tenant", tenant.value())
			.bind("topic", topic.value())
			.bind("number", number)
			.bind("questions", new Columns<>(questions).uuids(QuestionId::value))
			.bind("limit", questions.size())
			.map((row) -> new Copy(new Row(row).uuid("id"), new Row(row).integer("from_version"),
					new Row(row).integer("to_version")))
			.all()
			.collectList();
	}

	/**
	 * Makes versions that say what older ones said, and makes them the newest. To take
	 * minor changes back is minor.
	 */
	Mono<Void> copy(TenantId tenant, List<Copy> copies, Authorship by) {
		Columns<Copy> columns = new Columns<>(copies);
		DatabaseClient.GenericExecuteSpec insert = database
			.sql("""
					with copied as (
						insert into question_version (tenant_id, question_id, version, change_kind, interaction_type, title,
							body, tags, estimated_minutes, content_hash, author, message)
						select v.tenant_id, v.question_id, c.new_version,
							case
								when exists (
									select from question_version undone
									where undone.tenant_id = :tenant and undone.question_id = c.question
										and undone.version > c.old_version and undone.change_kind = 'material')
								then 'material'
								else 'minor'
							end,
							v.interaction_type, v.title, v.body, v.tags, v.estimated_minutes, v.content_hash, :author, :message
						from unnest(:questions::uuid[], :froms::int[], :tos::int[]) as c(question, old_version, new_version)
						join question_version v on v.tenant_id = :tenant and v.question_id = c.question
							and v.version = c.old_version
						returning question_id, version)
					update question q set version = c.version from copied c
					where q.tenant_id = :tenant and q.id = c.question_id""")
			.bind("questions", columns.uuids(Copy::question))
			.bind("froms", columns.integers(Copy::from))
			.bind("tos", columns.integers(Copy::to))
			.bind("tenant", tenant.value());
		return by.sign(insert).then();
	}

	private static PublicationItem toItem(Row row) {
		return new PublicationItem(row.integer("number"), row.text("action"), row.findInteger("topic_version"),
				row.number("published"), row.number("retired"), row.findUuid("actor"), row.findText("message"),
				row.findInteger("reverts"), row.instant("published_at"));
	}

}
