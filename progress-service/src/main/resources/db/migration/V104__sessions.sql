-- What a learner has set out to work through. What came of it is read from the attempts after the sequence it began at.
create table study_session (
	tenant_id uuid not null,
	learner_id uuid not null,
	session_id uuid not null,
	mode text not null check (mode in ('study', 'review', 'mock')),
	since_sequence bigint not null,
	started_at timestamptz not null,
	ends_at timestamptz not null check (ends_at > started_at),
	primary key (tenant_id, learner_id, session_id)
);
call tenant_table('study_session');
grant select, insert on study_session to ${app};

create table session_question (
	tenant_id uuid not null,
	learner_id uuid not null,
	session_id uuid not null,
	position integer not null,
	question_id uuid not null,
	primary key (tenant_id, learner_id, session_id, position)
);
call tenant_table('session_question');
grant select, insert on session_question to ${app};
