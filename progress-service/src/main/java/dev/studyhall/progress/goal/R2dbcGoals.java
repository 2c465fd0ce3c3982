package dev.studyhall.progress.goal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.studyhall.progress.goal.GoalView.GoalTopic;
import dev.studyhall.progress.learner.Owner;
import io.r2dbc.spi.Readable;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

/** Goals in the database. Runs in the caller's transaction. */
@Component
final class R2dbcGoals {

	private static final String FIND = """
			select topics, set_on, target_date, time_zone, minutes_per_day, desired_retention, days_off, sequence
			from goal
			where tenant_id = :tenant
			and learner_id = :learner""";

	private static final String PUT = """
			insert into goal (tenant_id, learner_id, topics, set_on, target_date, time_zone, minutes_per_day,
				desired_retention, days_off, sequence)
			values (:tenant, :learner, :topics, :setOn, :targetDate, :timeZone, :minutesPerDay,
				:desiredRetention, :daysOff, :sequence)
			on conflict (tenant_id, learner_id) do update
			set topics = excluded.topics, set_on = excluded.set_on, target_date = excluded.target_date,
				time_zone = excluded.time_zone, minutes_per_day = excluded.minutes_per_day,
				desired_retention = excluded.desired_retention, days_off = excluded.days_off,
				sequence = excluded.sequence""";

	private static final String REMOVE = """
			delete from goal
			where tenant_id = :tenant
			and learner_id = :learner""";

	private static final String FIND_TOPICS = """
			select distinct on (slug) slug, topic_id
			from topic_copy
			where tenant_id = :tenant
			and not retired
			and slug = any(:slugs)
			order by slug, topic_id""";

	private static final String TOPICS = """
			select topic.topic_id, topic.slug, topic.title, topic.retired
			from unnest(:topics) with ordinality as wanted (topic_id, place)
			join topic_copy topic on topic.tenant_id = :tenant and topic.topic_id = wanted.topic_id
			order by wanted.place""";

	private final DatabaseClient database;

	R2dbcGoals(DatabaseClient database) {
		this.database = database;
	}

	/** The learner's goal; empty if there is none. */
	Mono<StudyGoal> find(Owner owner) {
		return owner.bind(database, FIND).map(R2dbcGoals::toGoal).one();
	}

	Mono<Void> put(Owner owner, StudyGoal goal) {
		return owner.bind(database, PUT)
			.bind("topics", goal.topics().toArray(UUID[]::new))
			.bind("setOn", goal.setOn())
			.bind("targetDate", goal.targetDate())
			.bind("timeZone", goal.timeZone().getId())
			.bind("minutesPerDay", goal.minutesPerDay())
			.bind("desiredRetention", goal.desiredRetention())
			.bind("daysOff", goal.daysOff().toArray(LocalDate[]::new))
			.bind("sequence", goal.sequence())
			.then();
	}

	Mono<Void> remove(Owner owner) {
		return owner.bind(database, REMOVE).then();
	}

	/** The ids of those topics that are offered, by slug. */
	Mono<Map<String, UUID>> findTopics(Owner owner, List<String> slugs) {
		return database.sql(FIND_TOPICS)
			.bind("tenant", owner.tenant().value())
			.bind("slugs", slugs.toArray(String[]::new))
			.map((row) -> Map.entry(row.get("slug", String.class), row.get("topic_id", UUID.class)))
			.all()
			.collectMap(Map.Entry::getKey, Map.Entry::getValue);
	}

	/** The topics of a goal, in its order. */
	Mono<List<GoalTopic>> listTopics(Owner owner, StudyGoal goal) {
		return database.sql(TOPICS)
			.bind("tenant", owner.tenant().value())
			.bind("topics", goal.topics().toArray(UUID[]::new))
			.map((row) -> new GoalTopic(row.get("topic_id", UUID.class), row.get("slug", String.class),
					row.get("title", String.class), row.get("retired", Boolean.class)))
			.all()
			.collectList();
	}

	private static StudyGoal toGoal(Readable row) {
		return new StudyGoal(List.of(row.get("topics", UUID[].class)), row.get("set_on", LocalDate.class),
				row.get("target_date", LocalDate.class), ZoneId.of(row.get("time_zone", String.class)),
				row.get("minutes_per_day", Integer.class), row.get("desired_retention", Double.class),
				List.of(row.get("days_off", LocalDate[].class)), row.get("sequence", Long.class));
	}

}
