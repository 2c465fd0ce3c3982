package dev.studyhall.bookmark.catalogcopy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.studyhall.kit.tenancy.TenantId;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;

/**
 * Published and retired topics and where they put their questions, written a batch at a
 * time. Publication and retirement keep a sequence each, as those of questions do.
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

	private static final String DELETE_OTHER_PLACEMENTS = """
			delete from placement_copy
			where tenant_id = :tenant
			and topic_id = any(:topics)
			and (topic_id, question_id) not in (select * from unnest(:placedIn, :questions))""";

	private static final String PUT_PLACEMENTS = """
			insert into placement_copy (tenant_id, topic_id, question_id, level, number, position)
			select :tenant, placement.*
			from unnest(:placedIn, :questions, :levels, :numbers, :positions) as placement
			on conflict (tenant_id, topic_id, question_id) do update
			set level = excluded.level, number = excluded.number, position = excluded.position
			where (placement_copy.level, placement_copy.number, placement_copy.position)
				is distinct from (excluded.level, excluded.number, excluded.position)""";

	private final DatabaseClient database;

	TopicCopies(DatabaseClient database) {
		this.database = database;
	}

	/** Takes over what is newer than the last publication, placements as a set. */
	Mono<Void> publish(TenantId tenant, List<Newest<TopicPublishedV1>> topics) {
		if (topics.isEmpty()) {
			return Mono.empty();
		}
		return putTopics(tenant, topics)
			.map((taken) -> topics.stream().filter((topic) -> taken.contains(topic.event().topicId())).toList())
			.filter((taken) -> !taken.isEmpty())
			.flatMap((taken) -> replacePlacements(tenant, taken));
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

	private Mono<Void> replacePlacements(TenantId tenant, List<Newest<TopicPublishedV1>> topics) {
		List<Placed> placements = topics.stream().flatMap(Placed::of).toList();
		return database.sql(DELETE_OTHER_PLACEMENTS)
			.bind("tenant", tenant.value())
			.bind("topics", Newest.column(topics, (topic) -> topic.event().topicId(), UUID[]::new))
			.bind("placedIn", Newest.column(placements, Placed::topic, UUID[]::new))
			.bind("questions", Newest.column(placements, Placed::question, UUID[]::new))
			.then()
			.then(Mono.defer(() -> putPlacements(tenant, placements)));
	}

	private Mono<Void> putPlacements(TenantId tenant, List<Placed> placements) {
		return database.sql(PUT_PLACEMENTS)
			.bind("tenant", tenant.value())
			.bind("placedIn", Newest.column(placements, Placed::topic, UUID[]::new))
			.bind("questions", Newest.column(placements, Placed::question, UUID[]::new))
			.bind("levels", Newest.column(placements, (placed) -> placed.in().level(), String[]::new))
			.bind("numbers", Newest.column(placements, (placed) -> placed.in().number(), Integer[]::new))
			.bind("positions", Newest.column(placements, Placed::position, Integer[]::new))
			.then();
	}

	private record Placed(UUID topic, TopicPublishedV1.Placement in, int position) {

		static Stream<Placed> of(Newest<TopicPublishedV1> topic) {
			List<TopicPublishedV1.Placement> placements = topic.event().placements();
			return IntStream.range(0, placements.size())
				.mapToObj((index) -> new Placed(topic.event().topicId(), placements.get(index), index + 1));
		}

		UUID question() {
			return in.questionId();
		}
	}

}
