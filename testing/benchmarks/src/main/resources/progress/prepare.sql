-- What the loading itself keeps: who learns where, and names for everything that can be computed from numbers.
create schema benchmark;
create table benchmark.load (begun_at timestamptz not null);
insert into benchmark.load values (date_trunc('second', now()));
create table benchmark.learner (
	tenant integer not null,
	number integer not null,
	learner_id uuid not null default gen_random_uuid(),
	primary key (tenant, number)
);
create function benchmark.tenant_id(tenant integer) returns uuid language sql immutable parallel safe
	return md5('tenant ' || tenant)::uuid;
create function benchmark.topic_id(tenant integer) returns uuid language sql immutable parallel safe
	return md5('topic ' || tenant)::uuid;
create function benchmark.question_id(tenant integer, question integer) returns uuid language sql immutable parallel safe
	return md5('question ' || tenant || ' ' || question)::uuid;
create function benchmark.level(question integer, questions integer) returns text language sql immutable parallel safe
	return (array['beginner', 'intermediate', 'advanced'])[1 + 3 * question / questions];
call progress.attempt_partitions((now() - interval '4 months')::date, 5);
