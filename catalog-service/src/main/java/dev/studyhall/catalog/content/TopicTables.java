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

	private static final String TOPIC = "id, slug, version, published_version, trashed_at is not null as trashed";

	private final DatabaseClient database;

	private final TopicVersionTables versions;

	TopicTables(DatabaseClient database) {
		this.database = database;
		this.versions = new TopicVersionTables(database);
	}

	/**
	 * Locks the topic that has that slug, or had it; makes one, under the given id, if
	 * there is none.
	 */
	public Mono<TopicRow> lockOrCreate(TenantId tenant, String slug, UUID newId) {
		return database.sql("""
				insert into topic (tenant_id, id, slug, version)
				select :tenant, :id, :slug, 0
				where not exists (select from former_topic_slug where tenant_id = :tenant and slug = :slug)
				on conflict (tenant_id, slug) do nothing""")
			.bind("tenant", tenant.value())
			.bind("id", newId)
			.bind("slug", slug)
			.then()
			.then(lock(tenant, slug).switchIfEmpty(lockFormer(tenant, slug)));
	}

	/** Locks the topic of that slug; empty if there is none. */
	public Mono<TopicRow> lock(TenantId tenant, String slug) {
		return lockWhere(tenant, "slug = :slug", "slug", slug);
	}

	/** Locks the topic of that id; empty if there is none. */
	public Mono<TopicRow> lock(TenantId tenant, TopicId id) {
		return lockWhere(tenant, "id = :id", "id", id.value());
	}

	/**
	 * Locks the topic to which a question belongs; empty if there is no such question.
	 */
	public Mono<TopicRow> lockOf(TenantId tenant, QuestionId question) {
		return lockWhere(tenant,
				"id = (select q.topic_id from question q where q.tenant_id = :tenant and q.id = :question)", "question",
				question.value());
	}

	private Mono<TopicRow> lockFormer(TenantId tenant, String slug) {
		return lockWhere(tenant,
				"id = (select f.topic_id from former_topic_slug f where f.tenant_id = :tenant and f.slug = :slug)",
				"slug", slug);
	}

	private Mono<TopicRow> lockWhere(TenantId tenant, String condition, String name, Object value) {
		return database
			.sql("select %s from topic where tenant_id = :tenant and %s for update".formatted(TOPIC, condition))
			.bind("tenant", tenant.value())
			.bind(name, value)
			.map((row) -> toTopic(new Row(row)))
			.one();
	}

	/** Reads a version whole; empty if there is none such. */
	public Mono<TopicVersion> find(TenantId tenant, TopicId topic, int version) {
		return versions.find(tenant, topic, version);
	}

	/** Reads a version whole. */
	public Mono<TopicVersion> require(TenantId tenant, TopicId topic, int version) {
		return versions.require(tenant, topic, version);
	}

	/** Writes a new version and makes it the newest. */
	public Mono<Void> add(TenantId tenant, TopicId topic, int version, TopicVersion content, Authorship authorship) {
		return versions.insert(tenant, topic, version, content, authorship)
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

	/**
	 * Takes a topic away from readers and gives the number of the event that says so.
	 */
	public Mono<Long> markWithdrawn(TenantId tenant, TopicId topic) {
		return database.sql("""
				update topic
				set published_version = null, sequence = sequence + 1
				where tenant_id = :tenant and id = :topic
				returning sequence""")
			.bind("tenant", tenant.value())
			.bind("topic", topic.value())
			.mapValue(Long.class)
			.one();
	}

	/** Puts a topic into the trash, or takes it out. */
	public Mono<Void> markTrashed(TenantId tenant, TopicId topic, boolean trashed) {
		return database.sql("""
				update topic
				set trashed_at = case when :trashed then now() end
				where tenant_id = :tenant and id = :topic""")
			.bind("trashed", trashed)
			.bind("tenant", tenant.value())
			.bind("topic", topic.value())
			.then();
	}

	private static TopicRow toTopic(Row row) {
		return new TopicRow(new TopicId(row.uuid("id")), row.text("slug"), row.integer("version"),
				row.findInteger("published_version"), row.flag("trashed"));
	}

}
