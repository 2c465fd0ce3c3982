-- What a learner's memory of a question is taken to be. A function of the log of attempts, of what was undone, and of
-- the parameters of the time: written in the attempt's own transaction, and the same to the last bit when replayed.
create table review_card (
	tenant_id uuid not null,
	learner_id uuid not null,
	question_id uuid not null,
	state smallint not null check (state between 1 and 3),
	stability double precision not null,
	difficulty double precision not null,
	due timestamptz not null,
	last_review timestamptz not null,
	step smallint not null,
	reps integer not null check (reps >= 1),
	lapses integer not null,
	version integer not null,
	sequence bigint not null,
	primary key (tenant_id, learner_id, question_id)
);
comment on column review_card.version is 'the newest version that was rated';
comment on column review_card.sequence is 'of the last rating';
create index review_card_by_due on review_card (tenant_id, learner_id, due, question_id);
call tenant_table('review_card');
grant select, insert, update, delete on review_card to ${app};

-- Ratings that were taken back, the latest of its card each time. Part of the log: rows are never changed.
create table attempt_undo (
	tenant_id uuid not null,
	learner_id uuid not null,
	undone_sequence bigint not null,
	sequence bigint not null,
	recorded_at timestamptz not null,
	primary key (tenant_id, learner_id, undone_sequence)
);
call tenant_table('attempt_undo');
grant select, insert on attempt_undo to ${app};

-- By what a learner's ratings are scheduled, from a sequence on. Without a row it is the model's defaults. Part of the
-- log: rows are never changed.
create table memory_parameters (
	tenant_id uuid not null,
	learner_id uuid not null,
	since_sequence bigint not null,
	weights double precision[] not null check (cardinality(weights) = 21),
	desired_retention double precision not null check (desired_retention between 0.7 and 0.99),
	learning_steps integer[] not null,
	relearning_steps integer[] not null,
	maximum_interval integer not null check (maximum_interval between 1 and 36500),
	fuzz_seed bigint,
	primary key (tenant_id, learner_id, since_sequence)
);
comment on column memory_parameters.learning_steps is 'in minutes';
call tenant_table('memory_parameters');
grant select, insert on memory_parameters to ${app};

-- Cards that a learner has put aside: until then, or for good where there is no time.
create table card_hold (
	tenant_id uuid not null,
	learner_id uuid not null,
	question_id uuid not null,
	until timestamptz,
	primary key (tenant_id, learner_id, question_id)
);
call tenant_table('card_hold');
grant select, insert, update, delete on card_hold to ${app};
