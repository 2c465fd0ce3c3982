package dev.studyhall.catalog;

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
class CatalogTenantIsolationIT extends TenantIsolationTestBase {

	private static final String SERVICE = "catalog";

	private static final String ROWS = """
			insert into outbox (tenant_id, shard, event_id, aggregate_id, sequence, type, subject, occurred_at, payload)
			values ('%1$s', 1, uuidv7(), 'a', 1, 't', 's', now(), '{}');
			insert into idempotency (tenant_id, member_id, key, request_hash) values ('%1$s', uuidv7(), 'k', '');
			insert into topic (tenant_id, id, slug, version) values ('%1$s', '%2$s', 's', 1);
			insert into topic_version (tenant_id, topic_id, version, title, language, tags, summary, about, expectations,
				guide, content_hash)
			values ('%1$s', '%2$s', 1, 't', 'en', '{}', '', '', '', '', 'h');
			insert into level (tenant_id, topic_id, version, position, code, title, description)
			values ('%1$s', '%2$s', 1, 1, 'c', 't', '');
			insert into question (tenant_id, id, topic_id, external_id, slug, state, version)
			values ('%1$s', '%2$s', '%2$s', 'e', 's', 'published', 1);
			insert into placement (tenant_id, topic_id, version, position, level_position, question_id)
			values ('%1$s', '%2$s', 1, 1, 1, '%2$s');
			insert into question_version (tenant_id, question_id, version, change_kind, interaction_type, title, body,
				tags, content_hash)
			values ('%1$s', '%2$s', 1, 'minor', 'open', 't', '{}', '{}', 'h');
			insert into publish_log (tenant_id, id, topic_id, number, version, action, published_at)
			values ('%1$s', uuidv7(), '%2$s', 1, 1, 'published', now());
			insert into former_topic_slug (tenant_id, slug, topic_id) values ('%1$s', 'f', '%2$s');
			insert into former_question_slug (tenant_id, topic_id, slug, question_id)
			values ('%1$s', '%2$s', 'f', '%2$s');
			insert into publication_schedule (tenant_id, topic_id, publish_at) values ('%1$s', '%2$s', now());
			insert into authoring_policy (tenant_id, review_required) values ('%1$s', true);
			insert into review (tenant_id, subject_id, version, topic_id, state, requested_at)
			values ('%1$s', '%2$s', 1, '%2$s', 'requested', now());
			insert into published_topic (tenant_id, topic_id, slug, sort_key, version, etag, document, document_gzip, card,
				updated_at)
			values ('%1$s', '%2$s', 's', 's', 1, 'e', '', '', '{}', now());
			insert into published_question (tenant_id, question_id, topic_id, slug, version, frame, etag, document, document_gzip,
				published_at)
			values ('%1$s', '%2$s', '%2$s', 's', 1, 'f', 'e', '', '', now());
			insert into shared_topic (tenant_id, topic_id, slug, title, sort_key, language, question_count, content_hash,
				content)
			values ('%1$s', '%2$s', 's', 't', 't', 'en', 1, 'h', '');
			insert into adoption (tenant_id, topic_id, source_tenant, source_topic, base_hash, base_content)
			values ('%1$s', '%2$s', uuidv7(), uuidv7(), 'h', '');
			insert into import_job (tenant_id, id, state, format, publish, retire_missing, change_kind)
			values ('%1$s', '%2$s', 'running', 'zip', true, false, 'minor');
			insert into import_chunk (tenant_id, job_id, position, bytes) values ('%1$s', '%2$s', 0, '');
			insert into import_topic (tenant_id, job_id, slug, file, topic_id, outcome)
			values ('%1$s', '%2$s', 's', 'f', '%2$s', 'created');
			insert into import_rejection (tenant_id, job_id, position, file, line, reason)
			values ('%1$s', '%2$s', 1, 'f', 1, 'r');
			insert into bookmark_erasure (tenant_id, learner_id, sequence) values ('%1$s', uuidv7(), 1);
			insert into bookmark_mark (tenant_id, learner_id, question_id, marked, sequence)
			values ('%1$s', uuidv7(), '%2$s', true, 1);
			insert into bookmark_count (tenant_id, question_id, bookmarks) values ('%1$s', '%2$s', 1);
			insert into attempt_fact (tenant_id, attempt_id, question_id) values ('%1$s', uuidv7(), '%2$s');
			insert into attempt_count (tenant_id, question_id, attempts) values ('%1$s', '%2$s', 1);
			insert into search_document (tenant_id, id, kind, topic_id, slug, title, tags, body, hash, title_words, words,
				body_from)
			values ('%1$s', '%2$s', 'topic', '%2$s', 's', 't', '{}', '', 'h', 'secret', 'secret', 0);
			insert into search_word (tenant_id, word) values ('%1$s', 'secret');
			insert into search_language (tenant_id, configuration) values ('%1$s', 'english');
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
			.widerPolicies("outbox.relay_reads", "outbox.relay_deletes", "import_job.worker_reads",
					"import_job.worker_claims", "import_job.worker_sweeps", "publication_schedule.worker_reads",
					"search_document.search_reads", "search_word.search_reads", "search_language.search_reads",
					"shared_topic.every_tenant_reads")
			.definers("rebuild_clear", "rebuild_prepare", "rebuild_analyze", "rebuild_swap", "erase_member",
					"search_terms", "search_similar", "search_matches");
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
			sql.execute(ROWS.formatted(tenant, UUID.randomUUID()));
		}
	}

}
