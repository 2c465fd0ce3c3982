-- The learner :learner has rated the first thousand questions of the tenant :tenant once each, forty a day.
create temp table seen on commit drop as
select benchmark.tenant_id(:tenant) as tenant_id, ':learner'::uuid as learner_id, question + 1 as sequence,
	benchmark.question_id(:tenant, question) as question_id, (1 + question % 4)::smallint as rating,
	begun_at - make_interval(days => 25 - question / 40, secs => 3600 - 60 * (question % 40)) as recorded_at
from benchmark.load, generate_series(0, 999) question;
insert into progress.learner (tenant_id, learner_id, sequence)
select tenant_id, learner_id, max(sequence)
from seen
group by tenant_id, learner_id;
insert into progress.attempt (tenant_id, learner_id, sequence, attempt_id, question_id, question_version, rating, skipped,
	started_at, ended_at, recorded_at)
select tenant_id, learner_id, sequence, gen_random_uuid(), question_id, 1, rating, false,
	recorded_at - interval '40 seconds', recorded_at, recorded_at
from seen;
insert into progress.question_progress (tenant_id, learner_id, question_id, attempts, last_rating, last_rated_sequence)
select tenant_id, learner_id, question_id, 1, rating, sequence
from seen;
insert into progress.review_card (tenant_id, learner_id, question_id, state, stability, difficulty, due, last_review, step,
	reps, lapses, version, sequence)
select tenant_id, learner_id, question_id, 2, 4 * rating, 5, recorded_at + 4 * rating * interval '1 day', recorded_at, 0, 1,
	0, 1, sequence
from seen;
