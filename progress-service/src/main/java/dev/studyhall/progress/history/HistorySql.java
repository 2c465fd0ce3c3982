package dev.studyhall.progress.history;

import dev.studyhall.progress.card.ParametersRow;

/**
 * The statements of {@link R2dbcHistory}. Days are told by the instants at which they
 * end, made by the same time zone rules as everything else, and not by the database's.
 */
final class HistorySql {

	/** The ratings that a learner's retention is made of, the first ones. */
	static final int MOST_RATINGS = 200_000;

	/** An attempt that was left open is not taken for work on it. */
	private static final int LONGEST_SECONDS = 1_800;

	private static final String NOT_UNDONE = """
			not exists (
				select
				from attempt_undo undo
				where undo.tenant_id = :tenant
				and undo.learner_id = :learner
				and undo.undone_sequence = attempt.sequence)""";

	/**
	 * An attempt counts when it ended, but not after it was received. So none that counts
	 * was received before the first day, and partitions before that are not looked at.
	 */
	static final String DAYS = """
			select least(width_bucket(least(ended_at, recorded_at),
					(select cast(:midnights as timestamptz[]))), :count - 1) as day,
				count(*) as attempts,
				sum(least(extract(epoch from ended_at - started_at), %d))::bigint as seconds
			from attempt
			where tenant_id = :tenant
			and learner_id = :learner
			and recorded_at >= :begin
			and ended_at >= :begin
			and %s
			group by 1
			order by 1""".formatted(LONGEST_SECONDS, NOT_UNDONE);

	/** What the list of reviews would hold, by the day on which it comes there. */
	static final String FORECAST = """
			select day, count(*) as reviews
			from (
				select width_bucket(greatest(:now, hold.until,
						case when card.version < copy.material_version then least(card.due, copy.material_at)
							else card.due end), (select cast(:midnights as timestamptz[]))) as day
				from review_card card
				join question_copy copy on copy.tenant_id = :tenant and copy.question_id = card.question_id
				join topic_copy topic on topic.tenant_id = :tenant and topic.topic_id = copy.topic_id
				join placement_copy placement on placement.tenant_id = :tenant and placement.topic_id = copy.topic_id
					and placement.question_id = copy.question_id
				left join card_hold hold on hold.tenant_id = :tenant and hold.learner_id = :learner
					and hold.question_id = card.question_id
				where card.tenant_id = :tenant
				and card.learner_id = :learner
				and not copy.retired
				and not topic.retired
				and copy.slug is not null
				and (hold.question_id is null or hold.until is not null)) as review
			where day < :count
			group by day""";

	static final String PARAMETERS = """
			select %s
			from memory_parameters parameters
			where tenant_id = :tenant
			and learner_id = :learner
			order by since_sequence""".formatted(ParametersRow.COLUMNS);

	static final String RATINGS = """
			select sequence, question_id, question_version, rating, ended_at, recorded_at
			from attempt
			where tenant_id = :tenant
			and learner_id = :learner
			and rating is not null
			and %s
			order by sequence
			limit %d""".formatted(NOT_UNDONE, MOST_RATINGS);

	private HistorySql() {
	}

}
