package dev.studyhall.progress.catalogcopy;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import dev.studyhall.kit.tenancy.TenantId;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;

/** The levels of topics, replaced as a set. */
final class LevelCopies {

	private static final String DELETE_OTHERS = """
			delete from level_copy
			where tenant_id = :tenant
			and topic_id = any(:topics)
			and (topic_id, code) not in (select * from unnest(:of, :codes))""";

	private static final String PUT = """
			insert into level_copy (tenant_id, topic_id, code, title, position)
			select :tenant, level.*
			from unnest(:of, :codes, :titles, :positions) as level
			on conflict (tenant_id, topic_id, code) do update
			set title = excluded.title, position = excluded.position
			where (level_copy.title, level_copy.position) is distinct from (excluded.title, excluded.position)""";

	private final DatabaseClient database;

	LevelCopies(DatabaseClient database) {
		this.database = database;
	}

	/** Makes the levels of these topics the only ones they have. */
	Mono<Void> replace(TenantId tenant, List<TopicPublishedV1> topics) {
		List<Row> rows = topics.stream().flatMap(Row::of).toList();
		return database.sql(DELETE_OTHERS)
			.bind("tenant", tenant.value())
			.bind("topics", Newest.column(topics, TopicPublishedV1::topicId, UUID[]::new))
			.bind("of", Newest.column(rows, Row::topic, UUID[]::new))
			.bind("codes", Newest.column(rows, (row) -> row.level().code(), String[]::new))
			.then()
			.then(Mono.defer(() -> put(tenant, rows)));
	}

	private Mono<Void> put(TenantId tenant, List<Row> rows) {
		return database.sql(PUT)
			.bind("tenant", tenant.value())
			.bind("of", Newest.column(rows, Row::topic, UUID[]::new))
			.bind("codes", Newest.column(rows, (row) -> row.level().code(), String[]::new))
			.bind("titles", Newest.column(rows, (row) -> row.level().title(), String[]::new))
			.bind("positions", Newest.column(rows, (row) -> row.level().position(), Integer[]::new))
			.then();
	}

	private record Row(UUID topic, TopicPublishedV1.Level level) {

		static Stream<Row> of(TopicPublishedV1 topic) {
			return topic.levels().stream().map((level) -> new Row(topic.topicId(), level));
		}
	}

}
