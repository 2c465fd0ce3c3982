-- What every service's schema holds besides its own tables: the tenant directory, the outbox with its leases,
-- and the answers to idempotent requests.

-- Puts a table under the tenant's policy: no tenant set, no row; and nobody, not even the owner, is exempt.
create procedure tenant_table(name text) language plpgsql as $$
begin
	execute format('alter table %I enable row level security', name);
	execute format('alter table %I force row level security', name);
	execute format('create policy tenant_rows on %I
		using (tenant_id = (select nullif(current_setting(''studyhall.tenant'', true), '''')::uuid))
		with check (tenant_id = (select nullif(current_setting(''studyhall.tenant'', true), '''')::uuid))', name);
end $$;

-- The one table that is read before the tenant is known.
create table tenant_directory (
	id uuid primary key,
	slug text not null unique,
	name text not null,
	public boolean not null,
	state text not null check (state in ('active', 'suspended')),
	sequence bigint not null
);
grant select, insert, update on tenant_directory to ${app}, ${worker};
grant select on tenant_directory to ${reader};

create table outbox (
	tenant_id uuid not null,
	id bigint generated always as identity,
	shard smallint not null check (shard between 0 and 63),
	event_id uuid not null,
	aggregate_id text not null,
	sequence bigint not null,
	type text not null,
	subject text not null,
	occurred_at timestamptz not null,
	payload text not null,
	trace_parent text,
	primary key (tenant_id, id)
);
call tenant_table('outbox');
-- The relay sends every tenant's events.
create policy relay_reads on outbox for select to ${worker} using (true);
create policy relay_deletes on outbox for delete to ${worker} using (true);
create index outbox_by_id on outbox (id);
alter table outbox set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000,
	autovacuum_vacuum_cost_delay = 0);
grant insert on outbox to ${app}, ${worker};
grant select, delete on outbox to ${worker};

create table outbox_lease (
	shard smallint primary key,
	holder uuid,
	expires_at timestamptz not null
);
insert into outbox_lease (shard, expires_at) select shard, '-infinity' from generate_series(0, 63) shard;
grant select, update on outbox_lease to ${worker};

create table idempotency (
	tenant_id uuid not null,
	member_id uuid not null,
	key text not null,
	request_hash bytea not null,
	status integer,
	headers text,
	body text,
	created_at timestamptz not null default now(),
	primary key (tenant_id, member_id, key)
);
call tenant_table('idempotency');
create index idempotency_by_age on idempotency (tenant_id, created_at);
grant select, insert, update, delete on idempotency to ${app}, ${worker};
