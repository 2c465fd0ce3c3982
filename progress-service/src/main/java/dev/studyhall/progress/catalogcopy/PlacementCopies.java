package dev.studyhall.progress.catalogcopy;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.studyhall.kit.tenancy.TenantId;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;

/** Where topics put their questions, replaced as a set. */
final class PlacementCopies {

	private static final String DELETE_OTHERS = """
			delete from placement_copy
			where tenant_id = :tenant
			and topic_id = any(:topics)
			and (topic_id, question_id) not in (select * from unnest(:in, :questions))""";

	private static final String PUT = """
			insert into placement_copy (tenant_id, topic_id, question_id, level, number, position)
			select :tenant, placement.*
			from unnest(:in, :questions, :levels, :numbers, :positions) as placement
			on conflict (tenant_id, topic_id, question_id) do update
			set level = excluded.level, number = excluded.number, position = excluded.position
			where (placement_copy.level, placement_copy.number, placement_copy.position)
				is distinct from (excluded.level, excluded.number, excluded.position)""";

	private final DatabaseClient database;

	PlacementCopies(DatabaseClient database) {
		this.database = database;
	}

	/** Makes the placements of these topics the only ones they have. */
	Mono<Void> replace(TenantId tenant, List<TopicPublishedV1> topics) {
		List<Row> rows = topics.stream().flatMap(Row::of).toList();
		return database.sql(DELETE_OTHERS)
			.bind("tenant", tenant.value())
			.bind("topics", Newest.column(topics, TopicPublishedV1::topicId, UUID[]::new))
			.bind("in", Newest.column(rows, Row::topic, UUID[]::new))
			.bind("questions", Newest.column(rows, (row) -> row.placement().questionId(), UUID[]::new))
			.then()
			.then(Mono.defer(() -> put(tenant, rows)));
	}

	private Mono<Void> put(TenantId tenant, List<Row> rows) {
		return database.sql(PUT)
			.bind("tenant", tenant.value())
			.bind("in", Newest.column(rows, Row::topic, UUID[]::new))
			.bind("questions", Newest.column(rows, (row) -> row.placement().questionId(), UUID[]::new))
			.bind("levels", Newest.column(rows, (row) -> row.placement().level(), String[]::new))
			.bind("numbers", Newest.column(rows, (row) -> row.placement().number(), Integer[]::new))
			.bind("positions", Newest.column(rows, Row::position, Integer[]::new))
			.then();
	}

	/** A placement, and its place from 1 in the topic's order of difficulty. */
	private record Row(UUID topic, int position, TopicPublishedV1.Placement placement) {

		static Stream<Row> of(TopicPublishedV1 topic) {
			return IntStream.range(0, topic.placements().size())
				.mapToObj((index) -> new Row(topic.topicId(), index + 1, topic.placements().get(index)));
		}
	}

}
