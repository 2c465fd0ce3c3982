-- A small projection: the latest score of each aggregate, every mark made, and how many events were applied.
create table score (
	tenant_id uuid not null,
	id text not null,
	sequence bigint not null,
	points integer not null constraint points_not_negative check (points >= 0),
	note text,
	primary key (tenant_id, id)
) with (fillfactor = 80);
call tenant_table('score');
create index score_by_points on score (tenant_id, points) where points > 0;
grant select, insert, update, delete on score to ${worker};
grant select on score to ${app};
grant select (tenant_id, id) on score to ${reader};
call projection_table('score');

create table mark (
	tenant_id uuid not null,
	id uuid not null,
	aggregate_id text not null,
	primary key (tenant_id, id)
);
call tenant_table('mark');
grant select, insert, update, delete on mark to ${worker};
call projection_table('mark');

-- Not idempotent on purpose: it tells an event that was applied twice.
create table applied_count (
	tenant_id uuid primary key,
	events bigint not null
);
call tenant_table('applied_count');
grant select, insert, update, delete on applied_count to ${worker};
call projection_table('applied_count');
