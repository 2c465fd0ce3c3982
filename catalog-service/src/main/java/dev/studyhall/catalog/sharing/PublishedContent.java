package dev.studyhall.catalog.sharing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import dev.studyhall.catalog.content.QuestionBody;
import dev.studyhall.catalog.content.QuestionId;
import dev.studyhall.catalog.content.TopicId;
import dev.studyhall.catalog.content.TopicRow;
import dev.studyhall.catalog.content.TopicTables;
import dev.studyhall.catalog.content.TopicTexts;
import dev.studyhall.catalog.content.TopicVersion;
import dev.studyhall.catalog.content.TopicVersion.PlacedLevel;
import dev.studyhall.catalog.sql.Row;
import dev.studyhall.formats.content.ContentLimits;
import dev.studyhall.formats.content.InteractionType;
import dev.studyhall.formats.content.LevelContent;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.TopicContent;
import dev.studyhall.kit.tenancy.TenantId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.r2dbc.core.DatabaseClient;

/**
 * A topic as its readers see it: the published version of it and of each question, never
 * a draft. Every method joins the open transaction.
 */
final class PublishedContent {

	private final DatabaseClient database;

	private final TopicTables topics;

	private final JsonMapper json;

	private final Scheduler blocking;

	PublishedContent(DatabaseClient database, TopicTables topics, JsonMapper json, Scheduler blocking) {
		this.database = database;
		this.topics = topics;
		this.json = json;
		this.blocking = blocking;
	}

	/** The topic whole; empty if readers see nothing of it. */
	Mono<TopicContent> find(TenantId tenant, TopicRow topic) {
		return version(tenant, topic.id()).flatMap((version) -> topics.require(tenant, topic.id(), version))
			.flatMap((version) -> questions(tenant, topic.id()).publishOn(blocking)
				.map((questions) -> toContent(topic.slug(), version, questions)));
	}

	private Mono<Integer> version(TenantId tenant, TopicId topic) {
		return database.sql("select version from published_topic where tenant_id = :tenant and topic_id = :topic")
			.bind("tenant", tenant.value())
			.bind("topic", topic.value())
			.map((row) -> new Row(row).integer("version"))
			.one();
	}

	private Mono<List<StoredQuestion>> questions(TenantId tenant, TopicId topic) {
		return database
			.sql("""
					select d.question_id, q.external_id, v.interaction_type, v.title, v.tags, v.estimated_minutes, v.body::text as body
					from published_question d
					join question q on q.tenant_id = d.tenant_id and q.id = d.question_id
					join question_version v
						on v.tenant_id = d.tenant_id and v.question_id = d.question_id and v.version = d.version
					where d.tenant_id = :tenant and d.topic_id = :topic
					limit :limit""")
			.bind("tenant", tenant.value())
			.bind("topic", topic.value())
			.bind("limit", 2 * ContentLimits.QUESTIONS)
			.map((row) -> toQuestion(new Row(row)))
			.all()
			.collectList();
	}

	/**
	 * A row that is not yet parsed: bodies are large, and parsed where that may take a
	 * while.
	 */
	private record StoredQuestion(UUID id, String externalId, String type, String title, List<String> tags,
			@Nullable Integer minutes, String body) {
	}

	private static StoredQuestion toQuestion(Row row) {
		return new StoredQuestion(row.uuid("question_id"), row.text("external_id"), row.text("interaction_type"),
				row.text("title"), row.texts("tags"), row.findInteger("estimated_minutes"), row.text("body"));
	}

	private TopicContent toContent(String slug, TopicVersion version, List<StoredQuestion> stored) {
		Map<QuestionId, QuestionContent> questions = new HashMap<>();
		stored.forEach((question) -> questions.put(new QuestionId(question.id()), toContent(question)));
		TopicTexts texts = version.texts();
		return new TopicContent(slug, texts.title(), texts.icon(), texts.language(), texts.curatedBy(), texts.rights(),
				texts.tags(), texts.summary(), texts.about(), texts.expectations(), texts.guide(),
				version.levels().stream().map((level) -> toLevel(level, questions)).toList());
	}

	private static LevelContent toLevel(PlacedLevel level, Map<QuestionId, QuestionContent> questions) {
		return new LevelContent(level.text().code(), level.text().title(), level.text().description(),
				level.questions().stream().map(questions::get).filter(Objects::nonNull).toList());
	}

	private QuestionContent toContent(StoredQuestion question) {
		return json.readValue(question.body(), QuestionBody.class)
			.toContent(question.externalId(), question.title(), InteractionType.of(question.type()), question.tags(),
					question.minutes());
	}

}
