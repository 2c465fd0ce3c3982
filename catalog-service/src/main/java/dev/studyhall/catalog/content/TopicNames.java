package dev.studyhall.catalog.content;

import java.util.UUID;

import dev.studyhall.kit.tenancy.TenantId;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;

/**
 * Slugs of topics, and those that they had. Every method joins the open transaction.
 */
public final class TopicNames {

	private final DatabaseClient database;

	TopicNames(DatabaseClient database) {
		this.database = database;
	}

	/** Makes a topic without a version; gives whether the slug was free. */
	public Mono<Boolean> create(TenantId tenant, String slug, UUID id) {
		return database.sql("""
				insert into topic (tenant_id, id, slug, version)
				values (:tenant, :id, :slug, 0)
				on conflict (tenant_id, slug) do nothing""")
			.bind("tenant", tenant.value())
			.bind("id", id)
			.bind("slug", slug)
			.fetch()
			.rowsUpdated()
			.flatMap((rows) -> forget(tenant, slug).thenReturn(rows == 1));
	}

	/**
	 * Gives a topic another slug; what readers know leads there from now on. Signals
	 * {@link org.springframework.dao.DuplicateKeyException} if the slug is taken.
	 */
	public Mono<Void> rename(TenantId tenant, TopicRow topic, String slug) {
		Mono<Void> remembered = (topic.publishedVersion() != null) ? remember(tenant, topic) : Mono.empty();
		return database.sql("update topic set slug = :slug where tenant_id = :tenant and id = :topic")
			.bind("slug", slug)
			.bind("tenant", tenant.value())
			.bind("topic", topic.id().value())
			.then()
			.then(Mono.defer(() -> forget(tenant, slug)))
			.then(Mono.defer(() -> remembered));
	}

	private Mono<Void> remember(TenantId tenant, TopicRow topic) {
		return database.sql("""
				insert into former_topic_slug (tenant_id, slug, topic_id)
				values (:tenant, :slug, :topic)
				on conflict (tenant_id, slug) do update set topic_id = excluded.topic_id""")
			.bind("tenant", tenant.value())
			.bind("slug", topic.slug())
			.bind("topic", topic.id().value())
			.then();
	}

	private Mono<Void> forget(TenantId tenant, String slug) {
		return database.sql("delete from former_topic_slug where tenant_id = :tenant and slug = :slug")
			.bind("tenant", tenant.value())
			.bind("slug", slug)
			.then();
	}

}
