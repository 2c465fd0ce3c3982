package dev.studyhall.progress.catalogcopy;

import java.util.List;
import java.util.UUID;

import dev.studyhall.kit.tenancy.TenantId;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;

/**
 * Published and retired questions, written a batch at a time. Publication and retirement
 * keep a sequence each, so that the row comes out the same in whatever order they arrive.
 */
final class QuestionCopies {

	private static final String PUBLISH = """
			insert into question_copy (tenant_id, question_id, topic_id, slug, title, version, estimated_minutes,
				published_sequence)
			select :tenant, question.*
			from unnest(:ids, :topics, :slugs, :titles, :versions, :minutes, :sequences) as question
			on conflict (tenant_id, question_id) do update
			set topic_id = excluded.topic_id, slug = excluded.slug, title = excluded.title, version = excluded.version,
				estimated_minutes = excluded.estimated_minutes, published_sequence = excluded.published_sequence
			where excluded.published_sequence > question_copy.published_sequence""";

	private static final String CHANGE = """
			update question_copy
			set material_version = changed.version, material_at = changed.published_at::timestamptz
			from unnest(:ids, :versions, :times) as changed (question_id, version, published_at)
			where question_copy.tenant_id = :tenant
			and question_copy.question_id = changed.question_id
			and question_copy.material_version < changed.version""";

	private static final String RETIRE = """
			insert into question_copy (tenant_id, question_id, topic_id, retired_sequence)
			select :tenant, question.*
			from unnest(:ids, :topics, :sequences) as question
			on conflict (tenant_id, question_id) do update
			set retired_sequence = excluded.retired_sequence
			where excluded.retired_sequence > question_copy.retired_sequence""";

	private final DatabaseClient database;

	QuestionCopies(DatabaseClient database) {
		this.database = database;
	}

	Mono<Void> publish(TenantId tenant, List<Newest<QuestionPublishedV1>> questions) {
		if (questions.isEmpty()) {
			return Mono.empty();
		}
		return database.sql(PUBLISH)
			.bind("tenant", tenant.value())
			.bind("ids", Newest.column(questions, (question) -> question.event().questionId(), UUID[]::new))
			.bind("topics", Newest.column(questions, (question) -> question.event().topicId(), UUID[]::new))
			.bind("slugs", Newest.column(questions, (question) -> question.event().slug(), String[]::new))
			.bind("titles", Newest.column(questions, (question) -> question.event().title(), String[]::new))
			.bind("versions", Newest.column(questions, (question) -> question.event().version(), Integer[]::new))
			.bind("minutes",
					Newest.column(questions, (question) -> question.event().estimatedMinutes(), Integer[]::new))
			.bind("sequences", Newest.column(questions, Newest::sequence, Long[]::new))
			.then();
	}

	/**
	 * Notes versions that learners should see again. To be called after they are
	 * published: an older version counts as well, whatever came after it.
	 */
	Mono<Void> change(TenantId tenant, List<Newest<QuestionPublishedV1>> questions) {
		if (questions.isEmpty()) {
			return Mono.empty();
		}
		return database.sql(CHANGE)
			.bind("tenant", tenant.value())
			.bind("ids", Newest.column(questions, (question) -> question.event().questionId(), UUID[]::new))
			.bind("versions", Newest.column(questions, (question) -> question.event().version(), Integer[]::new))
			.bind("times",
					Newest.column(questions, (question) -> question.event().publishedAt().toString(), String[]::new))
			.then();
	}

	Mono<Void> retire(TenantId tenant, List<Newest<QuestionRetiredV1>> questions) {
		if (questions.isEmpty()) {
			return Mono.empty();
		}
		return database.sql(RETIRE)
			.bind("tenant", tenant.value())
			.bind("ids", Newest.column(questions, (question) -> question.event().questionId(), UUID[]::new))
			.bind("topics", Newest.column(questions, (question) -> question.event().topicId(), UUID[]::new))
			.bind("sequences", Newest.column(questions, Newest::sequence, Long[]::new))
			.then();
	}

}
