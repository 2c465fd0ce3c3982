-- Run as a superuser in the platform's database; may be run again at any time. It prepares the database and
-- defines studyhall_provision, which is then called once per service with that service's passwords:
--
--     select studyhall_provision('catalog', 'migrator password', 'app password', 'worker password');
--
-- Roles of a service s, none of which may bypass row-level security:
--     s_owner     owns the schemas s and s_rebuild and everything in them; cannot log in
--     s_migrator  logs in for migrations and becomes s_owner by "set role"
--     s_app       answers HTTP requests
--     s_worker    relay, consumers, jobs
--     s_reader    what s_app becomes for a read without an authoring role; cannot log in

create extension if not exists pg_trgm schema public;
create extension if not exists btree_gin schema public;
create extension if not exists unaccent schema public;

revoke create on schema public from public;

do $$
begin
	execute format('revoke all on database %I from public', current_database());
end
$$;

create or replace function public.studyhall_provision(service text, migrator_password text, app_password text,
		worker_password text) returns void
	language plpgsql
	set search_path = pg_catalog, pg_temp
as $$
declare
	role_name text;
	password text;
begin
	if service is null or service !~ '^[a-z][a-z_]{1,40}$' then
		raise exception 'A service is named by lower case letters and underscores, not %', service;
	end if;
	if least(length(migrator_password), length(app_password), length(worker_password)) < 8
			or num_nulls(migrator_password, app_password, worker_password) > 0 then
		raise exception 'Each password of % needs 8 characters or more', service;
	end if;
	-- One at a time in this database; the roles belong to the whole cluster.
	perform pg_advisory_xact_lock(hashtext('studyhall_provision'));

	foreach role_name in array array['owner', 'reader', 'migrator', 'app', 'worker'] loop
		if not exists (select from pg_roles where rolname = service || '_' || role_name) then
			execute format('create role %I', service || '_' || role_name);
		end if;
		execute format('alter role %I nosuperuser nobypassrls nocreatedb nocreaterole noreplication nologin',
			service || '_' || role_name);
	end loop;

	for role_name, password in values ('migrator', migrator_password), ('app', app_password),
			('worker', worker_password) loop
		execute format('alter role %I login password %L', service || '_' || role_name, password);
		execute format('alter role %I set search_path = %I, public', service || '_' || role_name, service);
		execute format('grant connect on database %I to %I', current_database(), service || '_' || role_name);
	end loop;
	execute format('grant temporary on database %I to %I', current_database(), service || '_worker');

	execute format('grant %I to %I with inherit false, set true', service || '_owner', service || '_migrator');
	execute format('grant %I to %I with inherit false, set true', service || '_reader', service || '_app');

	-- Whatever somebody granted by hand: nobody else acts as the owner.
	execute format('revoke %I from %I, %I, %I', service || '_owner', service || '_app', service || '_worker',
		service || '_reader');

	execute format('create schema if not exists %I', service);
	execute format('create schema if not exists %I', service || '_rebuild');
	execute format('alter schema %I owner to %I', service, service || '_owner');
	execute format('alter schema %I owner to %I', service || '_rebuild', service || '_owner');
	execute format('grant usage on schema %I to %I, %I, %I, %I', service, service || '_migrator', service || '_app',
		service || '_worker', service || '_reader');
	execute format('grant usage on schema %I to %I, %I', service || '_rebuild', service || '_migrator',
		service || '_worker');
end
$$;

comment on function public.studyhall_provision(text, text, text, text)
	is 'Creates or corrects the roles and schemas of one service. May be repeated; passwords are set anew.';

revoke all on function public.studyhall_provision(text, text, text, text) from public;
