-- The aggregate: every attempt takes its sequence here first, which also locks the learner.
create table learner (
	tenant_id uuid not null,
	learner_id uuid not null,
	sequence bigint not null,
	primary key (tenant_id, learner_id)
);
call tenant_table('learner');
grant select, insert, update on learner to ${app};

-- The log of what learners did, in the order of acceptance. Rows are never changed.
create table attempt (
	tenant_id uuid not null,
	learner_id uuid not null,
	sequence bigint not null,
	attempt_id uuid not null,
	question_id uuid not null,
	question_version integer not null check (question_version >= 1),
	rating smallint check (rating between 1 and 4),
	skipped boolean not null,
	started_at timestamptz not null,
	ended_at timestamptz not null check (ended_at >= started_at),
	recorded_at timestamptz not null,
	primary key (tenant_id, learner_id, sequence),
	check (skipped = (rating is null))
);
call tenant_table('attempt');
grant select, insert on attempt to ${app};

-- What a client's event id was answered with. Apart from the attempts, so that they may be partitioned by time
-- and the id still be unique over all of it.
create table attempt_receipt (
	tenant_id uuid not null,
	learner_id uuid not null,
	client_event_id text not null check (char_length(client_event_id) between 1 and 64),
	request_hash bytea not null,
	answer text not null,
	primary key (tenant_id, learner_id, client_event_id)
);
call tenant_table('attempt_receipt');
grant select, insert on attempt_receipt to ${app};

-- How a learner stands with a question that was attempted at least once. The last rating decides whether it is known.
create table question_progress (
	tenant_id uuid not null,
	learner_id uuid not null,
	question_id uuid not null,
	attempts integer not null check (attempts >= 1),
	last_rating smallint check (last_rating between 1 and 4),
	last_rated_sequence bigint,
	known boolean not null generated always as (coalesce(last_rating >= 3, false)) stored,
	primary key (tenant_id, learner_id, question_id)
);
call tenant_table('question_progress');
grant select, insert, update on question_progress to ${app};
