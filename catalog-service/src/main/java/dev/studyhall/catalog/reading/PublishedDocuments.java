package dev.studyhall.catalog.reading;

import java.util.List;
import java.util.UUID;

import dev.studyhall.catalog.sql.Row;
import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.kit.web.Cursor;
import dev.studyhall.kit.web.Page;
import dev.studyhall.kit.web.PageRequest;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

/** Reads published documents, as the role that can read nothing else. */
@Component
final class PublishedDocuments {

	private final Transactions transactions;

	private final DatabaseClient database;

	private final DocumentCache cache;

	private final Scheduler rendering;

	PublishedDocuments(Transactions transactions, DatabaseClient database, DocumentCache cache,
			Scheduler renderingScheduler) {
		this.transactions = transactions;
		this.database = database;
		this.cache = cache;
		this.rendering = renderingScheduler;
	}

	/** The topic of that slug; empty if none is published. */
	Mono<StoredDocument> topic(TenantId tenant, String slug, boolean gzip) {
		return database.sql("""
				select etag, %s as document
				from published_topic
				where tenant_id = :tenant and slug = :slug""".formatted(column(gzip)))
			.bind("tenant", tenant.value())
			.bind("slug", slug)
			.map((row) -> toDocument(new Row(row), gzip))
			.one()
			.as(transactions::asReader)
			.as((read) -> cache.get(tenant, "topic/" + slug + '/' + gzip, read));
	}

	/** The slug of the topic that once had that one; empty if there is none. */
	Mono<String> renamed(TenantId tenant, String formerSlug) {
		return database.sql("""
				select p.slug
				from former_topic_slug f
				join published_topic p on p.tenant_id = f.tenant_id and p.topic_id = f.topic_id
				where f.tenant_id = :tenant and f.slug = :slug""")
			.bind("tenant", tenant.value())
			.bind("slug", formerSlug)
			.map((row) -> new Row(row).text("slug"))
			.one()
			.as(transactions::asReader);
	}

	/** The question of that id; empty if it is not published. */
	Mono<StoredDocument> question(TenantId tenant, UUID id, boolean gzip) {
		return database.sql("""
				select etag, %s as document
				from published_question
				where tenant_id = :tenant and question_id = :id""".formatted(column(gzip)))
			.bind("tenant", tenant.value())
			.bind("id", id)
			.map((row) -> toDocument(new Row(row), gzip))
			.one()
			.as(transactions::asReader)
			.as((read) -> cache.get(tenant, "question/" + id + '/' + gzip, read));
	}

	/** The question of that slug in the topic of that slug; empty if there is none. */
	Mono<StoredDocument> question(TenantId tenant, Name name, boolean gzip) {
		return database.sql("""
				select q.etag, q.%s as document
				from published_topic t
				join published_question q on q.tenant_id = t.tenant_id and q.topic_id = t.topic_id
				where t.tenant_id = :tenant and t.slug = :topic and q.slug = :question""".formatted(column(gzip)))
			.bind("tenant", tenant.value())
			.bind("topic", name.topic())
			.bind("question", name.question())
			.map((row) -> toDocument(new Row(row), gzip))
			.one()
			.as(transactions::asReader)
			.as((read) -> cache.get(tenant, "named/" + name.topic() + '/' + name.question() + '/' + gzip, read));
	}

	/** The slugs of the question that once had those; empty if there is none. */
	Mono<Name> renamed(TenantId tenant, Name former) {
		return database.sql("""
				select t.slug as topic, q.slug as question
				from published_topic t
				join published_question q on q.tenant_id = t.tenant_id and q.topic_id = t.topic_id
				where t.tenant_id = :tenant
					and t.topic_id = coalesce(
						(select p.topic_id from published_topic p where p.tenant_id = :tenant and p.slug = :topic),
						(select f.topic_id from former_topic_slug f where f.tenant_id = :tenant and f.slug = :topic))
					and q.question_id = coalesce(
						(select p.question_id
						from published_question p
						where p.tenant_id = :tenant and p.topic_id = t.topic_id and p.slug = :question),
						(select f.question_id
						from former_question_slug f
						where f.tenant_id = :tenant and f.topic_id = t.topic_id and f.slug = :question))""")
			.bind("tenant", tenant.value())
			.bind("topic", former.topic())
			.bind("question", former.question())
			.map((row) -> new Name(new Row(row).text("topic"), new Row(row).text("question")))
			.one()
			.as(transactions::asReader);
	}

	/** A page of the list of topics, by title. */
	Mono<StoredDocument> topics(TenantId tenant, PageRequest page, boolean gzip) {
		String name = "topics/%d/%s/%s/%s".formatted(page.limit(), page.afterId(1), gzip, page.after(0, ""));
		return cache.get(tenant, name,
				cards(tenant, page).publishOn(rendering).map((cards) -> StoredDocument.ofCards(cards, gzip)));
	}

	private Mono<Page<TopicCardRow>> cards(TenantId tenant, PageRequest page) {
		return database.sql("""
				select card, sort_key, topic_id
				from published_topic
				where tenant_id = :tenant and (sort_key, topic_id) > (:sortKey, :topic)
				order by sort_key, topic_id
				limit :limit""")
			.bind("tenant", tenant.value())
			.bind("sortKey", page.after(0, ""))
			.bind("topic", page.afterId(1))
			.bind("limit", page.limit() + 1)
			.map((row) -> toCard(new Row(row)))
			.all()
			.collectList()
			.as(transactions::asReader)
			.map((found) -> toPage(found, page));
	}

	private static Page<TopicCardRow> toPage(List<TopicCardRow> found, PageRequest page) {
		return Page.of(found, page, (card) -> Cursor.of(card.sortKey(), card.topic()));
	}

	private static String column(boolean gzip) {
		return gzip ? "document_gzip" : "document";
	}

	private static StoredDocument toDocument(Row row, boolean gzip) {
		return new StoredDocument(row.text("etag"), gzip, row.bytes("document"), null);
	}

	private static TopicCardRow toCard(Row row) {
		return new TopicCardRow(row.text("card"), row.text("sort_key"), row.uuid("topic_id").toString());
	}

	/** The slugs of a question and its topic. */
	record Name(String topic, String question) {
	}

	/**
	 * A card as stored, with its place in the list.
	 *
	 * @param json a JSON document
	 */
	record TopicCardRow(String json, String sortKey, String topic) {
	}

}
