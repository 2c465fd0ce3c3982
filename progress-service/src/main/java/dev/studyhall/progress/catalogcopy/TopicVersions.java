package dev.studyhall.progress.catalogcopy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.studyhall.kit.consumer.IncomingEvent;
import dev.studyhall.kit.tenancy.TenantId;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;

/**
 * Every version of a topic, with its questions in order: what statistics are held
 * against. A version never changes.
 */
final class TopicVersions {

	private static final String PUT = """
			with put as (
				insert into topic_version (tenant_id, topic_id, version, published_at, questions, levels)
				values (:tenant, :topic, :version, :publishedAt, :questions, :levels)
				on conflict (tenant_id, topic_id, version) do nothing
			)
			insert into topic_mark (tenant_id, topic_id, mark, since)
			values (:tenant, :topic, 1, :publishedAt)
			on conflict (tenant_id, topic_id) do update
			set mark = topic_mark.mark + 1, since = least(topic_mark.since, excluded.since)""";

	private final DatabaseClient database;

	TopicVersions(DatabaseClient database) {
		this.database = database;
	}

	/** Keeps those that are told of, and has the indices of their topics computed. */
	Mono<Void> put(TenantId tenant, List<IncomingEvent> events) {
		return Mono.fromSupplier(() -> versions(events))
			.flatMapIterable((versions) -> versions)
			.concatMap((version) -> put(tenant, version))
			.then();
	}

	private Mono<Void> put(TenantId tenant, TopicPublishedV1 topic) {
		return database.sql(PUT)
			.bind("tenant", tenant.value())
			.bind("topic", topic.topicId())
			.bind("version", topic.version())
			.bind("publishedAt", topic.publishedAt())
			.bind("questions", Newest.column(topic.placements(), TopicPublishedV1.Placement::questionId, UUID[]::new))
			.bind("levels", Newest.column(topic.placements(), TopicPublishedV1.Placement::level, String[]::new))
			.then();
	}

	private static List<TopicPublishedV1> versions(List<IncomingEvent> events) {
		Map<String, TopicPublishedV1> versions = new LinkedHashMap<>();
		events.stream()
			.filter((event) -> event.type().equals(TopicPublishedV1.TYPE))
			.map((event) -> event.as(TopicPublishedV1.class))
			.forEach((topic) -> versions.putIfAbsent(topic.topicId() + " " + topic.version(), topic));
		return new ArrayList<>(versions.values());
	}

}
