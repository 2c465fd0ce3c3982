package dev.studyhall.catalog.authoring;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.studyhall.catalog.content.Authorship;
import dev.studyhall.catalog.content.TopicId;
import dev.studyhall.catalog.sql.Row;
import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.catalog.sql.Binding;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;

/** Publications to come. Every method joins the open transaction. */
final class Schedules {

	private final DatabaseClient database;

	Schedules(DatabaseClient database) {
		this.database = database;
	}

	/** A publication whose time has come. */
	record Due(TenantId tenant, TopicId topic) {
	}

	/** Plans a topic's publication, in place of any that was planned. */
	Mono<Void> put(TenantId tenant, TopicId topic, Instant at, Authorship by) {
		DatabaseClient.GenericExecuteSpec insert = database.sql("""
				insert into publication_schedule (tenant_id, topic_id, publish_at, actor, message)
				values (:tenant, :topic, :at, :actor, :message)
				on conflict (tenant_id, topic_id) do update
				set publish_at = excluded.publish_at, actor = excluded.actor, message = excluded.message,
					failure = null""").bind("tenant", tenant.value()).bind("topic", topic.value()).bind("at", at);
		insert = Binding.nullable(insert, "actor", by.author(), UUID.class);
		return Binding.nullable(insert, "message", by.message(), String.class).then();
	}

	/** Forgets a topic's plan, if there is one. */
	Mono<Void> remove(TenantId tenant, TopicId topic) {
		return database.sql("delete from publication_schedule where tenant_id = :tenant and topic_id = :topic")
			.bind("tenant", tenant.value())
			.bind("topic", topic.value())
			.then();
	}

	/** Notes why a planned publication does not come to it. */
	Mono<Void> fail(TenantId tenant, TopicId topic, String failure) {
		return database
			.sql("update publication_schedule set failure = :failure where tenant_id = :tenant and topic_id = :topic")
			.bind("failure", failure)
			.bind("tenant", tenant.value())
			.bind("topic", topic.value())
			.then();
	}

	/** Who planned the topic's publication, if it is due. */
	Mono<Authorship> findDue(TenantId tenant, TopicId topic, Instant now) {
		return database.sql("""
				select actor, message
				from publication_schedule
				where tenant_id = :tenant and topic_id = :topic and publish_at <= :now and failure is null""")
			.bind("tenant", tenant.value())
			.bind("topic", topic.value())
			.bind("now", now)
			.map((row) -> new Authorship(new Row(row).findUuid("actor"), new Row(row).findText("message")))
			.one();
	}

	/** Some publications of all tenants whose time has come, as the worker sees them. */
	Mono<List<Due>> listDue(Instant now, int limit) {
		return database.sql("""
				select tenant_id, topic_id
				from publication_schedule
				where publish_at <= :now and failure is null
				order by publish_at
				limit :limit""")
			.bind("now", now)
			.bind("limit", limit)
			.map((row) -> new Due(new TenantId(new Row(row).uuid("tenant_id")),
					new TopicId(new Row(row).uuid("topic_id"))))
			.all()
			.collectList();
	}

}
