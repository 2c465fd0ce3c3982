package dev.studyhall.catalog.sharing;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import dev.studyhall.catalog.content.TopicId;
import dev.studyhall.catalog.sql.Row;
import dev.studyhall.formats.content.TopicContent;
import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.kit.web.PageRequest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/**
 * Offers. Reading shows those of every tenant that is served: the one read that crosses
 * tenants. Every method joins the open transaction.
 */
final class SharedTopicTables {

	private static final String OFFER = """
			s.tenant_id, s.topic_id, d.slug as tenant, d.name as tenant_name, s.slug, s.title, s.language, s.licence,
				s.source, s.attribution, s.question_count, s.content_hash, s.offered_at, s.updated_at""";

	private static final String OFFERS = """
			shared_topic s
			join tenant_directory d on d.id = s.tenant_id and d.state = 'active'""";

	private final DatabaseClient database;

	SharedTopicTables(DatabaseClient database) {
		this.database = database;
	}

	/**
	 * An offer with what is needed to take it over.
	 *
	 * @param tenant the identity of the tenant that offers it
	 */
	record Offer(UUID tenant, SharedTopic topic, TopicCopy copy) {
	}

	/** Whether the tenant offers its topic. */
	Mono<Boolean> offered(TenantId tenant, TopicId topic) {
		return database.sql("""
				select exists (
					select from shared_topic where tenant_id = :tenant and topic_id = :topic) as offered""")
			.bind("tenant", tenant.value())
			.bind("topic", topic.value())
			.map((row) -> new Row(row).flag("offered"))
			.one();
	}

	/** Offers a topic. */
	Mono<Void> add(TenantId tenant, TopicId topic, TopicContent content, TopicCopy copy) {
		return bind(database
			.sql("""
					insert into shared_topic (tenant_id, topic_id, slug, title, sort_key, language, licence, source, attribution,
						question_count, content_hash, content)
					values (:tenant, :topic, :slug, :title, :sortKey, :language, :licence, :source, :attribution, :questions, :hash, :content)"""),
				tenant, topic, content, copy)
			.then();
	}

	/** Puts another content into an offer, unless it is the same. */
	Mono<Void> renew(TenantId tenant, TopicId topic, TopicContent content, TopicCopy copy) {
		return bind(
				database
					.sql("""
							update shared_topic
							set slug = :slug, title = :title, sort_key = :sortKey, language = :language, licence = :licence, source = :source,
								attribution = :attribution, question_count = :questions, content_hash = :hash, content = :content,
								updated_at = now()
							where tenant_id = :tenant and topic_id = :topic and content_hash <> :hash"""),
				tenant, topic, content, copy)
			.then();
	}

	/** Withdraws an offer; nothing happens if there is none. */
	Mono<Void> remove(TenantId tenant, TopicId topic) {
		return database.sql("delete from shared_topic where tenant_id = :tenant and topic_id = :topic")
			.bind("tenant", tenant.value())
			.bind("topic", topic.value())
			.then();
	}

	/** An offer of any tenant; empty if there is none. */
	Mono<Offer> find(UUID topic) {
		return database.sql("select %s, s.content from %s where s.topic_id = :topic limit 1".formatted(OFFER, OFFERS))
			.bind("topic", topic)
			.map((row) -> toOffer(new Row(row)))
			.one();
	}

	/** Offers of all tenants, by title; one more than the page holds. */
	Mono<List<SharedTopic>> list(PageRequest page) {
		return database.sql("""
				select %s
				from %s
				where (s.sort_key, s.topic_id) > (:sortKey, :topic)
				order by s.sort_key, s.topic_id
				limit :limit""".formatted(OFFER, OFFERS))
			.bind("sortKey", page.after(0, ""))
			.bind("topic", page.afterId(1))
			.bind("limit", page.limit() + 1)
			.map((row) -> toTopic(new Row(row)))
			.all()
			.collectList();
	}

	/**
	 * By what offers are sorted. A cursor holds it, and no character that stands for
	 * others.
	 */
	static String sortKey(String title) {
		return title.toLowerCase(Locale.ROOT).replace("\ufffd", "");
	}

	private static GenericExecuteSpec bind(GenericExecuteSpec statement, TenantId tenant, TopicId topic,
			TopicContent content, TopicCopy copy) {
		GenericExecuteSpec bound = statement.bind("tenant", tenant.value())
			.bind("topic", topic.value())
			.bind("slug", content.slug())
			.bind("title", content.title())
			.bind("sortKey", sortKey(content.title()))
			.bind("language", content.language())
			.bind("questions", content.questionCount())
			.bind("hash", copy.hash())
			.bind("content", copy.gzip());
		bound = bind(bound, "licence", content.rights().licence());
		bound = bind(bound, "source", content.rights().source());
		return bind(bound, "attribution", content.rights().attribution());
	}

	private static GenericExecuteSpec bind(GenericExecuteSpec statement, String name, @Nullable String value) {
		return (value != null) ? statement.bind(name, value) : statement.bindNull(name, String.class);
	}

	private static Offer toOffer(Row row) {
		return new Offer(row.uuid("tenant_id"), toTopic(row),
				new TopicCopy(row.text("content_hash"), row.bytes("content")));
	}

	private static SharedTopic toTopic(Row row) {
		return new SharedTopic(row.uuid("topic_id"), row.text("tenant"), row.text("tenant_name"), row.text("slug"),
				row.text("title"), row.text("language"), row.findText("licence"), row.findText("source"),
				row.findText("attribution"), row.integer("question_count"), row.text("content_hash"),
				row.instant("offered_at"), row.instant("updated_at"));
	}

}
