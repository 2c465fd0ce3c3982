-- Topics that tenants offer to others, and what others made of them.

-- An offer: a copy of a topic as its readers see it. This is the one table whose rows every tenant may read; nothing
-- else in this schema crosses tenants (ADR 21). It holds what its owner chose to show to everybody, and no draft.
create table shared_topic (
	tenant_id uuid not null,
	topic_id uuid not null,
	slug text not null,
	title text not null,
	-- Place in the list of offers.
	sort_key text collate "C" not null,
	language text not null,
	licence text,
	source text,
	attribution text,
	question_count integer not null,
	-- Of the content: the copy's version.
	content_hash text not null,
	-- The platform's JSON, in gzip.
	content bytea not null check (octet_length(content) <= 8388608),
	offered_at timestamptz not null default now(),
	updated_at timestamptz not null default now(),
	primary key (tenant_id, topic_id),
	-- What readers see no more is offered no more.
	foreign key (tenant_id, topic_id) references published_topic on delete cascade
);
-- Only the owner writes, whatever the policy below lets others read.
call tenant_table('shared_topic');
create policy every_tenant_reads on shared_topic for select to ${app} using (true);
alter table shared_topic alter content set storage external;
create index shared_topic_in_order on shared_topic (sort_key, topic_id);
create index shared_topic_by_id on shared_topic (topic_id);
grant select, insert, delete on shared_topic to ${app};
grant update (slug, title, sort_key, language, licence, source, attribution, question_count, content_hash, content, updated_at)
	on shared_topic to ${app}, ${worker};
grant select on shared_topic to ${worker};

-- The tie between a topic and the offer it was made of. The original is another tenant's: no foreign key leads there.
create table adoption (
	tenant_id uuid not null,
	topic_id uuid not null,
	source_tenant uuid not null,
	source_topic uuid not null,
	-- The offer's content as it was taken over last, and its version.
	base_hash text not null,
	base_content bytea not null,
	adopted_at timestamptz not null default now(),
	updated_at timestamptz not null default now(),
	primary key (tenant_id, topic_id),
	foreign key (tenant_id, topic_id) references topic on delete cascade
);
call tenant_table('adoption');
alter table adoption alter base_content set storage external;
grant select, insert, delete on adoption to ${app};
grant update (base_hash, base_content, updated_at) on adoption to ${app};
