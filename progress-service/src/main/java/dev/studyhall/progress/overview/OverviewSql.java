package dev.studyhall.progress.overview;

/** The statements of {@link R2dbcOverview}. */
final class OverviewSql {

	private static final String PAGE = """
			select topic_id, slug, title, icon
			from topic_copy
			where tenant_id = :tenant
			and not retired
			and (slug, topic_id) > (:slug, :topic)
			order by slug, topic_id
			limit :limit""";

	private static final String ONE = """
			select topic_id, slug, title, icon
			from topic_copy
			where tenant_id = :tenant
			and not retired
			and slug = :slug
			order by slug, topic_id
			limit 1""";

	/**
	 * Whether the learner knows the question of a placement; null if it was never
	 * attempted. A look-up for each question, not a join: the planner takes a learner's
	 * rows for a handful and would go through all of them once a question.
	 */
	private static final String KNOWN = """
			(
				select progress.known
				from question_progress progress
				where progress.tenant_id = :tenant
				and progress.learner_id = :learner
				and progress.question_id = placement.question_id)""";

	/** Days of stability from which on a question counts as mastered, as in Anki. */
	private static final int MASTERED = 21;

	/**
	 * How the learner stands with the question of a placement, no row if it was never
	 * attempted. Limited to the one row that there is, which makes it a look-up as well.
	 */
	private static final String STANDING = """
			left join lateral (
				select progress.known, card.state = 2 and card.stability >= %d as mastered,
					case when card.version < copy.material_version then least(card.due, copy.material_at)
						else card.due end <= :now
					and copy.slug is not null
					and not exists (
						select
						from card_hold hold
						where hold.tenant_id = :tenant
						and hold.learner_id = :learner
						and hold.question_id = progress.question_id
						and (hold.until is null or hold.until > :now)) as due
				from question_progress progress
				left join review_card card on card.tenant_id = :tenant and card.learner_id = :learner
					and card.question_id = progress.question_id
				where progress.tenant_id = :tenant
				and progress.learner_id = :learner
				and progress.question_id = placement.question_id
				limit 1) standing on true""".formatted(MASTERED);

	/**
	 * For each topic a row per level with its counts, the topic's next question on each
	 * of them. One row without a level for a topic that has none.
	 */
	private static final String COUNTS = """
			with topic as (
				%s
			), question as materialized (
				select topic.topic_id, placement.question_id, placement.level, placement.number, placement.position,
					copy.slug, copy.title, standing.known, standing.due, standing.mastered
				from topic
				join placement_copy placement on placement.tenant_id = :tenant and placement.topic_id = topic.topic_id
				left join question_copy copy on copy.tenant_id = :tenant and copy.question_id = placement.question_id
				%s
				where copy.retired is not true
			), tally as (
				select topic_id, level, count(*) as total, count(known) as seen,
					count(*) filter (where known) as known, count(*) filter (where due) as due,
					count(*) filter (where mastered) as mastered
				from question
				group by topic_id, level
			), next as (
				select distinct on (topic_id) topic_id, question_id, slug, title, level, number
				from question
				where known is not true
				and slug is not null
				order by topic_id, known nulls first, position
			)
			select topic.topic_id, topic.slug, topic.title, topic.icon,
				level.code as level_code, level.title as level_title,
				coalesce(tally.total, 0) as total, coalesce(tally.seen, 0) as seen, coalesce(tally.known, 0) as known,
				coalesce(tally.due, 0) as due, coalesce(tally.mastered, 0) as mastered,
				next.question_id as next_id, next.slug as next_slug, next.title as next_title,
				next.level as next_level, next.number as next_number
			from topic
			left join level_copy level on level.tenant_id = :tenant and level.topic_id = topic.topic_id
			left join tally on tally.topic_id = topic.topic_id and tally.level = level.code
			left join next on next.topic_id = topic.topic_id
			order by topic.slug, topic.topic_id, level.position""";

	static final String LIST = COUNTS.formatted(PAGE, STANDING);

	static final String FIND = COUNTS.formatted(ONE, STANDING);

	/** At most the 2,000 questions that a topic may have. */
	static final String QUESTIONS = """
			select placement.question_id, copy.slug, copy.title, placement.level, placement.number,
				%s as known,
				exists (
					select
					from challenging_mark mark
					where mark.tenant_id = :tenant
					and mark.learner_id = :learner
					and mark.question_id = placement.question_id
					and mark.challenging) as challenging
			from placement_copy placement
			left join question_copy copy on copy.tenant_id = :tenant and copy.question_id = placement.question_id
			where placement.tenant_id = :tenant
			and placement.topic_id = :topic
			and copy.retired is not true
			order by placement.position
			limit 2000""".formatted(KNOWN);

	private OverviewSql() {
	}

}
