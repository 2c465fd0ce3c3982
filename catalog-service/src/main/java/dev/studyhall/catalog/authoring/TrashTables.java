package dev.studyhall.catalog.authoring;

import java.util.List;

import dev.studyhall.catalog.content.QuestionId;
import dev.studyhall.catalog.content.TopicRow;
import dev.studyhall.catalog.sql.Row;
import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.kit.web.PageRequest;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;

/** What lies in the trash. Every method joins the open transaction. */
final class TrashTables {

	/** How many versions back the place of a question is looked for. */
	private static final int VERSIONS = 50;

	private final DatabaseClient database;

	TrashTables(DatabaseClient database) {
		this.database = database;
	}

	/** Topics and questions in the trash, in the order of their ids; one too many. */
	Mono<List<TrashItem>> list(TenantId tenant, PageRequest page) {
		return database.sql("""
				select * from (
					(select 'topic' as kind, t.id, t.slug as topic, v.title
					from topic t
					left join topic_version v on v.tenant_id = t.tenant_id and v.topic_id = t.id
						and v.version = t.version
					where t.tenant_id = :tenant and t.trashed_at is not null and t.id > :after
					order by t.id
					limit :limit)
					union all
					(select 'question', q.id, t.slug, v.title
					from question q
					join topic t on t.tenant_id = q.tenant_id and t.id = q.topic_id
					join question_version v on v.tenant_id = q.tenant_id and v.question_id = q.id
						and v.version = q.version
					where q.tenant_id = :tenant and q.state = 'trashed' and q.id > :after
					order by q.id
					limit :limit)) as trash
				order by id
				limit :limit""")
			.bind("tenant", tenant.value())
			.bind("after", page.afterId(0))
			.bind("limit", page.limit() + 1)
			.map((row) -> toItem(new Row(row)))
			.all()
			.collectList();
	}

	/**
	 * Code of the level in which a question stood last; empty if that was many versions
	 * ago.
	 */
	Mono<String> lastLevel(TenantId tenant, TopicRow topic, QuestionId question) {
		return database
			.sql("""
					select l.code
					from placement p
					join level l on l.tenant_id = p.tenant_id and l.topic_id = p.topic_id and l.version = p.version
						and l.position = p.level_position
					where p.tenant_id = :tenant and p.topic_id = :topic and p.version > :version and p.question_id = :question
					order by p.version desc
					limit 1""")
			.bind("tenant", tenant.value())
			.bind("topic", topic.id().value())
			.bind("version", topic.version() - VERSIONS)
			.bind("question", question.value())
			.map((row) -> new Row(row).text("code"))
			.one();
	}

	private static TrashItem toItem(Row row) {
		return new TrashItem(row.text("kind"), row.uuid("id"), row.text("topic"), row.findText("title"));
	}

}
