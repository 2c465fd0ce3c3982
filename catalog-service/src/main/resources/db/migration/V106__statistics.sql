-- Of a tenant that came after the last ANALYZE, statistics say that it has no rows, and plans are made that read all of
-- its rows for each one that is wanted. Without statistics a tenant has one row in two hundred, and keys are used.
do $$
declare
	tab text;
begin
	for tab in
		select c.relname
		from pg_class c
		join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
		where c.relnamespace = '${service}'::regnamespace and c.relkind = 'r' and c.relrowsecurity
	loop
		execute format('alter table %I alter tenant_id set statistics 0', tab);
	end loop;
end $$;
