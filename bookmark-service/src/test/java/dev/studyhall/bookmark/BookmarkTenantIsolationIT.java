package dev.studyhall.bookmark;

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
class BookmarkTenantIsolationIT extends TenantIsolationTestBase {

	private static final String SERVICE = "bookmark";

	private static final String ROWS = """
			insert into outbox (tenant_id, shard, event_id, aggregate_id, sequence, type, subject, occurred_at, payload)
			values ('%1$s', 1, uuidv7(), 'a', 1, 't', 's', now(), '{}');
			insert into idempotency (tenant_id, member_id, key, request_hash) values ('%1$s', uuidv7(), 'k', '');
			insert into learner (tenant_id, learner_id, sequence) values ('%1$s', uuidv7(), 1);
			insert into topic_copy (tenant_id, topic_id, slug, title) values ('%1$s', uuidv7(), 's', 't');
			insert into question_copy (tenant_id, question_id, topic_id) values ('%1$s', uuidv7(), uuidv7());
			insert into placement_copy (tenant_id, topic_id, question_id, level, number, position)
			values ('%1$s', uuidv7(), uuidv7(), 'l', 1, 1);
			insert into bookmark (tenant_id, learner_id, target_type, target_id, kind, note, sequence, created_sequence,
				created_at, updated_at)
			values ('%1$s', uuidv7(), 'question', uuidv7(), 'revisit', 'n', 1, 1, now(), now());
			insert into collection (tenant_id, learner_id, collection_id, name, version, created_at, updated_at)
			values ('%1$s', '%1$s', '%1$s', 'n', 1, now(), now());
			insert into collection_item (tenant_id, learner_id, collection_id, target_type, target_id, position)
			values ('%1$s', '%1$s', '%1$s', 'question', uuidv7(), 1);
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
			.widerPolicies("outbox.relay_reads", "outbox.relay_deletes")
			.definers("rebuild_clear", "rebuild_prepare", "rebuild_analyze", "rebuild_swap", "erase_member");
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
