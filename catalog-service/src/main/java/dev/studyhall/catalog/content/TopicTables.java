package dev.studyhall.catalog.content;

import java.util.UUID;

import dev.studyhall.catalog.sql.Row;
import dev.studyhall.kit.tenancy.TenantId;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;

/**
 * Topics and which of their versions counts. Every method joins the open transaction.
 */
public final class TopicTables {

	private static final String TOPIC = "id, slug, version, published_version";

	private final DatabaseClient database;

	private final TopicVersionTables versions;

	TopicTables(DatabaseClient database) {
		this.database = database;
		this.versions = new TopicVersionTables(database);
	}

	/** Locks the topic of that slug; makes it, under the given id, if there is none. */
	public Mono<TopicRow> lockOrCreate(TenantId tenant, String slug, UUID newId) {
		return database.sql("""
				insert into topic (tenant_id, id, slug, version)
				values (:tenant, :id, :slug, 0)
				on conflict (tenant_id, slug) do nothing""")
			.bind("tenant", tenant.value())
			.bind("id", newId)
			.bind("slug", slug)
			.then()
			.then(lock(tenant, slug));
	}

	/** Locks the topic of that slug; empty if there is none. */
	public Mono<TopicRow> lock(TenantId tenant, String slug) {
		return database
			.sql("select %s from topic where tenant_id = :tenant and slug = :slug for update".formatted(TOPIC))
			.bind("tenant", tenant.value())
			.bind("slug", slug)
			.map((row) -> toTopic(new Row(row)))
			.one();
	}

	/**
	 * Locks the topic to which a question belongs; empty if there is no such question.
	 */
	public Mono<TopicRow> lockOf(TenantId tenant, QuestionId question) {
		return database.sql("""
				select %s
				from topic
				where tenant_id = :tenant
					and id = (select q.topic_id from question q where q.tenant_id = :tenant and q.id = :question)
				for update""".formatted(TOPIC))
			.bind("tenant", tenant.value())
			.bind("question", question.value())
			.map((row) -> toTopic(new Row(row)))
			.one();
	}

	/** Reads a version whole. */
	public Mono<TopicVersion> require(TenantId tenant, TopicId topic, int version) {
		return versions.require(tenant, topic, version);
	}

	/** Writes a new version and makes it the newest. */
	public Mono<Void> add(TenantId tenant, TopicId topic, int version, TopicVersion content) {
		return versions.insert(tenant, topic, version, content)
			.then(database.sql("update topic set version = :version where tenant_id = :tenant and id = :topic")
				.bind("version", version)
				.bind("tenant", tenant.value())
				.bind("topic", topic.value())
				.then());
	}

	/**
	 * Makes a version the published one and gives the number of the event that says so.
	 */
	public Mono<Long> markPublished(TenantId tenant, TopicId topic, int version) {
		return database.sql("""
				update topic
				set published_version = :version, sequence = sequence + 1
				where tenant_id = :tenant and id = :topic
				returning sequence""")
			.bind("version", version)
			.bind("tenant", tenant.value())
			.bind("topic", topic.value())
			.mapValue(Long.class)
			.one();
	}

	private static TopicRow toTopic(Row row) {
		return new TopicRow(new TopicId(row.uuid("id")), row.text("slug"), row.integer("version"),
				row.findInteger("published_version"));
	}

}
