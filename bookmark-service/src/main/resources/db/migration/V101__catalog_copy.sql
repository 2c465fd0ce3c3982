-- What bookmarks show of the catalog, and what they are searched and sorted by. Each row is a function of the catalog's
-- events, in whatever order they come.

-- A topic is retired while its last retirement is newer than its last publication.
-- Texts are those of the last publication, null until one has come.
create table topic_copy (
	tenant_id uuid not null,
	topic_id uuid not null,
	slug text,
	title text,
	title_folded text generated always as (${service}.folded(title)) stored,
	icon text,
	published_sequence bigint not null default 0,
	retired_sequence bigint not null default 0,
	retired boolean not null generated always as (retired_sequence > published_sequence) stored,
	primary key (tenant_id, topic_id)
);
create index topic_copy_by_slug on topic_copy (tenant_id, slug);
call tenant_table('topic_copy');
grant select on topic_copy to ${app};
grant select, insert, update, delete on topic_copy to ${worker};
call projection_table('topic_copy');

-- A question's state is kept as a topic's.
-- Text and version are those of the last publication, null until one has come; beside it, the last version that was
-- worth another look.
create table question_copy (
	tenant_id uuid not null,
	question_id uuid not null,
	topic_id uuid not null,
	slug text,
	title text,
	title_folded text generated always as (${service}.folded(title)) stored,
	version integer,
	material_version integer,
	published_sequence bigint not null default 0,
	retired_sequence bigint not null default 0,
	retired boolean not null generated always as (retired_sequence > published_sequence) stored,
	primary key (tenant_id, question_id)
);
call tenant_table('question_copy');
grant select on question_copy to ${app};
grant select, insert, update, delete on question_copy to ${worker};
call projection_table('question_copy');

-- Where the latest version of a topic puts its questions: replaced as a set by each newer version. Number counts within
-- the level, position through the topic in order of difficulty.
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
