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

	/**
	 * A row for each taker: rows for each attempt would take many times as long to read.
	 */
	static final String PAPERS = """
			select first.learner_id, max(first.seen_at) as last_seen, array_agg(quiz.slot::integer - 1) as slots,
				array_agg(first.question_version) as versions, array_agg(coalesce(first.sequence, 0)) as orders,
				array_agg(case when first.rated_at < :end::timestamptz then first.rating::integer else 0 end) as ratings
			from unnest(:questions) with ordinality as quiz (question_id, slot)
			join first_attempt first on first.tenant_id = :tenant and first.question_id = quiz.question_id
			where first.seen_at < :end::timestamptz
			group by first.learner_id""";

	private IndexSql() {
	}

}
