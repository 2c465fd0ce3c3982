package dev.studyhall.progress.cohort;

/**
 * The statement of members' progress: for each member of a page one look-up by the
 * learner's key in each of four tables. Due is what the learner's own list of reviews
 * holds.
 */
final class MemberSql {

	private static final String OF_TOPIC = """

			and exists (
				select
				from placement_copy placement
				where placement.tenant_id = :tenant
				and placement.topic_id = :topic
				and placement.question_id = %s.question_id)""";

	private static final String LIST = """
			select member.learner_id, member.from_day, member.to_day, days.last_active, days.active_days, days.attempts,
				days.milliseconds, standing.seen, standing.known, cards.due, ratings.ratings, ratings.again
			from (
				select learner_id, from_day, to_day
				from cohort_member
				where tenant_id = :tenant
				and instructor_id = :learner
				and cohort_id = :cohort
				and learner_id > :after
				order by learner_id
				limit :limit) member
			cross join lateral (
				select max(day) as last_active, count(*)::integer as active_days,
					coalesce(sum(attempts), 0)::bigint as attempts, coalesce(sum(milliseconds), 0)::bigint as milliseconds
				from learner_day
				where tenant_id = :tenant
				and learner_id = member.learner_id
				and day between member.from_day and coalesce(member.to_day, 'infinity')) days
			cross join lateral (
				select count(*) as seen, count(*) filter (where known) as known
				from question_progress progress
				where tenant_id = :tenant
				and learner_id = member.learner_id{progress}) standing
			cross join lateral (
				select count(*) as due
				from review_card card
				join question_copy copy on copy.tenant_id = :tenant and copy.question_id = card.question_id
				join topic_copy topic on topic.tenant_id = :tenant and topic.topic_id = copy.topic_id
				join placement_copy placed on placed.tenant_id = :tenant and placed.topic_id = copy.topic_id
					and placed.question_id = copy.question_id
				where card.tenant_id = :tenant
				and card.learner_id = member.learner_id
				and not copy.retired
				and not topic.retired
				and copy.slug is not null
				and case when card.version < copy.material_version then least(card.due, copy.material_at)
					else card.due end <= :now
				and not exists (
					select
					from card_hold hold
					where hold.tenant_id = :tenant
					and hold.learner_id = card.learner_id
					and hold.question_id = card.question_id
					and (hold.until is null or hold.until > :now)){card}) cards
			cross join lateral (
				select count(*) as ratings, count(*) filter (where rating = 1) as again
				from attempt
				where tenant_id = :tenant
				and learner_id = member.learner_id
				and rating is not null
				and recorded_at >= cast(:today as date) - %d
				and not exists (
					select
					from attempt_undo undo
					where undo.tenant_id = :tenant
					and undo.learner_id = member.learner_id
					and undo.undone_sequence = attempt.sequence){attempt}) ratings
			order by member.learner_id"""
		.formatted(Risk.WINDOW_DAYS);

	private MemberSql() {
	}

	/** With a topic's questions only, or with all. */
	static String of(boolean oneTopic) {
		String sql = LIST;
		for (String table : new String[] { "progress", "card", "attempt" }) {
			sql = sql.replace("{" + table + "}", oneTopic ? OF_TOPIC.formatted(table) : "");
		}
		return sql;
	}

}
