package dev.studyhall.progress.catalogcopy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.studyhall.kit.tenancy.TenantId;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;

/** Published topics, written a batch at a time. */
final class TopicCopies {

	private static final String PUT = """
			insert into topic_copy (tenant_id, topic_id, slug, title, icon, sequence)
			select :tenant, topic.*
			from unnest(:ids, :slugs, :titles, :icons, :sequences) as topic
			on conflict (tenant_id, topic_id) do update
			set slug = excluded.slug, title = excluded.title, icon = excluded.icon, sequence = excluded.sequence
			where excluded.sequence > topic_copy.sequence
			returning topic_id""";

	private final DatabaseClient database;

	private final LevelCopies levels;

	private final PlacementCopies placements;

	TopicCopies(DatabaseClient database) {
		this.database = database;
		this.levels = new LevelCopies(database);
		this.placements = new PlacementCopies(database);
	}

	/** Takes over what is newer than the copy, levels and placements as sets. */
	Mono<Void> put(TenantId tenant, List<Newest<TopicPublishedV1>> topics) {
		if (topics.isEmpty()) {
			return Mono.empty();
		}
		return putTopics(tenant, topics).map((taken) -> taken(topics, taken))
			.filter((taken) -> !taken.isEmpty())
			.flatMap(
					(taken) -> levels.replace(tenant, taken).then(Mono.defer(() -> placements.replace(tenant, taken))));
	}

	private Mono<Set<UUID>> putTopics(TenantId tenant, List<Newest<TopicPublishedV1>> topics) {
		return database.sql(PUT)
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
