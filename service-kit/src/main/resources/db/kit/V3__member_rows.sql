-- What a service keeps of one member of a tenant: every row of a table with a learner_id or a member_id. A table that is
-- made later is among them by its column.
create view member_table with (security_invoker = true) as
select c.oid as id, c.relname::text as name, m.attname::text as member_column
from pg_class c
join pg_attribute m on m.attrelid = c.oid and m.attname in ('learner_id', 'member_id') and not m.attisdropped
join pg_attribute t on t.attrelid = c.oid and t.attname = 'tenant_id' and not t.attisdropped
where c.relnamespace = '${service}'::regnamespace
and c.relkind in ('r', 'p')
and not c.relispartition;
grant select on member_table to ${app}, ${worker};

-- Deletes the rows of a member of the tenant that is set. Tables of projections are left out: their rows are a function of
-- the events, and go with the event that tells of the erasure. So are the tables that the caller keeps: those that hold
-- nothing but members and sequences, so that these go on. With the owner's rights, since some of these rows nobody else may
-- delete; the policies hold for the owner as well.
create procedure erase_member(member uuid, kept text[]) language plpgsql security definer
	set search_path = ${service}, pg_temp as $$
declare
	tenant uuid := nullif(current_setting('studyhall.tenant', true), '')::uuid;
	tab record;
begin
	for tab in
		select name, member_column
		from member_table
		where name <> all (kept)
		and name not in (select p.name from projection p)
		order by name
	loop
		execute format('delete from %I where tenant_id = $1 and %I = $2', tab.name, tab.member_column)
			using tenant, member;
	end loop;
end $$;
revoke all on procedure erase_member from public;
grant execute on procedure erase_member to ${app}, ${worker};
