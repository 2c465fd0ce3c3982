-- A hundred attempts of each of :learners learners in a tenant, tenants from :first until before :last: ten on each of ten
-- days, ten days apart. Then all that the service would have made of them. Of the tenants before :told the events go out.
insert into benchmark.learner (tenant, number)
select tenant, number
from generate_series(:first, :last - 1) tenant, generate_series(0, :learners - 1) number
on conflict do nothing;
create temp table loaded on commit drop as
select learner.tenant, learner.number, benchmark.tenant_id(learner.tenant) as tenant_id, learner.learner_id,
	10 * study + place + 1 as sequence, gen_random_uuid() as attempt_id,
	benchmark.question_id(learner.tenant, (10 * study + place + 7 * learner.number) % 42) as question_id,
	(array[1, 3, 3, 2, 3, 4, 3, 3, 1, 4, 3])[1 + (31 * study + 17 * place + 13 * learner.number) % 11]::smallint as rating,
	begun_at - make_interval(days => 99 - 10 * study - learner.number % 10, mins => 60 - 5 * place) as recorded_at
from benchmark.load, benchmark.learner, generate_series(0, 9) study, generate_series(0, 9) place
where learner.tenant >= :first
and learner.tenant < :last
order by learner.tenant, learner.number, study, place;
analyze loaded;
insert into progress.learner (tenant_id, learner_id, sequence)
select tenant_id, learner_id, max(sequence)
from loaded
group by tenant_id, learner_id;
insert into progress.attempt (tenant_id, learner_id, sequence, attempt_id, question_id, question_version, rating, skipped,
	started_at, ended_at, recorded_at)
select tenant_id, learner_id, sequence, attempt_id, question_id, 1, rating, false, recorded_at - interval '40 seconds',
	recorded_at, recorded_at
from loaded;
insert into progress.attempt_receipt (tenant_id, learner_id, client_event_id, sequence, request_hash, answer)
select tenant_id, learner_id, 'loaded-' || sequence, sequence, sha256(uuid_send(attempt_id)), repeat('x', 420)
from loaded;
insert into progress.question_progress (tenant_id, learner_id, question_id, attempts, last_rating, last_rated_sequence)
select tenant_id, learner_id, question_id, count(*), (array_agg(rating order by sequence desc))[1], max(sequence)
from loaded
group by tenant_id, learner_id, question_id;
insert into progress.review_card (tenant_id, learner_id, question_id, state, stability, difficulty, due, last_review, step,
	reps, lapses, version, sequence)
select tenant_id, learner_id, question_id, 2, 4 * sum(rating), 5, max(recorded_at) + 4 * sum(rating) * interval '1 day',
	max(recorded_at), 0, count(*), count(*) filter (where rating = 1), 1, max(sequence)
from loaded
group by tenant_id, learner_id, question_id;
insert into progress.first_attempt (tenant_id, question_id, learner_id, question_version, seen_at, attempt_id, sequence,
	rating, rated_at)
select distinct on (tenant_id, question_id, learner_id) tenant_id, question_id, learner_id, 1, recorded_at, attempt_id,
	sequence, rating, recorded_at
from loaded
order by tenant_id, question_id, learner_id, sequence;
insert into progress.item_count (tenant_id, question_id, question_version, attempts, answered, rated, again, milliseconds,
	begun_at)
select tenant_id, question_id, 1, count(*), count(*), count(*), count(*) filter (where rating = 1), 40000 * count(*),
	min(recorded_at)
from loaded
group by tenant_id, question_id;
insert into progress.learner_day (tenant_id, day, learner_id, attempts, milliseconds)
select tenant_id, (recorded_at at time zone 'UTC')::date, learner_id, count(*), 40000 * count(*)
from loaded
group by 1, 2, 3;
insert into progress.statistics_learner (tenant_id, learner_id, sequence)
select tenant_id, learner_id, max(sequence)
from loaded
group by tenant_id, learner_id;
insert into progress.learner_arrival (tenant_id, learner_id, day)
select tenant_id, learner_id, min((recorded_at at time zone 'UTC')::date)
from loaded
group by tenant_id, learner_id;
insert into progress.topic_mark (tenant_id, topic_id, mark, since)
select tenant_id, benchmark.topic_id(tenant), 1, min(recorded_at)
from loaded
group by tenant_id, tenant;
insert into progress.outbox (tenant_id, shard, event_id, aggregate_id, sequence, type, subject, occurred_at, payload)
select tenant_id, hashtext(learner_id::text) & 63, gen_random_uuid(), learner_id::text, sequence,
	'dev.studyhall.progress.attempt-recorded.v1', 'attempt/' || attempt_id, recorded_at,
	json_build_object('tenantId', tenant_id, 'attemptId', attempt_id, 'learnerId', learner_id, 'questionId', question_id,
		'questionVersion', 1, 'rating', rating, 'choice', null, 'skipped', false,
		'startedAt', to_char(recorded_at - interval '40 seconds', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
		'endedAt', to_char(recorded_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
		'recordedAt', to_char(recorded_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))::text
from loaded
where tenant < :told
order by tenant, number, sequence;
