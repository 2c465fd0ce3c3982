package dev.studyhall.catalog.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import dev.studyhall.catalog.content.QuestionBody;
import dev.studyhall.catalog.content.QuestionId;
import dev.studyhall.catalog.content.TopicId;
import dev.studyhall.catalog.sql.Columns;
import dev.studyhall.catalog.sql.Row;
import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.tenancy.TenantId;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.r2dbc.core.DatabaseClient;

/** The documents that readers are served. Every method joins the open transaction. */
final class DocumentTables {

	private final DatabaseClient database;

	private final JsonMapper json;

	private final DocumentObserver observer;

	DocumentTables(DatabaseClient database, JsonMapper json, DocumentObserver observer) {
		this.database = database;
		this.json = json;
		this.observer = observer;
	}

	/** The texts of some versions. */
	Mono<Map<QuestionId, QuestionBody>> bodies(TenantId tenant, List<PlacedQuestion> questions) {
		Columns<PlacedQuestion> columns = new Columns<>(questions);
		return database.sql("""
				select v.question_id, v.body::text as body
				from unnest(:ids::uuid[], :versions::int[]) as w(id, version)
				join question_version v on v.tenant_id = :tenant and v.question_id = w.id and v.version = w.version
				limit :limit""")
			.bind("ids", columns.uuids(PlacedQuestion::uuid))
			.bind("versions", columns.integers(PlacedQuestion::version))
			.bind("tenant", tenant.value())
			.bind("limit", questions.size())
			.map((row) -> toBody(new Row(row)))
			.all()
			.collectMap(Map.Entry::getKey, Map.Entry::getValue);
	}

	Mono<Void> putQuestions(TenantId tenant, TopicId topic, List<QuestionRecord> questions) {
		Columns<QuestionRecord> columns = new Columns<>(questions);
		return database.sql("""
				insert into published_question (tenant_id, question_id, topic_id, slug, version, frame, etag, document,
					document_gzip, published_at)
				select :tenant, d.id, :topic, d.slug, d.version, d.frame, d.etag, convert_to(d.json, 'UTF8'),
					decode(d.gzip, 'base64'), d.at::timestamptz
				from unnest(:ids::uuid[], :slugs::text[], :versions::int[], :frames::text[], :etags::text[],
					:jsons::text[], :gzips::text[], :times::text[]) as d(id, slug, version, frame, etag, json, gzip, at)
				on conflict (tenant_id, question_id) do update
				set slug = excluded.slug, version = excluded.version, frame = excluded.frame, etag = excluded.etag,
					document = excluded.document, document_gzip = excluded.document_gzip,
					published_at = excluded.published_at""")
			.bind("tenant", tenant.value())
			.bind("topic", topic.value())
			.bind("ids", columns.uuids((row) -> row.frame().question().uuid()))
			.bind("slugs", columns.texts((row) -> row.frame().question().slug()))
			.bind("versions", columns.integers((row) -> row.frame().question().version()))
			.bind("frames", columns.texts((row) -> row.frame().hash()))
			.bind("etags", columns.texts((row) -> row.document().etag()))
			.bind("jsons", columns.texts((row) -> row.document().json()))
			.bind("gzips", columns.texts((row) -> row.document().base64()))
			.bind("times", columns.texts((row) -> row.frame().publishedAt().toString()))
			.then()
			.then(tellAfterCommit(tenant));
	}

	Mono<Void> removeQuestions(TenantId tenant, UUID[] questions) {
		return database.sql("delete from published_question where tenant_id = :tenant and question_id = any(:ids)")
			.bind("tenant", tenant.value())
			.bind("ids", questions)
			.then()
			.then(tellAfterCommit(tenant));
	}

	/** Removes a topic's page and all of its questions. */
	Mono<Void> removeTopic(TenantId tenant, TopicId topic) {
		return remove("published_question", tenant, topic)
			.then(Mono.defer(() -> remove("published_topic", tenant, topic)));
	}

	private Mono<Void> remove(String table, TenantId tenant, TopicId topic) {
		return database.sql("delete from %s where tenant_id = :tenant and topic_id = :topic".formatted(table))
			.bind("tenant", tenant.value())
			.bind("topic", topic.value())
			.then()
			.then(tellAfterCommit(tenant));
	}

	/** When anything of the topic was last published; empty if nothing ever was. */
	Mono<Instant> updatedAt(TenantId tenant, TopicId topic) {
		return database.sql("select updated_at from published_topic where tenant_id = :tenant and topic_id = :topic")
			.bind("tenant", tenant.value())
			.bind("topic", topic.value())
			.map((row) -> new Row(row).instant("updated_at"))
			.one();
	}

	Mono<Void> putTopic(TenantId tenant, TopicPage page, Document document, String card) {
		return database
			.sql("""
					insert into published_topic (tenant_id, topic_id, slug, sort_key, version, etag, document, document_gzip,
						card, updated_at)
					values (:tenant, :topic, :slug, :sortKey, :version, :etag, convert_to(:json, 'UTF8'),
						decode(:gzip, 'base64'), :card, :updatedAt)
					on conflict (tenant_id, topic_id) do update
					set slug = excluded.slug, sort_key = excluded.sort_key, version = excluded.version, etag = excluded.etag,
						document = excluded.document, document_gzip = excluded.document_gzip, card = excluded.card,
						updated_at = excluded.updated_at""")
			.bind("tenant", tenant.value())
			.bind("topic", page.id())
			.bind("slug", page.slug())
			.bind("sortKey", sortKey(page.title()))
			.bind("version", page.version())
			.bind("etag", document.etag())
			.bind("json", document.json())
			.bind("gzip", document.base64())
			.bind("card", card)
			.bind("updatedAt", page.updatedAt())
			.then()
			.then(tellAfterCommit(tenant));
	}

	/** Other instances hear it from the database; this one answers as it wrote. */
	private Mono<Void> tellAfterCommit(TenantId tenant) {
		return Transactions.afterCommit(() -> observer.onChanged(tenant));
	}

	/** Stands in cursors, which hold no replacement characters. */
	private static String sortKey(String title) {
		return title.toLowerCase(Locale.ROOT).replace("\ufffd", "");
	}

	/** A question's document with what it was made of. */
	record QuestionRecord(QuestionFrame frame, QuestionPage page, Document document) {
	}

	private Map.Entry<QuestionId, QuestionBody> toBody(Row row) {
		return Map.entry(new QuestionId(row.uuid("question_id")), json.readValue(row.text("body"), QuestionBody.class));
	}

}
