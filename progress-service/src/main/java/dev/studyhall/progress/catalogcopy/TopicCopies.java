package dev.studyhall.progress.catalogcopy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.studyhall.kit.tenancy.TenantId;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;

/**
 * Published and retired topics, written a batch at a time. Publication and retirement
 * keep a sequence each, as those of questions do.
 */
final class TopicCopies {

	private static final String PUBLISH = """
			insert into topic_copy (tenant_id, topic_id, slug, title, icon, published_sequence)
			select :tenant, topic.*
			from unnest(:ids, :slugs, :titles, :icons, :sequences) as topic
			on conflict (tenant_id, topic_id) do update
			set slug = excluded.slug, title = excluded.title, icon = excluded.icon,
				published_sequence = excluded.published_sequence
			where excluded.published_sequence > topic_copy.published_sequence
			returning topic_id""";

	private static final String RETIRE = """
			insert into topic_copy (tenant_id, topic_id, retired_sequence)
			select :tenant, topic.*
			from unnest(:ids, :sequences) as topic
			on conflict (tenant_id, topic_id) do update
			set retired_sequence = excluded.retired_sequence
			where excluded.retired_sequence > topic_copy.retired_sequence""";

	private final DatabaseClient database;

	private final LevelCopies levels;

	private final PlacementCopies placements;

	TopicCopies(DatabaseClient database) {
		this.database = database;
		this.levels = new LevelCopies(database);
		this.placements = new PlacementCopies(database);
	}

	/**
	 * Takes over what is newer than the last publication, levels and placements as sets.
	 */
	Mono<Void> publish(TenantId tenant, List<Newest<TopicPublishedV1>> topics) {
		if (topics.isEmpty()) {
			return Mono.empty();
		}
		return putTopics(tenant, topics).map((taken) -> taken(topics, taken))
			.filter((taken) -> !taken.isEmpty())
			.flatMap(
					(taken) -> levels.replace(tenant, taken).then(Mono.defer(() -> placements.replace(tenant, taken))));
	}

	/** Keeps what the last publication said, for when the topic comes back. */
	Mono<Void> retire(TenantId tenant, List<Newest<TopicRetiredV1>> topics) {
		if (topics.isEmpty()) {
			return Mono.empty();
		}
		return database.sql(RETIRE)
			.bind("tenant", tenant.value())
			.bind("ids", Newest.column(topics, (topic) -> topic.event().topicId(), UUID[]::new))
			.bind("sequences", Newest.column(topics, Newest::sequence, Long[]::new))
			.then();
	}

	private Mono<Set<UUID>> putTopics(TenantId tenant, List<Newest<TopicPublishedV1>> topics) {
		return database.sql(PUBLISH)
			.bind("tenant", tenant.value())
			.bind("ids", Newest.column(topics, (topic) -> topic.event().topicId(), UUID[]::new))
			.bind("slugs", Newest.column(topics, (topic) -> topic.event().slug(), String[]::new))
			.bind("titles", Newest.column(topics, (topic) -> topic.event().title(), String[]::new))
			.bind("icons", Newest.column(topics, (topic) -> topic.event().icon(), String[]::new))
			.bind("sequences", Newest.column(topics, Newest::sequence, Long[]::new))
			.map((row) -> row.get("topic_id", UUID.class))
			.all()
			.collect(Collectors.toSet());
	}

	private static List<TopicPublishedV1> taken(List<Newest<TopicPublishedV1>> topics, Set<UUID> ids) {
		return topics.stream().map(Newest::event).filter((topic) -> ids.contains(topic.topicId())).toList();
	}

}
