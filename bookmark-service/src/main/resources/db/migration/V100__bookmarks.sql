-- A text as it is searched and sorted: without case and accents, however its letters are composed. The rules of unaccent
-- do not change while a server runs.
create function folded(words text) returns text language sql immutable parallel safe as $$
	select casefold(public.unaccent(normalize(words)) collate pg_catalog.pg_unicode_fast)
$$;

-- What a folded title is sorted by: its beginning, of letters that a cursor may hold.
create function sort_key(folded_title text) returns text language sql immutable parallel safe as $$
	select left(translate(coalesce(folded_title, ''), U&'\001F\FFFD', ''), 100)
$$;

-- The aggregate: every change of a learner's bookmarks takes its sequence here first, which also locks the learner.
create table learner (
	tenant_id uuid not null,
	learner_id uuid not null,
	sequence bigint not null,
	-- Of the last erasure that was done, as the progress service counts.
	erasure bigint not null default 0,
	primary key (tenant_id, learner_id)
);
call tenant_table('learner');
grant select, insert, update on learner to ${app}, ${worker};

-- A removed bookmark stays as a tombstone, without its note, so that putting it again goes on with the sequence.
create table bookmark (
	tenant_id uuid not null,
	learner_id uuid not null,
	target_type text not null check (target_type in ('question', 'topic')),
	target_id uuid not null,
	kind text not null check (kind in ('revisit', 'challenging', 'favourite')),
	note text check (char_length(note) between 1 and 10000),
	-- Of a question: the version that readers saw when it was last put; null until one was known, and for topics.
	version_seen integer,
	sequence bigint not null,
	created_sequence bigint not null check (created_sequence <= sequence),
	created_at timestamptz not null,
	updated_at timestamptz not null,
	removed_at timestamptz,
	primary key (tenant_id, learner_id, target_type, target_id),
	check (removed_at is null or note is null)
);
-- The learner's list, newest first.
create index bookmark_by_creation on bookmark (tenant_id, learner_id, created_sequence desc) where removed_at is null;
call tenant_table('bookmark');
grant select, insert, update on bookmark to ${app};
