package dev.studyhall.catalog.content;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import dev.studyhall.catalog.content.StoredTopic.StoredLevel;
import dev.studyhall.catalog.content.TopicVersion.PlacedLevel;
import dev.studyhall.catalog.sql.Row;
import dev.studyhall.formats.content.InteractionType;
import dev.studyhall.formats.content.LevelContent;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.TopicContent;
import dev.studyhall.kit.tenancy.TenantId;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.r2dbc.core.DatabaseClient;

/**
 * Content as authors last left it, in pieces that fit into memory: what exports are made
 * of. Every method joins the open transaction.
 */
public final class StoredContent {

	private static final int MAX_QUESTIONS = 10_000;

	private final DatabaseClient database;

	private final JsonMapper json;

	private final TopicVersionTables versions;

	StoredContent(DatabaseClient database, JsonMapper json) {
		this.database = database;
		this.json = json;
		this.versions = new TopicVersionTables(database);
	}

	/** The topic of that slug; empty if there is none. */
	public Mono<StoredTopic> find(TenantId tenant, String slug) {
		return topic(tenant, "slug = :slug", slug);
	}

	/** The topic whose slug comes next behind that one; empty behind the last. */
	public Mono<StoredTopic> findAfter(TenantId tenant, String slug) {
		return topic(tenant, "slug > :slug", slug);
	}

	/** The same topic with those questions only that bear the tag, or one below it. */
	public Mono<StoredTopic> withTag(TenantId tenant, StoredTopic topic, String tag) {
		return database.sql("""
				select q.id
				from question q
				join question_version v
					on v.tenant_id = q.tenant_id and v.question_id = q.id and v.version = q.version
				where q.tenant_id = :tenant and q.topic_id = :topic
					and exists (select from unnest(v.tags) t where t = :tag or starts_with(t, :below))
				limit :limit""")
			.bind("tenant", tenant.value())
			.bind("topic", topic.id())
			.bind("tag", tag)
			.bind("below", tag + "/")
			.bind("limit", MAX_QUESTIONS)
			.map((row) -> new Row(row).uuid("id"))
			.all()
			.collectList()
			.map((tagged) -> retain(topic, new HashSet<>(tagged)));
	}

	/** What some questions say, in the order of their ids in the list. */
	public Mono<List<QuestionContent>> questions(TenantId tenant, List<UUID> questions) {
		return database
			.sql("""
					select q.id, q.external_id, v.interaction_type, v.title, v.tags, v.estimated_minutes, v.body::text as body
					from question q
					join question_version v
						on v.tenant_id = q.tenant_id and v.question_id = q.id and v.version = q.version
					where q.tenant_id = :tenant and q.id = any(:questions)
					limit :limit""")
			.bind("tenant", tenant.value())
			.bind("questions", questions.toArray(UUID[]::new))
			.bind("limit", questions.size())
			.map((row) -> Map.entry(new Row(row).uuid("id"), toContent(new Row(row))))
			.all()
			.collectMap(Map.Entry::getKey, Map.Entry::getValue, HashMap::new)
			.map((found) -> questions.stream().map(found::get).filter(Objects::nonNull).toList());
	}

	/** What a question said in one of its versions; empty if there is none such. */
	public Mono<QuestionContent> questionAt(TenantId tenant, UUID question, int version) {
		return database.sql("""
				select q.external_id, v.interaction_type, v.title, v.tags, v.estimated_minutes, v.body::text as body
				from question q
				join question_version v on v.tenant_id = q.tenant_id and v.question_id = q.id
				where q.tenant_id = :tenant and q.id = :question and v.version = :version""")
			.bind("tenant", tenant.value())
			.bind("question", question)
			.bind("version", version)
			.map((row) -> toContent(new Row(row)))
			.one();
	}

	private Mono<StoredTopic> topic(TenantId tenant, String condition, String slug) {
		return database.sql("""
				select id, slug, version
				from topic
				where tenant_id = :tenant and version > 0 and trashed_at is null and %s
				order by slug
				limit 1""".formatted(condition))
			.bind("tenant", tenant.value())
			.bind("slug", slug)
			.map((row) -> new Head(new TopicId(new Row(row).uuid("id")), new Row(row).text("slug"),
					new Row(row).integer("version")))
			.one()
			.flatMap((head) -> versions.require(tenant, head.id(), head.version())
				.map((version) -> toTopic(head, version)));
	}

	private record Head(TopicId id, String slug, int version) {
	}

	private static StoredTopic toTopic(Head head, TopicVersion version) {
		TopicTexts texts = version.texts();
		TopicContent content = new TopicContent(head.slug(), texts.title(), texts.icon(), texts.language(),
				texts.curatedBy(), texts.rights(), texts.tags(), texts.summary(), texts.about(), texts.expectations(),
				texts.guide(), List.of());
		return new StoredTopic(head.id().value(), content,
				version.levels().stream().map(StoredContent::toLevel).toList());
	}

	private static StoredLevel toLevel(PlacedLevel level) {
		return new StoredLevel(
				new LevelContent(level.text().code(), level.text().title(), level.text().description(), List.of()),
				level.questions().stream().map(QuestionId::value).toList());
	}

	private QuestionContent toContent(Row row) {
		return json.readValue(row.text("body"), QuestionBody.class)
			.toContent(row.text("external_id"), row.text("title"), InteractionType.of(row.text("interaction_type")),
					row.texts("tags"), row.findInteger("estimated_minutes"));
	}

	private static StoredTopic retain(StoredTopic topic, Set<UUID> questions) {
		return new StoredTopic(topic.id(), topic.content(),
				topic.levels()
					.stream()
					.map((level) -> new StoredLevel(level.content(),
							level.questions().stream().filter(questions::contains).toList()))
					.filter((level) -> !level.questions().isEmpty())
					.toList());
	}

}
