-- What statements of the Experience API are written from: a row for each, a function of its event. One table for each
-- log that they come from. What a kind of statement has no use for is null.
create table xapi_attempt (
	tenant_id uuid not null,
	statement_id uuid not null,
	learner_id uuid not null,
	verb text not null,
	object_type text not null,
	object_id uuid not null,
	object_version integer,
	rating smallint,
	bookmark_kind text,
	started_at timestamptz,
	happened_at timestamptz not null,
	stored_at timestamptz not null,
	primary key (tenant_id, statement_id)
);
-- Statements from the newest or the oldest on: all of them, a learner's, those about an object.
create index xapi_attempt_by_time on xapi_attempt (tenant_id, stored_at, statement_id);
create index xapi_attempt_of_learner on xapi_attempt (tenant_id, learner_id, stored_at, statement_id);
create index xapi_attempt_about on xapi_attempt (tenant_id, object_id, stored_at, statement_id);
call tenant_table('xapi_attempt');
grant select on xapi_attempt to ${app};
grant select, insert, update, delete on xapi_attempt to ${worker};
call projection_table('xapi_attempt');

create table xapi_bookmark (
	tenant_id uuid not null,
	statement_id uuid not null,
	learner_id uuid not null,
	verb text not null,
	object_type text not null,
	object_id uuid not null,
	object_version integer,
	rating smallint,
	bookmark_kind text,
	started_at timestamptz,
	happened_at timestamptz not null,
	stored_at timestamptz not null,
	primary key (tenant_id, statement_id)
);
create index xapi_bookmark_by_time on xapi_bookmark (tenant_id, stored_at, statement_id);
create index xapi_bookmark_of_learner on xapi_bookmark (tenant_id, learner_id, stored_at, statement_id);
create index xapi_bookmark_about on xapi_bookmark (tenant_id, object_id, stored_at, statement_id);
call tenant_table('xapi_bookmark');
grant select on xapi_bookmark to ${app};
grant select, insert, update, delete on xapi_bookmark to ${worker};
call projection_table('xapi_bookmark');

-- Statements that a learning record store outside has yet to take: entered with the statement, removed once taken.
-- Refused are those that it will not take, with its status.
create table xapi_pending (
	tenant_id uuid not null,
	statement_id uuid not null,
	learner_id uuid not null,
	stored_at timestamptz not null,
	refused smallint,
	primary key (tenant_id, statement_id)
);
create index xapi_pending_by_time on xapi_pending (tenant_id, stored_at, statement_id) where refused is null;
call tenant_table('xapi_pending');
grant select on xapi_pending to ${app};
grant select, insert, update, delete on xapi_pending to ${worker};

-- Who is sending a tenant's statements, and when to try again after a failure. By the database's clock.
create table xapi_forwarding (
	tenant_id uuid primary key,
	failures integer not null,
	not_before timestamptz not null
);
call tenant_table('xapi_forwarding');
grant select, insert, update, delete on xapi_forwarding to ${worker};
