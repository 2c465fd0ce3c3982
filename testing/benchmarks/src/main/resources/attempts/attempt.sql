-- What the progress service writes for one attempt, in a transaction of its own.
\set learner random(1, 512)
\set question random(1, 42)
\set rating random(1, 4)
\set event random(1, 9000000000000000)
begin;
select set_config('studyhall.tenant', :tenant::text, true);
insert into learner (tenant_id, learner_id, sequence)
values (:tenant::uuid, md5(:learner::text)::uuid, 1)
on conflict (tenant_id, learner_id) do update
set sequence = learner.sequence + 1
returning sequence \gset
select
	exists (
		select
		from question_copy
		where tenant_id = :tenant::uuid
		and question_id = md5(:question::text)::uuid),
	receipt.request_hash, receipt.answer, card.*, parameters.*
from (values (:tenant::uuid, md5(:learner::text)::uuid, :event::text, md5(:question::text)::uuid))
	as asked (tenant_id, learner_id, client_event_id, question_id)
left join attempt_receipt receipt using (tenant_id, learner_id, client_event_id)
left join review_card card using (tenant_id, learner_id, question_id)
left join lateral (
	select *
	from memory_parameters
	where memory_parameters.tenant_id = :tenant::uuid
	and memory_parameters.learner_id = md5(:learner::text)::uuid
	order by since_sequence desc
	limit 1) parameters on true;
with recorded as (
	insert into attempt (tenant_id, learner_id, sequence, attempt_id, question_id, question_version, rating, skipped,
		started_at, ended_at, recorded_at)
	values (:tenant::uuid, md5(:learner::text)::uuid, :sequence::bigint, md5(:event::text)::uuid,
		md5(:question::text)::uuid, 1, :rating::smallint, false, now(), now(), now())
), received as (
	insert into attempt_receipt (tenant_id, learner_id, client_event_id, sequence, request_hash, answer)
	values (:tenant::uuid, md5(:learner::text)::uuid, :event::text, :sequence::bigint,
		sha256(convert_to(:event::text, 'UTF8')), repeat('x', 420))
), carded as (
	insert into review_card (tenant_id, learner_id, question_id, state, stability, difficulty, due, last_review, step,
		reps, lapses, version, sequence)
	values (:tenant::uuid, md5(:learner::text)::uuid, md5(:question::text)::uuid, 1, 2.3, 5.1, now(), now(), 0, 1, 0, 1,
		:sequence::bigint)
	on conflict (tenant_id, learner_id, question_id) do update
	set state = excluded.state, stability = excluded.stability, difficulty = excluded.difficulty, due = excluded.due,
		last_review = excluded.last_review, step = excluded.step, reps = excluded.reps, lapses = excluded.lapses,
		version = excluded.version, sequence = excluded.sequence
)
insert into question_progress as progress (tenant_id, learner_id, question_id, attempts, last_rating,
	last_rated_sequence)
values (:tenant::uuid, md5(:learner::text)::uuid, md5(:question::text)::uuid, 1, :rating::smallint, :sequence::bigint)
on conflict (tenant_id, learner_id, question_id) do update
set attempts = progress.attempts + 1, last_rating = excluded.last_rating,
	last_rated_sequence = excluded.last_rated_sequence;
insert into outbox (tenant_id, shard, event_id, aggregate_id, sequence, type, subject, occurred_at, payload)
values (:tenant::uuid, :learner::int % 64, md5(:event::text || 'e')::uuid, :learner::text, :sequence::bigint,
	'dev.studyhall.progress.attempt-recorded.v1', 'attempt/' || :event::text, now(),
	json_build_object('pad', repeat('x', 480))::text);
end;
