-- What learners put together, in an order of their own. A collection belongs to its learner alone; its link shows it to
-- members of the tenant.
create table collection (
	tenant_id uuid not null,
	learner_id uuid not null,
	collection_id uuid not null,
	name text not null check (char_length(name) between 1 and 100),
	description text check (char_length(description) between 1 and 2000),
	-- The word by which it is shared: 128 random bits, base64url; null while it is not.
	link text check (char_length(link) = 22),
	-- Counts every change, of its items too.
	version bigint not null,
	created_at timestamptz not null,
	updated_at timestamptz not null,
	primary key (tenant_id, learner_id, collection_id)
);
create unique index collection_by_link on collection (tenant_id, link) where link is not null;
call tenant_table('collection');
grant select, insert, update, delete on collection to ${app};

-- Positions leave gaps, so that an item that moves is written alone; where a gap is used up, all are written anew.
create table collection_item (
	tenant_id uuid not null,
	learner_id uuid not null,
	collection_id uuid not null,
	target_type text not null check (target_type in ('question', 'topic')),
	target_id uuid not null,
	position bigint not null,
	primary key (tenant_id, learner_id, collection_id, target_type, target_id),
	foreign key (tenant_id, learner_id, collection_id) references collection on delete cascade
);
create index collection_item_by_position on collection_item (tenant_id, learner_id, collection_id, position);
call tenant_table('collection_item');
grant select, insert, update, delete on collection_item to ${app};
