package dev.studyhall.progress.statistics;

/**
 * The same figures from the log of attempts, by SQL that has nothing in common with the
 * service's. Parameters are a tenant's id each, unless said otherwise.
 */
final class Recomputed {

	private static final String RATINGS = """
			select attempt.*, undo.undone_sequence is null and rating is not null as counts
			from progress.attempt
			left join progress.attempt_undo undo on undo.tenant_id = attempt.tenant_id
				and undo.learner_id = attempt.learner_id and undo.undone_sequence = attempt.sequence
			where attempt.tenant_id = ?""";

	/** What is waited for; nothing when all is done. */
	static final String BEHIND = """
			with tenant as (select ?::uuid as id)
			select 'learner ' || told.learner_id
			from (
				select learner_id, max(sequence) as sequence
				from (
					select tenant_id, learner_id, sequence
					from progress.attempt
					union all
					select tenant_id, learner_id, sequence
					from progress.attempt_undo) fact
				where tenant_id = (select id from tenant)
				group by learner_id) told
			left join progress.statistics_learner s on s.tenant_id = (select id from tenant)
				and s.learner_id = told.learner_id
			where s.sequence is distinct from told.sequence
			union all
			select 'topic ' || topic_id
			from progress.topic_mark
			where tenant_id = (select id from tenant)
			and mark > computed_mark""";

	static final String DIFFERENT_FIRST_ATTEMPTS = different("""
			select question_id, learner_id, question_version, seen_at, attempt_id, sequence, rating, rated_at
			from progress.first_attempt
			where tenant_id = ?""", """
			select s.question_id, s.learner_id, s.question_version, s.seen_at, f.attempt_id, f.sequence, f.rating,
				f.recorded_at
			from (
				select question_id, learner_id, question_version, min(recorded_at) as seen_at
				from ratings
				group by question_id, learner_id, question_version) s
			left join (
				select distinct on (question_id, learner_id, question_version) *
				from ratings
				where counts
				order by question_id, learner_id, question_version, sequence) f
				using (question_id, learner_id, question_version)""");

	static final String DIFFERENT_COUNTS = different("""
			select question_id, question_version, attempts, answered, rated, again, milliseconds, begun_at
			from progress.item_count
			where tenant_id = ?""",
			"""
					select question_id, question_version, count(*), count(rating), count(*) filter (where counts),
						count(*) filter (where counts and rating = 1),
						coalesce(sum(extract(epoch from ended_at - started_at) * 1000) filter (where rating is not null), 0)::bigint,
						min(recorded_at)
					from ratings
					group by question_id, question_version""");

	static final String DIFFERENT_DAYS = different("""
			select day, learner_id, attempts, milliseconds
			from progress.learner_day
			where tenant_id = ?""",
			"""
					select (recorded_at at time zone 'UTC')::date, learner_id, count(*)::integer,
						coalesce(sum(extract(epoch from ended_at - started_at) * 1000) filter (where rating is not null), 0)::bigint
					from ratings
					group by 1, 2""");

	static final String DIFFERENT_CHOICES = different("""
			select question_id, question_version, option, chosen
			from progress.choice_count
			where tenant_id = ?""", """
			select question_id, question_version, option::integer, count(*)
			from ratings, unnest(choice) as option
			group by 1, 2, 3""");

	static final String DIFFERENT_ARRIVALS = different("""
			select learner_id, day
			from progress.learner_arrival
			where tenant_id = ?""", """
			select learner_id, min((recorded_at at time zone 'UTC')::date)
			from ratings
			group by 1""");

	/**
	 * Facility, discrimination index and discriminative efficiency of a question, where
	 * it has one version: of a tenant, a topic, and the question.
	 */
	static final String INDICES = """
			with ratings as (%s
			), question as (
				select question_id
				from progress.placement_copy
				where topic_id = ?
			), first as (
				select distinct on (learner_id, question_id) learner_id, question_id,
					case rating when 1 then 0 when 2 then 0.5 else 1 end as mark
				from ratings
				where counts
				order by learner_id, question_id, sequence
			), paper as (
				select taker.learner_id, question.question_id, coalesce(first.mark, 0) as mark
				from (select distinct learner_id from ratings) taker
				cross join question
				left join first using (learner_id, question_id)
			), scored as (
				select question_id, mark::float8, (sum(mark) over (partition by learner_id) - mark)::float8 as rest
				from paper
			), item as (
				select mark, rest, row_number() over (order by mark) as by_mark, row_number() over (order by rest) as by_rest
				from scored
				where question_id = ?
			)
			select concat((select avg(mark) from item), ' ', (select 100 * corr(mark, rest) from item), ' ',
				(select 100 * covar_samp(mark, rest) from item)
					/ (select nullif(covar_samp(a.mark, b.rest), 0) from item a join item b on a.by_mark = b.by_rest))"""
		.formatted(RATINGS);

	private Recomputed() {
	}

	private static String different(String kept, String recomputed) {
		return """
				with kept as (%s
				), ratings as (%s
				), recomputed as (%s
				)
				select 'kept ' || d::text from (select * from kept except all select * from recomputed) d
				union all
				select 'recomputed ' || d::text from (select * from recomputed except all select * from kept) d"""
			.formatted(kept, RATINGS, recomputed);
	}

}
