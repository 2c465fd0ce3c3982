package dev.studyhall.progress.tuning;

import java.util.UUID;

import dev.studyhall.progress.support.RunningService;
import org.junit.jupiter.api.AfterEach;

/** A running service with learners who forget faster than most. */
abstract class ForgetfulLearners extends RunningService {

	/** No event tells of these days: a rebuild of the statistics would miss them. */
	@AfterEach
	void takeDaysAway() {
		update("delete from progress.learner_day where day < date '2026-06-01'");
	}

	/**
	 * Cards of the learner that were begun on one day after the other, and were forgotten
	 * whenever they came back after more than two days.
	 */
	void haveForgotten(UUID learner, int cards) {
		update("""
				insert into progress.attempt (tenant_id, learner_id, sequence, attempt_id, question_id, question_version,
					rating, skipped, started_at, ended_at, recorded_at)
				select ?, ?, 100 + card * 4 + review, uuidv7(), md5(? || card::text)::uuid, 1,
					(array[3, 3, 1, 1])[review], false, at, at, at
				from generate_series(1, ?) as card, generate_series(1, 4) as review,
					lateral (select timestamptz '2026-01-01 10:00+00'
						+ (card + (array[0, 1, 5, 9])[review]) * interval '1 day' as at) as time
				""",
				this.tenant.id(), learner, this.tenant.slug(), cards);
		update("""
				insert into progress.review_card (tenant_id, learner_id, question_id, state, stability, difficulty, due,
					last_review, step, reps, lapses, version, sequence)
				select tenant_id, learner_id, question_id, 2, 1, 5, now(), max(recorded_at), 0, 4, 0, 1, max(sequence)
				from progress.attempt
				where tenant_id = ?
				and learner_id = ?
				and sequence > 100
				group by tenant_id, learner_id, question_id""", this.tenant.id(), learner);
		update("""
				insert into progress.learner (tenant_id, learner_id, sequence)
				values (?, ?, 1000)
				on conflict (tenant_id, learner_id) do update
				set sequence = excluded.sequence""", this.tenant.id(), learner);
		update("""
				insert into progress.learner_day (tenant_id, day, learner_id, attempts, milliseconds)
				select tenant_id, (recorded_at at time zone 'UTC')::date, learner_id, count(*), 0
				from progress.attempt
				where tenant_id = ?
				and learner_id = ?
				and sequence > 100
				group by 1, 2, 3""", this.tenant.id(), learner);
	}

}
