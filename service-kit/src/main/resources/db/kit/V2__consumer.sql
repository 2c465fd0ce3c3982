-- What consumers keep: how far they have read, what they had to put aside, and how their tables are made anew.

-- The first offset of each partition whose event is not yet applied. Moved in the very transaction of the effects.
create table consumer_position (
	consumer text not null,
	topic text not null,
	partition integer not null,
	next_offset bigint not null,
	primary key (consumer, topic, partition)
) with (fillfactor = 50);
grant select, insert, update, delete on consumer_position to ${worker};

-- Events that could not be applied (parked), those that wait behind them (queued), and what came of them. Rows stay:
-- a rebuild asks them which events of the log count.
create table parked_event (
	id bigint generated always as identity primary key,
	consumer text not null,
	topic text not null,
	partition integer not null,
	record_offset bigint not null,
	key text not null,
	state text not null check (state in ('parked', 'queued', 'redriven', 'skipped')),
	headers bytea not null,
	payload bytea,
	edited bytea,
	cause text,
	cause_detail text,
	recorded_at timestamptz not null,
	parked_at timestamptz not null default now(),
	changed_at timestamptz not null default now(),
	changed_by text,
	reason text,
	unique (consumer, topic, partition, record_offset)
);
create index parked_event_waiting on parked_event (consumer, key, partition, record_offset)
	where state in ('parked', 'queued');
grant select, insert, update on parked_event to ${worker};

-- Keys whose events wait. The row is the lock between a batch and a re-drive.
create table parked_key (
	consumer text not null,
	key text not null,
	held_at timestamptz not null default now(),
	primary key (consumer, key)
);
grant select, insert, update, delete on parked_key to ${worker};

-- Tables that a rebuild may make anew; entered by projection_table.
create table projection (
	name text primary key
);
grant select on projection to ${worker};

-- Runs of the rebuild. One at a time in a service; one that shows no life for a minute is taken for dead.
create table rebuild_run (
	id bigint generated always as identity primary key,
	consumer text not null,
	state text not null check (state in ('running', 'completed', 'failed')),
	started_at timestamptz not null default now(),
	started_by text,
	seen_at timestamptz not null default now(),
	ended_at timestamptz,
	events bigint not null default 0,
	report text,
	failure text
);
create unique index rebuild_run_running on rebuild_run ((true)) where state = 'running';
grant select, insert, update on rebuild_run to ${worker};

-- Refuses a table that could not be swapped for its twin, or whose rows are no function of the events.
create procedure projection_check(tab text) language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
	tab_id oid := to_regclass(format('%I.%I', '${service}', tab));
begin
	if tab_id is null then
		raise exception 'There is no table % in ${service}', tab;
	end if;
	if not exists (select from pg_class where oid = tab_id and relkind = 'r' and relrowsecurity and relforcerowsecurity) then
		raise exception '% is no plain table with forced row-level security', tab;
	end if;
	if exists (select from pg_attribute where attrelid = tab_id and attidentity <> '') then
		raise exception '% has an identity column: its rows would differ with each rebuild', tab;
	end if;
	if exists (select from pg_constraint where tab_id in (conrelid, confrelid) and (contype = 'f' or condeferrable)) then
		raise exception '% has a foreign key or a deferrable constraint', tab;
	end if;
	if exists (select from pg_trigger where tgrelid = tab_id)
			or exists (select from pg_inherits where tab_id in (inhrelid, inhparent))
			or exists (select from pg_depend where refobjid = tab_id and refclassid = 'pg_class'::regclass
				and classid in ('pg_rewrite'::regclass, 'pg_proc'::regclass)) then
		raise exception '% has a trigger, a rule, a parent, or a view or function bound to it', tab;
	end if;
end $$;

-- Names a table of a projection, once its policy and grants are made.
create procedure projection_table(name text) language plpgsql as $$
begin
	call projection_check(name);
	insert into projection (name) values (projection_table.name);
end $$;

-- Makes the empty twin of a table in ${service}_rebuild: columns, constraints, indexes by the same names, policies, grants.
create procedure projection_twin(tab text) language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
	tab_id oid := to_regclass(format('%I.%I', '${service}', tab));
	twin text := format('%I.%I', '${service}_rebuild', tab);
	command text;
begin
	execute format('create table %s (like %I.%I including all excluding indexes)', twin, '${service}', tab);
	for command in
		select format('alter table %s set (%s)', twin, array_to_string(reloptions, ', '))
		from pg_class where oid = tab_id and reloptions is not null
		union all
		select format('alter table %s add constraint %I %s', twin, conname, pg_get_constraintdef(oid))
		from pg_constraint where conrelid = tab_id and contype in ('p', 'u', 'x')
		union all
		select replace(pg_get_indexdef(i.indexrelid), format(' ON %I.%I ', '${service}', tab), format(' ON %s ', twin))
		from pg_index i
		where i.indrelid = tab_id
			and not exists (select from pg_constraint c where c.conindid = i.indexrelid and c.contype in ('p', 'u', 'x'))
		union all
		select format('create policy %I on %s as %s for %s to %s%s%s', policyname, twin, permissive, cmd,
			(select string_agg(quote_ident(member), ', ') from unnest(roles) member),
			' using (' || qual || ')', ' with check (' || with_check || ')')
		from pg_policies where schemaname = '${service}' and tablename = tab
		union all
		select format('grant %s on %s to %s', a.privilege_type, twin, a.grantee::regrole)
		from pg_class c cross join aclexplode(c.relacl) a
		where c.oid = tab_id and a.grantee not in (0, c.relowner)
		union all
		select format('grant %s (%I) on %s to %s', a.privilege_type, t.attname, twin, a.grantee::regrole)
		from pg_attribute t cross join aclexplode(t.attacl) a
		where t.attrelid = tab_id and a.grantee <> 0
	loop
		execute command;
	end loop;
	execute format('alter table %s enable row level security, force row level security', twin);
end $$;

-- The three steps below run with the owner's rights, on tables of the list only, for the worker only.

create procedure rebuild_clear() language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
	tab text;
begin
	for tab in select relname from pg_class where relkind = 'r' and relnamespace = '${service}_rebuild'::regnamespace loop
		execute format('drop table %I.%I', '${service}_rebuild', tab);
	end loop;
end $$;

create procedure rebuild_prepare(tabs text[]) language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
	tab text;
begin
	call ${service}.rebuild_clear();
	foreach tab in array tabs loop
		if not exists (select from ${service}.projection p where p.name = tab) then
			raise exception '% is no table of a projection', tab;
		end if;
		call ${service}.projection_check(tab);
		call ${service}.projection_twin(tab);
	end loop;
end $$;

create procedure rebuild_analyze(tabs text[]) language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
	tab text;
begin
	foreach tab in array tabs loop
		execute format('analyze %I.%I', '${service}_rebuild', tab);
	end loop;
end $$;

-- Puts each twin in the place of its table. The former table stays in ${service}_rebuild, under another name.
create procedure rebuild_swap(tabs text[]) language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
	tab text;
	tab_id oid;
	index_name text;
begin
	foreach tab in array tabs loop
		if not exists (select from ${service}.projection p where p.name = tab) then
			raise exception '% is no table of a projection', tab;
		end if;
		execute format('lock table %I.%I in access exclusive mode', '${service}', tab);
		tab_id := to_regclass(format('%I.%I', '${service}', tab));
		for index_name in select c.relname from pg_index i join pg_class c on c.oid = i.indexrelid where i.indrelid = tab_id loop
			execute format('alter index %I.%I rename to %I', '${service}', index_name, 'former_' || md5(index_name));
		end loop;
		execute format('alter table %I.%I rename to %I', '${service}', tab, 'former_' || md5(tab));
		execute format('alter table %I.%I set schema %I', '${service}', 'former_' || md5(tab), '${service}_rebuild');
		execute format('alter table %I.%I set schema %I', '${service}_rebuild', tab, '${service}');
	end loop;
end $$;

revoke all on procedure projection_check, projection_table, projection_twin, rebuild_clear, rebuild_prepare,
	rebuild_analyze, rebuild_swap from public;
grant execute on procedure rebuild_clear, rebuild_prepare, rebuild_analyze, rebuild_swap to ${worker};

-- Rows and an order-independent hash of each table and of its twin, over the given tenants. With the caller's rights:
-- each tenant's rows are read under that tenant's policy.
create function rebuild_compare(tabs text[], tenants uuid[])
	returns table (tab text, live_rows bigint, live_hash text, rebuilt_rows bigint, rebuilt_hash text)
	language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
	counting constant text := 'select count(*), coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) from %I.%I t';
	tenant text;
	rows bigint;
	hash numeric;
	live_sum numeric;
	rebuilt_sum numeric;
begin
	foreach tab in array tabs loop
		live_rows := 0;
		rebuilt_rows := 0;
		live_sum := 0;
		rebuilt_sum := 0;
		for tenant in select '' union all select t::text from unnest(tenants) t loop
			perform set_config('studyhall.tenant', tenant, true);
			execute format(counting, '${service}', tab) into rows, hash;
			live_rows := live_rows + rows;
			live_sum := live_sum + hash;
			execute format(counting, '${service}_rebuild', tab) into rows, hash;
			rebuilt_rows := rebuilt_rows + rows;
			rebuilt_sum := rebuilt_sum + hash;
		end loop;
		live_hash := live_sum::text;
		rebuilt_hash := rebuilt_sum::text;
		return next;
	end loop;
	perform set_config('studyhall.tenant', '', true);
end $$;
revoke all on function rebuild_compare from public;
grant execute on function rebuild_compare to ${worker};
