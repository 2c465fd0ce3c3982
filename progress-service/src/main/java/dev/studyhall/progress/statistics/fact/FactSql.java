package dev.studyhall.progress.statistics.fact;

/** Statements of {@link FactTables}. Each takes a batch of one tenant as columns. */
final class FactSql {

	static final String TAKE_BACK = """
			update first_attempt
			set attempt_id = null, sequence = null, rating = null, rated_at = null
			from unnest(:questions, :learners, :versions, :attempts)
				as undone (question_id, learner_id, question_version, attempt_id)
			where first_attempt.tenant_id = :tenant
			and first_attempt.question_id = undone.question_id
			and first_attempt.learner_id = undone.learner_id
			and first_attempt.question_version = undone.question_version
			and first_attempt.attempt_id = undone.attempt_id""";

	static final String PUT_FIRST = """
			insert into first_attempt (tenant_id, question_id, learner_id, question_version, seen_at, attempt_id, sequence,
				rating, rated_at)
			select :tenant, question_id, learner_id, question_version, seen_at::timestamptz, attempt_id, sequence, rating,
				rated_at::timestamptz
			from unnest(:questions, :learners, :versions, :seen, :attempts, :sequences, :ratings, :rated)
				as first (question_id, learner_id, question_version, seen_at, attempt_id, sequence, rating, rated_at)
			on conflict (tenant_id, question_id, learner_id, question_version) do update
			set attempt_id = excluded.attempt_id, sequence = excluded.sequence, rating = excluded.rating,
				rated_at = excluded.rated_at
			where first_attempt.rating is null
			and excluded.rating is not null""";

	static final String ADD_DAYS = """
			insert into learner_day (tenant_id, day, learner_id, attempts, milliseconds)
			select :tenant, day::date, learner_id, attempts, milliseconds
			from unnest(:days, :learners, :attempts, :milliseconds) as done (day, learner_id, attempts, milliseconds)
			on conflict (tenant_id, day, learner_id) do update
			set attempts = learner_day.attempts + excluded.attempts,
				milliseconds = learner_day.milliseconds + excluded.milliseconds""";

	static final String ARRIVE = """
			insert into learner_arrival (tenant_id, learner_id, day)
			select :tenant, learner_id, min(day::date)
			from unnest(:days, :learners) as done (day, learner_id)
			group by learner_id
			on conflict (tenant_id, learner_id) do update
			set day = excluded.day
			where excluded.day < learner_arrival.day""";

	static final String NOTE_LEARNERS = """
			insert into statistics_learner (tenant_id, learner_id, sequence)
			select :tenant, heard.*
			from unnest(:learners, :sequences) as heard
			on conflict (tenant_id, learner_id) do update
			set sequence = excluded.sequence""";

	static final String ADD_ITEMS = """
			insert into item_count (tenant_id, question_id, question_version, attempts, answered, rated, again,
				milliseconds, begun_at)
			select :tenant, question_id, question_version, attempts, answered, rated, again, milliseconds,
				begun_at::timestamptz
			from unnest(:questions, :versions, :attempts, :answered, :rated, :again, :milliseconds, :begun)
				as delta (question_id, question_version, attempts, answered, rated, again, milliseconds, begun_at)
			on conflict (tenant_id, question_id, question_version) do update
			set attempts = item_count.attempts + excluded.attempts, answered = item_count.answered + excluded.answered,
				rated = item_count.rated + excluded.rated, again = item_count.again + excluded.again,
				milliseconds = item_count.milliseconds + excluded.milliseconds,
				begun_at = least(item_count.begun_at, excluded.begun_at)""";

	static final String ADD_CHOICES = """
			insert into choice_count (tenant_id, question_id, question_version, option, chosen)
			select :tenant, question_id, question_version, option, chosen
			from unnest(:questions, :versions, :options, :chosen) as delta (question_id, question_version, option, chosen)
			on conflict (tenant_id, question_id, question_version, option) do update
			set chosen = choice_count.chosen + excluded.chosen""";

	static final String MARK = """
			insert into topic_mark (tenant_id, topic_id, mark, since)
			select :tenant, copy.topic_id, 1, min(touched.since::timestamptz)
			from unnest(:questions, :since) as touched (question_id, since)
			join question_copy copy on copy.tenant_id = :tenant and copy.question_id = touched.question_id
			group by copy.topic_id
			order by copy.topic_id
			on conflict (tenant_id, topic_id) do update
			set mark = topic_mark.mark + 1, since = least(topic_mark.since, excluded.since)""";

	/** Counts stay; what a topic's indices lose, they lose from its first version on. */
	static final String ERASE = """
			with erased as (
				insert into statistics_learner (tenant_id, learner_id, sequence)
				select :tenant, told.learner_id, max(told.sequence)
				from unnest(:learners, :sequences) as told (learner_id, sequence)
				group by told.learner_id
				on conflict (tenant_id, learner_id) do update
				set sequence = excluded.sequence
				where statistics_learner.sequence < excluded.sequence
				returning learner_id
			), days as (
				delete from learner_day
				where tenant_id = :tenant
				and learner_id in (select learner_id from erased)
			), arrivals as (
				delete from learner_arrival
				where tenant_id = :tenant
				and learner_id in (select learner_id from erased)
			), gone as (
				delete from first_attempt
				where tenant_id = :tenant
				and learner_id in (select learner_id from erased)
				returning question_id, seen_at
			)
			insert into topic_mark (tenant_id, topic_id, mark, since)
			select :tenant, copy.topic_id, 1, min(gone.seen_at)
			from gone
			join question_copy copy on copy.tenant_id = :tenant and copy.question_id = gone.question_id
			group by copy.topic_id
			order by copy.topic_id
			on conflict (tenant_id, topic_id) do update
			set mark = topic_mark.mark + 1, since = least(topic_mark.since, excluded.since)""";

	private FactSql() {
	}

}
