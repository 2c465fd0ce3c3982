package dev.studyhall.catalog.authoring;

import java.util.List;
import java.util.UUID;

import dev.studyhall.catalog.authoring.AuthoredQuestion.TopicName;
import dev.studyhall.catalog.content.StoredContent;
import dev.studyhall.catalog.content.TopicId;
import dev.studyhall.catalog.content.TopicTables;
import dev.studyhall.catalog.content.TopicVersion;
import dev.studyhall.catalog.sql.Row;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.kit.tenancy.TenantId;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;

/** Topics and questions as authors see them. Every method joins the open transaction. */
final class AuthoredTables {

	private static final int MAX_QUESTIONS = 10_000;

	private final DatabaseClient database;

	private final TopicTables topics;

	private final StoredContent contents;

	AuthoredTables(DatabaseClient database, TopicTables topics, StoredContent contents) {
		this.database = database;
		this.topics = topics;
		this.contents = contents;
	}

	/** The topic of that slug; empty if there is none, or if it lies in the trash. */
	Mono<AuthoredTopic> topic(TenantId tenant, String slug) {
		return database
			.sql("""
					select t.id, t.slug, t.version, t.published_version, v.author, v.message, v.created_at, r.state as review,
						s.publish_at, s.failure
					from topic t
					join topic_version v on v.tenant_id = t.tenant_id and v.topic_id = t.id and v.version = t.version
					left join review r on r.tenant_id = t.tenant_id and r.subject_id = t.id and r.version = t.version
					left join publication_schedule s on s.tenant_id = t.tenant_id and s.topic_id = t.id
					where t.tenant_id = :tenant and t.slug = :slug and t.trashed_at is null""")
			.bind("tenant", tenant.value())
			.bind("slug", slug)
			.map((row) -> toTopic(new Row(row)))
			.one()
			.flatMap((head) -> topics.require(tenant, new TopicId(head.id()), head.version())
				.flatMap((version) -> items(tenant, head.id()).map((items) -> fill(head, version, items))));
	}

	/** The question of that id; empty if there is none. */
	Mono<AuthoredQuestion> question(TenantId tenant, UUID id) {
		return contents.questions(tenant, List.of(id))
			.filter((found) -> !found.isEmpty())
			.flatMap((found) -> head(tenant, id, found.getFirst()));
	}

	private Mono<AuthoredQuestion> head(TenantId tenant, UUID id, QuestionContent content) {
		return database.sql("""
				select q.id, q.topic_id, t.slug as topic_slug, q.slug, q.version, q.published_version, q.state,
					r.state as review, v.change_kind, v.author, v.message, v.created_at
				from question q
				join topic t on t.tenant_id = q.tenant_id and t.id = q.topic_id
				join question_version v on v.tenant_id = q.tenant_id and v.question_id = q.id and v.version = q.version
				left join review r on r.tenant_id = q.tenant_id and r.subject_id = q.id and r.version = q.version
				where q.tenant_id = :tenant and q.id = :id""")
			.bind("tenant", tenant.value())
			.bind("id", id)
			.map((row) -> toQuestion(new Row(row), content))
			.one();
	}

	private Mono<List<AuthoredTopic.Item>> items(TenantId tenant, UUID topic) {
		return database.sql("""
				select q.id, q.external_id, q.slug, v.title, q.state, q.version, q.published_version, r.state as review
				from question q
				join question_version v on v.tenant_id = q.tenant_id and v.question_id = q.id and v.version = q.version
				left join review r on r.tenant_id = q.tenant_id and r.subject_id = q.id and r.version = q.version
				where q.tenant_id = :tenant and q.topic_id = :topic and q.state <> 'trashed'
				limit :limit""")
			.bind("tenant", tenant.value())
			.bind("topic", topic)
			.bind("limit", MAX_QUESTIONS)
			.map((row) -> toItem(new Row(row)))
			.all()
			.collectList();
	}

	private static AuthoredTopic toTopic(Row row) {
		TopicFields unknown = new TopicFields(null, null, null, null, null, null, null, null, null, null, null, null,
				null);
		return new AuthoredTopic(row.uuid("id"), row.text("slug"), row.integer("version"),
				row.findInteger("published_version"), row.findText("review"), row.findUuid("author"),
				row.findText("message"), row.instant("created_at"), row.findInstant("publish_at"),
				row.findText("failure"), unknown, List.of());
	}

	private static AuthoredTopic fill(AuthoredTopic head, TopicVersion version, List<AuthoredTopic.Item> items) {
		return new AuthoredTopic(head.id(), head.slug(), head.version(), head.publishedVersion(), head.review(),
				head.author(), head.message(), head.createdAt(), head.publishAt(), head.publishFailure(),
				TopicFields.of(version), items);
	}

	private static AuthoredTopic.Item toItem(Row row) {
		return new AuthoredTopic.Item(row.uuid("id"), row.text("external_id"), row.text("slug"), row.text("title"),
				row.text("state"), row.integer("version"), row.findInteger("published_version"),
				row.findText("review"));
	}

	private static AuthoredQuestion toQuestion(Row row, QuestionContent content) {
		return new AuthoredQuestion(row.uuid("id"), new TopicName(row.uuid("topic_id"), row.text("topic_slug")),
				row.text("slug"), row.integer("version"), row.findInteger("published_version"), row.text("state"),
				row.findText("review"), row.text("change_kind"), row.findUuid("author"), row.findText("message"),
				row.instant("created_at"), QuestionFields.of(content));
	}

}
