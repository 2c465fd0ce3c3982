-- What progress needs of the catalog's structure. Each row is a function of the catalog's events, in whatever order they come.

-- A topic is retired while its last retirement is newer than its last publication.
-- Texts are those of the last publication, null until one has come.
create table topic_copy (
	tenant_id uuid not null,
	topic_id uuid not null,
	slug text,
	title text,
	icon text,
	published_sequence bigint not null default 0,
	retired_sequence bigint not null default 0,
	retired boolean not null generated always as (retired_sequence > published_sequence) stored,
	primary key (tenant_id, topic_id)
);
-- The page of topics, and one topic by its slug.
create index topic_copy_by_slug on topic_copy (tenant_id, slug, topic_id) where not retired;
call tenant_table('topic_copy');
grant select on topic_copy to ${app};
grant select, insert, update, delete on topic_copy to ${worker};
call projection_table('topic_copy');

-- The levels of a topic's latest version: replaced as a set by each newer version.
create table level_copy (
	tenant_id uuid not null,
	topic_id uuid not null,
	code text not null,
	title text not null,
	position integer not null,
	primary key (tenant_id, topic_id, code)
);
call tenant_table('level_copy');
grant select on level_copy to ${app};
grant select, insert, update, delete on level_copy to ${worker};
call projection_table('level_copy');

-- Where a topic's latest version puts its questions: replaced as a set by each newer version. Position is the order of
-- difficulty within the topic, number the printed one within the level.
create table placement_copy (
	tenant_id uuid not null,
	topic_id uuid not null,
	question_id uuid not null,
	level text not null,
	number integer not null,
	position integer not null,
	primary key (tenant_id, topic_id, question_id)
);
call tenant_table('placement_copy');
grant select on placement_copy to ${app};
grant select, insert, update, delete on placement_copy to ${worker};
call projection_table('placement_copy');

-- A question's state is kept as a topic's.
-- Text and version are those of the last publication, null until one has come. The material version is the newest that
-- is worth another look.
create table question_copy (
	tenant_id uuid not null,
	question_id uuid not null,
	topic_id uuid not null,
	slug text,
	title text,
	version integer,
	estimated_minutes integer,
	material_version integer not null default 0,
	material_at timestamptz,
	published_sequence bigint not null default 0,
	retired_sequence bigint not null default 0,
	retired boolean not null generated always as (retired_sequence > published_sequence) stored,
	primary key (tenant_id, question_id)
);
-- Questions that were changed so that learners should see them again.
create index question_copy_changed on question_copy (tenant_id, question_id) where material_version > 1;
call tenant_table('question_copy');
grant select on question_copy to ${app};
grant select, insert, update, delete on question_copy to ${worker};
call projection_table('question_copy');

-- What is right of a choice, by version: an attempt is scored by the version that was seen. Places count from 1. A
-- version never changes.
create table choice_copy (
	tenant_id uuid not null,
	question_id uuid not null,
	version integer not null,
	options smallint not null,
	right_options smallint[] not null,
	primary key (tenant_id, question_id, version)
);
call tenant_table('choice_copy');
grant select on choice_copy to ${app};
grant select, insert, update, delete on choice_copy to ${worker};
call projection_table('choice_copy');
