-- What the attempts' events say of questions and days. Rows of the tables down to learner_day are a function of those events.

-- How far a learner's facts are counted: they come in the order of their sequence, and an event told again is not counted again.
create table statistics_learner (
	tenant_id uuid not null,
	learner_id uuid not null,
	sequence bigint not null,
	first_day date,
	primary key (tenant_id, learner_id)
);
comment on column statistics_learner.first_day is 'null of a learner who was erased, until the next attempt';
call tenant_table('statistics_learner');
grant select on statistics_learner to ${app};
grant select, insert, update on statistics_learner to ${worker};
call projection_table('statistics_learner');

-- A learner's first rating of a version of a question, of those not taken back; null while the learner has only looked at it.
create table first_attempt (
	tenant_id uuid not null,
	question_id uuid not null,
	learner_id uuid not null,
	question_version integer not null,
	seen_at timestamptz not null,
	attempt_id uuid,
	sequence bigint,
	rating smallint check (rating between 1 and 4),
	rated_at timestamptz,
	primary key (tenant_id, question_id, learner_id, question_version)
);
call tenant_table('first_attempt');
grant select on first_attempt to ${app};
grant select, insert, update, delete on first_attempt to ${worker};
call projection_table('first_attempt');

-- Attempts on a version of a question, all of them.
create table item_count (
	tenant_id uuid not null,
	question_id uuid not null,
	question_version integer not null,
	attempts bigint not null,
	answered bigint not null,
	rated bigint not null,
	again bigint not null,
	milliseconds bigint not null,
	begun_at timestamptz not null,
	primary key (tenant_id, question_id, question_version)
);
comment on column item_count.answered is 'attempts that were not skipped';
comment on column item_count.rated is 'of them those whose rating was not taken back';
comment on column item_count.milliseconds is 'of the answered attempts';
comment on column item_count.begun_at is 'when the first attempt was recorded';
call tenant_table('item_count');
grant select on item_count to ${app};
grant select, insert, update on item_count to ${worker};
call projection_table('item_count');

-- How often an option of a choice question was chosen.
create table choice_count (
	tenant_id uuid not null,
	question_id uuid not null,
	question_version integer not null,
	option integer not null,
	chosen bigint not null,
	primary key (tenant_id, question_id, question_version, option)
);
call tenant_table('choice_count');
grant select on choice_count to ${app};
grant select, insert, update on choice_count to ${worker};
call projection_table('choice_count');

-- What a learner did on a day of UTC.
create table learner_day (
	tenant_id uuid not null,
	day date not null,
	learner_id uuid not null,
	attempts integer not null,
	milliseconds bigint not null,
	primary key (tenant_id, day, learner_id)
);
call tenant_table('learner_day');
-- The days of one learner.
create index learner_day_by_learner on learner_day (tenant_id, learner_id, day);
grant select on learner_day to ${app};
grant select, insert, update, delete on learner_day to ${worker};
call projection_table('learner_day');

-- The versions of topics, each with its questions in order of difficulty and their levels. Of the catalog's events.
create table topic_version (
	tenant_id uuid not null,
	topic_id uuid not null,
	version integer not null,
	published_at timestamptz not null,
	questions uuid[] not null,
	levels text[] not null,
	primary key (tenant_id, topic_id, version)
);
call tenant_table('topic_version');
grant select on topic_version to ${app};
grant select, insert on topic_version to ${worker};
call projection_table('topic_version');

-- Which topics' indices are behind, and who computes them. A mark is made in the transaction of what it tells of.
create table topic_mark (
	tenant_id uuid not null,
	topic_id uuid not null,
	mark bigint not null,
	since timestamptz,
	computed_mark bigint not null default 0,
	claimed_mark bigint,
	claimed_since timestamptz,
	claimed_at timestamptz not null default '-infinity',
	leased_until timestamptz,
	primary key (tenant_id, topic_id)
);
comment on column topic_mark.since is 'from when on facts have come that are not computed';
call tenant_table('topic_mark');
create policy worker_reads on topic_mark for select to ${worker} using (true);
create policy worker_claims on topic_mark for update to ${worker} using (mark > computed_mark) with check (true);
create index topic_mark_behind on topic_mark (claimed_at) where mark > computed_mark;
grant select, insert on topic_mark to ${worker};
grant update (mark, since, computed_mark, claimed_mark, claimed_since, claimed_at, leased_until) on topic_mark to ${worker};

-- The indices of a topic's versions as they were last computed: a function of first_attempt, item_count and topic_version.
create table topic_index (
	tenant_id uuid not null,
	topic_id uuid not null,
	version integer not null,
	takers bigint not null,
	computed_at timestamptz not null,
	primary key (tenant_id, topic_id, version)
);
call tenant_table('topic_index');
grant select on topic_index to ${app};
grant select, insert, update on topic_index to ${worker};

create table item_index (
	tenant_id uuid not null,
	topic_id uuid not null,
	version integer not null,
	question_id uuid not null,
	question_version integer not null,
	takers bigint not null,
	answered bigint not null,
	facility double precision,
	discrimination_index double precision,
	discriminative_efficiency double precision,
	primary key (tenant_id, topic_id, version, question_id, question_version)
);
comment on column item_index.question_version is '0 for a question that nobody has attempted';
call tenant_table('item_index');
grant select on item_index to ${app};
grant select, insert, update, delete on item_index to ${worker};
