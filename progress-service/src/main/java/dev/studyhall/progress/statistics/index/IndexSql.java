package dev.studyhall.progress.statistics.index;

/** Statements of {@link IndexRun}. */
final class IndexSql {

	static final String VERSIONS = """
			select version
			from (
				select version, lead(published_at) over (order by version) as ended_at
				from topic_version
				where tenant_id = :tenant
				and topic_id = :topic) life
			where ended_at is null
			or ended_at >= :since
			order by version""";

	static final String QUIZ = """
			select questions, (
				select published_at
				from topic_version later
				where later.tenant_id = :tenant
				and later.topic_id = :topic
				and later.version > quiz.version
				order by later.version
				limit 1) as ended_at
			from topic_version quiz
			where tenant_id = :tenant
			and topic_id = :topic
			and version = :version""";

	static final String ITEMS = """
			select question_id, question_version, begun_at
			from item_count
			where tenant_id = :tenant
			and question_id = any(:questions)
			and begun_at < :end::timestamptz""";

	static final String FIRST_ATTEMPTS = """
			select learner_id, question_id, question_version, seen_at, coalesce(sequence, 0) as sequence,
				case when rated_at < :end::timestamptz then rating::integer else 0 end as rating
			from first_attempt
			where tenant_id = :tenant
			and question_id = any(:questions)
			and seen_at < :end::timestamptz
			order by learner_id""";

	private IndexSql() {
	}

}
