package dev.studyhall.progress;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;

import dev.studyhall.testing.isolation.IsolationSubject;
import dev.studyhall.testing.isolation.TenantIsolationTestBase;
import dev.studyhall.testing.stack.Stack;
import dev.studyhall.testing.stack.TestDatabase;
import org.flywaydb.core.Flyway;

/**
 * Every table of the service keeps tenants apart, and the proof would notice if one did
 * not.
 */
class ProgressTenantIsolationIT extends TenantIsolationTestBase {

	private static final String SERVICE = "progress";

	private static final String ROWS = """
			insert into outbox (tenant_id, shard, event_id, aggregate_id, sequence, type, subject, occurred_at, payload)
			values ('%1$s', 1, uuidv7(), 'a', 1, 't', 's', now(), '{}');
			insert into idempotency (tenant_id, member_id, key, request_hash) values ('%1$s', uuidv7(), 'k', '');
			insert into learner (tenant_id, learner_id, sequence) values ('%1$s', uuidv7(), 1);
			insert into topic_copy (tenant_id, topic_id, slug, title) values ('%1$s', uuidv7(), 's', 't');
			insert into question_copy (tenant_id, question_id, topic_id) values ('%1$s', uuidv7(), uuidv7());
			insert into choice_copy (tenant_id, question_id, version, options, right_options)
			values ('%1$s', uuidv7(), 1, 2, '{1}');
			insert into placement_copy (tenant_id, topic_id, question_id, level, number, position)
			values ('%1$s', uuidv7(), uuidv7(), 'l', 1, 1);
			insert into level_copy (tenant_id, topic_id, code, title, position) values ('%1$s', uuidv7(), 'l', 't', 1);
			insert into challenging_mark (tenant_id, learner_id, question_id, challenging, sequence)
			values ('%1$s', uuidv7(), uuidv7(), true, 1);
			insert into challenging_erasure (tenant_id, learner_id, sequence) values ('%1$s', uuidv7(), 1);
			insert into attempt (tenant_id, learner_id, sequence, attempt_id, question_id, question_version, rating, skipped,
				started_at, ended_at, recorded_at)
			values ('%1$s', uuidv7(), 1, uuidv7(), uuidv7(), 1, 3, false, now(), now(), now());
			insert into attempt (tenant_id, learner_id, sequence, attempt_id, question_id, question_version, rating, skipped,
				started_at, ended_at, recorded_at)
			select '%1$s', uuidv7(), 1, uuidv7(), uuidv7(), 1, 3, false, month, month, month
			from generate_series('2000-01-01 00:00+00', now() + interval '3 months', interval '1 month') month;
			insert into attempt_receipt (tenant_id, learner_id, client_event_id, sequence, request_hash, answer)
			values ('%1$s', uuidv7(), 'e', 1, '', '{}');
			insert into attempt_undo (tenant_id, learner_id, undone_sequence, sequence, recorded_at)
			values ('%1$s', uuidv7(), 1, 2, now());
			insert into review_card (tenant_id, learner_id, question_id, state, stability, difficulty, due, last_review, step,
				reps, lapses, version, sequence)
			values ('%1$s', uuidv7(), uuidv7(), 1, 1, 1, now(), now(), 0, 1, 0, 1, 1);
			insert into memory_parameters (tenant_id, learner_id, since_sequence, weights, desired_retention, learning_steps,
				relearning_steps, maximum_interval)
			values ('%1$s', uuidv7(), 1, array_fill(1::float8, array[21]), 0.9, '{1}', '{1}', 100);
			insert into tenant_weights (tenant_id, fitted_at, weights, learners, reviews, held_out, loss_of_defaults,
				loss_before, loss_of_fitted)
			values ('%1$s', now(), array_fill(1::float8, array[21]), 5, 100, 20, 1, 1, 0.9);
			insert into study_session (tenant_id, learner_id, session_id, mode, since_sequence, started_at, ends_at)
			values ('%1$s', uuidv7(), uuidv7(), 'study', 1, now(), now() + interval '1 day');
			insert into session_question (tenant_id, learner_id, session_id, position, question_id)
			values ('%1$s', uuidv7(), uuidv7(), 1, uuidv7());
			insert into goal (tenant_id, learner_id, topics, set_on, target_date, time_zone, minutes_per_day,
				desired_retention, days_off, sequence)
			values ('%1$s', uuidv7(), array[uuidv7()], now(), now(), 'UTC', 1, 0.9, '{}', 1);
			insert into daily_limit (tenant_id, learner_id, time_zone) values ('%1$s', uuidv7(), 'UTC');
			insert into card_hold (tenant_id, learner_id, question_id) values ('%1$s', uuidv7(), uuidv7());
			insert into statistics_learner (tenant_id, learner_id, sequence) values ('%1$s', uuidv7(), 1);
			insert into learner_arrival (tenant_id, learner_id, day) values ('%1$s', uuidv7(), current_date);
			insert into first_attempt (tenant_id, question_id, learner_id, question_version, seen_at)
			values ('%1$s', uuidv7(), uuidv7(), 1, now());
			insert into item_count (tenant_id, question_id, question_version, attempts, answered, rated, again, milliseconds,
				begun_at)
			values ('%1$s', uuidv7(), 1, 1, 1, 1, 1, 1, now());
			insert into choice_count (tenant_id, question_id, question_version, option, chosen)
			values ('%1$s', uuidv7(), 1, 0, 1);
			insert into learner_day (tenant_id, day, learner_id, attempts, milliseconds)
			values ('%1$s', current_date, uuidv7(), 1, 1);
			insert into topic_version (tenant_id, topic_id, version, published_at, questions, levels)
			values ('%1$s', uuidv7(), 1, now(), '{}', '{}');
			insert into topic_mark (tenant_id, topic_id, mark) values ('%1$s', uuidv7(), 1);
			insert into topic_index (tenant_id, topic_id, version, takers, computed_at)
			values ('%1$s', uuidv7(), 1, 1, now());
			insert into cohort (tenant_id, member_id, cohort_id, name, version)
			values ('%1$s', '%1$s', '%1$s', 'n', 1);
			insert into cohort_member (tenant_id, instructor_id, cohort_id, learner_id, from_day)
			values ('%1$s', '%1$s', '%1$s', uuidv7(), current_date);
			insert into daily_report (tenant_id, kind, subject, day, body) values ('%1$s', 'k', 's', current_date, '{}');
			insert into item_index (tenant_id, topic_id, version, question_id, question_version, takers, answered)
			values ('%1$s', uuidv7(), 1, uuidv7(), 1, 1, 1);
			insert into topic_completion (tenant_id, learner_id, topic_id, completed_at)
			values ('%1$s', uuidv7(), uuidv7(), now());
			insert into xapi_attempt (tenant_id, statement_id, learner_id, verb, object_type, object_id, happened_at, stored_at)
			values ('%1$s', uuidv7(), uuidv7(), 'answered', 'question', uuidv7(), now(), now());
			insert into xapi_bookmark (tenant_id, statement_id, learner_id, verb, object_type, object_id, happened_at, stored_at)
			values ('%1$s', uuidv7(), uuidv7(), 'bookmarked', 'topic', uuidv7(), now(), now());
			insert into xapi_pending (tenant_id, statement_id, learner_id, stored_at)
			values ('%1$s', uuidv7(), uuidv7(), now());
			insert into xapi_forwarding (tenant_id, failures, not_before) values ('%1$s', 0, now());
			insert into question_progress (tenant_id, learner_id, question_id, attempts)
			values ('%1$s', uuidv7(), uuidv7(), 1);
			""";

	@Override
	protected IsolationSubject subject() throws SQLException {
		TestDatabase database = Stack.get().freshDatabase();
		migrate(database);
		UUID own = UUID.randomUUID();
		UUID foreign = UUID.randomUUID();
		fill(database, own);
		fill(database, foreign);
		return IsolationSubject.of(database.url(), Stack.get().credentials(SERVICE), own, foreign)
			.withoutTenant("tenant_directory", "outbox_lease", "consumer_position", "parked_event", "parked_key",
					"projection", "rebuild_run")
			.widerPolicies("outbox.relay_reads", "outbox.relay_deletes", "topic_mark.worker_reads",
					"topic_mark.worker_claims")
			.definers("rebuild_clear", "rebuild_prepare", "rebuild_analyze", "rebuild_swap", "erase_member",
					"attempt_partitions");
	}

	private static void migrate(TestDatabase database) {
		Flyway.configure()
			.dataSource(database.url(), SERVICE + "_migrator",
					database.properties(SERVICE).get("studyhall.database.migrator.password"))
			.initSql("set role " + SERVICE + "_owner")
			.locations("classpath:db/kit", "classpath:db/migration")
			.schemas(SERVICE)
			.createSchemas(false)
			.placeholders(Map.of("service", SERVICE, "owner", SERVICE + "_owner", "app", SERVICE + "_app", "worker",
					SERVICE + "_worker", "reader", SERVICE + "_reader"))
			.load()
			.migrate();
	}

	private static void fill(TestDatabase database, UUID tenant) throws SQLException {
		try (Connection connection = database.connectAsSuperuser(); Statement sql = connection.createStatement()) {
			sql.execute("set search_path = " + SERVICE);
			sql.execute(ROWS.formatted(tenant));
		}
	}

}
