-- Topics and questions with their immutable versions, what of them is published, and how both came in.
-- Aggregates are the topic and the question: foreign keys stay inside each.

create table topic (
	tenant_id uuid not null,
	id uuid not null,
	slug text not null,
	version integer not null,
	published_version integer,
	-- Number of the topic's last event.
	sequence bigint not null default 0,
	trashed_at timestamptz,
	primary key (tenant_id, id),
	unique (tenant_id, slug)
);
create index topic_trash on topic (tenant_id, id) where trashed_at is not null;
call tenant_table('topic');
grant select, insert, update on topic to ${app}, ${worker};

create table topic_version (
	tenant_id uuid not null,
	topic_id uuid not null,
	version integer not null,
	title text not null,
	icon text,
	language text not null,
	curated_by text,
	licence text,
	source text,
	attribution text,
	tags text[] not null,
	summary text not null,
	about text not null,
	expectations text not null,
	guide text not null,
	-- Of all texts, levels and placements.
	content_hash text not null,
	-- Pseudonym of who made it, and why.
	author uuid,
	message text,
	created_at timestamptz not null default now(),
	primary key (tenant_id, topic_id, version),
	foreign key (tenant_id, topic_id) references topic
);
call tenant_table('topic_version');
grant select, insert on topic_version to ${app}, ${worker};

create table level (
	tenant_id uuid not null,
	topic_id uuid not null,
	version integer not null,
	position integer not null,
	code text not null,
	title text not null,
	description text not null,
	primary key (tenant_id, topic_id, version, position),
	unique (tenant_id, topic_id, version, code),
	foreign key (tenant_id, topic_id, version) references topic_version
);
call tenant_table('level');
grant select, insert on level to ${app}, ${worker};

create table placement (
	tenant_id uuid not null,
	topic_id uuid not null,
	version integer not null,
	-- In the whole topic, easiest first, counted from 1.
	position integer not null,
	level_position integer not null,
	question_id uuid not null,
	primary key (tenant_id, topic_id, version, position),
	unique (tenant_id, topic_id, version, question_id),
	foreign key (tenant_id, topic_id, version, level_position) references level
);
call tenant_table('placement');
grant select, insert on placement to ${app}, ${worker};

create table question (
	tenant_id uuid not null,
	id uuid not null,
	topic_id uuid not null,
	external_id text not null,
	slug text not null,
	state text not null check (state in ('draft', 'published', 'retired', 'trashed')),
	version integer not null,
	published_version integer,
	-- Number of the question's last event.
	sequence bigint not null default 0,
	primary key (tenant_id, id),
	unique (tenant_id, topic_id, external_id),
	unique (tenant_id, topic_id, slug)
);
create index question_trash on question (tenant_id, id) where state = 'trashed';
call tenant_table('question');
grant select, insert, update on question to ${app}, ${worker};

create table question_version (
	tenant_id uuid not null,
	question_id uuid not null,
	version integer not null,
	change_kind text not null check (change_kind in ('minor', 'material')),
	interaction_type text not null check (interaction_type in ('open', 'single-choice', 'multiple-choice')),
	title text not null,
	-- Prompt, answer, key points, options, references and rights; texts as written and as a page shows them.
	body jsonb not null,
	tags text[] not null,
	estimated_minutes integer,
	content_hash text not null,
	-- Pseudonym of who made it, and why.
	author uuid,
	message text,
	created_at timestamptz not null default now(),
	primary key (tenant_id, question_id, version),
	foreign key (tenant_id, question_id) references question
);
call tenant_table('question_version');
grant select, insert on question_version to ${app}, ${worker};

create table publish_log (
	tenant_id uuid not null,
	id uuid not null,
	topic_id uuid not null,
	-- Publications of a topic are counted from 1; one has a line for the topic and each question that it changed.
	number integer not null,
	-- Null where the topic itself was published.
	question_id uuid,
	version integer not null,
	action text not null check (action in ('published', 'retired', 'withdrawn')),
	-- Pseudonym of who asked for it.
	actor uuid,
	message text,
	-- The publication that this one brings back.
	reverts integer,
	published_at timestamptz not null,
	primary key (tenant_id, id)
);
call tenant_table('publish_log');
create index publish_log_of_topic on publish_log (tenant_id, topic_id, number);
grant select, insert on publish_log to ${app}, ${worker};

-- What is published, rendered once: the documents that reads serve, byte for byte.

create table published_topic (
	tenant_id uuid not null,
	topic_id uuid not null,
	slug text not null,
	-- Place in the list of topics.
	sort_key text collate "C" not null,
	version integer not null,
	etag text not null,
	document bytea not null,
	document_gzip bytea not null,
	card text not null,
	updated_at timestamptz not null,
	primary key (tenant_id, topic_id),
	unique (tenant_id, slug)
);
call tenant_table('published_topic');
create index published_topic_in_order on published_topic (tenant_id, sort_key, topic_id);
alter table published_topic alter document_gzip set storage external;
grant select, insert, update, delete on published_topic to ${app}, ${worker};
grant select on published_topic to ${reader};

create table published_question (
	tenant_id uuid not null,
	question_id uuid not null,
	topic_id uuid not null,
	slug text not null,
	version integer not null,
	-- Hash of everything the document is made of.
	frame text not null,
	etag text not null,
	document bytea not null,
	document_gzip bytea not null,
	published_at timestamptz not null,
	primary key (tenant_id, question_id),
	unique (tenant_id, topic_id, slug)
);
call tenant_table('published_question');
alter table published_question alter document_gzip set storage external;
grant select, insert, update, delete on published_question to ${app}, ${worker};
grant select on published_question to ${reader};

-- Tells every instance whose documents changed, with the commit.
create function tell_of_documents() returns trigger language plpgsql as $$
begin
	perform pg_notify('catalog_documents', tenant_id::text) from (select distinct tenant_id from changed) as tenants;
	return null;
end $$;
create trigger topic_tells_of_insert after insert on published_topic
	referencing new table as changed for each statement execute function tell_of_documents();
create trigger topic_tells_of_update after update on published_topic
	referencing new table as changed for each statement execute function tell_of_documents();
create trigger topic_tells_of_delete after delete on published_topic
	referencing old table as changed for each statement execute function tell_of_documents();
create trigger question_tells_of_insert after insert on published_question
	referencing new table as changed for each statement execute function tell_of_documents();
create trigger question_tells_of_update after update on published_question
	referencing new table as changed for each statement execute function tell_of_documents();
create trigger question_tells_of_delete after delete on published_question
	referencing old table as changed for each statement execute function tell_of_documents();
