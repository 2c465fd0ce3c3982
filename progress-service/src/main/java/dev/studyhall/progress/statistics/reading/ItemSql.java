package dev.studyhall.progress.statistics.reading;

/**
 * Statements of {@link R2dbcItems}: by key, and a look-up for each question of a page.
 */
final class ItemSql {

	/** The version asked for, or the newest where it is 0. */
	static final String TOPIC = """
			select copy.topic_id, copy.slug, copy.title, quiz.version, quiz.published_at, newest.version as newest,
				cardinality(quiz.questions) as questions, index.takers, index.computed_at
			from topic_copy copy
			join lateral (
				select version
				from topic_version
				where tenant_id = :tenant
				and topic_id = copy.topic_id
				order by version desc
				limit 1) newest on true
			join topic_version quiz on quiz.tenant_id = :tenant and quiz.topic_id = copy.topic_id
				and quiz.version = coalesce(nullif(:version, 0), newest.version)
			left join topic_index index on index.tenant_id = :tenant and index.topic_id = copy.topic_id
				and index.version = quiz.version
			where copy.tenant_id = :tenant
			and copy.slug = :slug
			and not copy.retired
			order by copy.topic_id
			limit 1""";

	static final String ITEMS = """
			with quiz as (
				select questions, levels, coalesce((
					select published_at
					from topic_version later
					where later.tenant_id = :tenant
					and later.topic_id = :topic
					and later.version > quiz.version
					order by later.version
					limit 1), 'infinity') as ended_at
				from topic_version quiz
				where tenant_id = :tenant
				and topic_id = :topic
				and version = :version
			), placed as (
				select placed.question_id, placed.level, placed.position::integer, quiz.ended_at
				from quiz, unnest(quiz.questions, quiz.levels) with ordinality as placed (question_id, level, position)
				where placed.position >= :position
				order by placed.position
				limit :limit + 1
			)
			select placed.position, placed.question_id, copy.slug, copy.title, placed.level, count.question_version,
				coalesce(count.attempts, 0) as attempts, index.answered, index.facility, index.discrimination_index,
				index.discriminative_efficiency,
				count.milliseconds / 1000.0::double precision / nullif(count.answered, 0) as average_seconds,
				count.again::double precision / nullif(count.rated, 0) as share_of_again,
				array(
					select option
					from choice_count
					where tenant_id = :tenant
					and question_id = placed.question_id
					and question_version = count.question_version
					order by option) as options,
				array(
					select chosen
					from choice_count
					where tenant_id = :tenant
					and question_id = placed.question_id
					and question_version = count.question_version
					order by option) as chosen
			from placed
			left join item_count count on count.tenant_id = :tenant and count.question_id = placed.question_id
				and count.begun_at < placed.ended_at
			left join item_index index on index.tenant_id = :tenant and index.topic_id = :topic
				and index.version = :version and index.question_id = placed.question_id
				and index.question_version = coalesce(count.question_version, 0)
			left join question_copy copy on copy.tenant_id = :tenant and copy.question_id = placed.question_id
			where (placed.position, coalesce(count.question_version, 0)) > (:position, :questionVersion)
			order by placed.position, coalesce(count.question_version, 0)
			limit :limit""";

	private ItemSql() {
	}

}
