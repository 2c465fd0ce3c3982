-- Imports: the upload in rows of at most 256 KiB, the job that works on it, and what came of it.

create table import_job (
	tenant_id uuid not null,
	id uuid not null,
	state text not null check (state in ('receiving', 'queued', 'running', 'completed', 'failed')),
	format text not null check (format in ('markdown', 'zip', 'json', 'csv', 'gift', 'xml')),
	-- The name that the client gave a single file.
	file_name text,
	publish boolean not null,
	retire_missing boolean not null,
	change_kind text not null check (change_kind in ('minor', 'material')),
	actor uuid,
	size_bytes bigint not null default 0,
	-- The first topic of the upload that is not done, counted from 0 over all its files.
	next_file integer not null default 0,
	created integer not null default 0,
	updated integer not null default 0,
	unchanged integer not null default 0,
	retired integer not null default 0,
	rejected integer not null default 0,
	failure text,
	attempts integer not null default 0,
	lease_holder uuid,
	lease_until timestamptz,
	created_at timestamptz not null default now(),
	queued_at timestamptz,
	started_at timestamptz,
	completed_at timestamptz,
	primary key (tenant_id, id)
);
call tenant_table('import_job');
-- The worker takes up every tenant's jobs, and clears away uploads that broke off.
create policy worker_reads on import_job for select to ${worker} using (true);
create policy worker_claims on import_job for update to ${worker}
	using (state in ('queued', 'running')) with check (state = 'running');
create policy worker_sweeps on import_job for delete to ${worker} using (state = 'receiving');
create index import_job_waiting on import_job (queued_at) where state in ('queued', 'running');
create index import_job_broken_off on import_job (created_at) where state = 'receiving';
create index import_job_unfinished on import_job (tenant_id) where state in ('receiving', 'queued', 'running');
grant select, insert, delete on import_job to ${app}, ${worker};
grant update (state, size_bytes, next_file, created, updated, unchanged, retired, rejected, failure, attempts,
	lease_holder, lease_until, queued_at, started_at, completed_at) on import_job to ${app}, ${worker};

create table import_chunk (
	tenant_id uuid not null,
	job_id uuid not null,
	position integer not null,
	bytes bytea not null check (octet_length(bytes) <= 262144),
	primary key (tenant_id, job_id, position),
	foreign key (tenant_id, job_id) references import_job on delete cascade
);
call tenant_table('import_chunk');
alter table import_chunk alter bytes set storage external;
grant select, insert, delete on import_chunk to ${app}, ${worker};

create table import_topic (
	tenant_id uuid not null,
	job_id uuid not null,
	slug text not null,
	file text not null,
	topic_id uuid not null,
	outcome text not null check (outcome in ('created', 'updated', 'unchanged')),
	primary key (tenant_id, job_id, slug),
	foreign key (tenant_id, job_id) references import_job on delete cascade
);
call tenant_table('import_topic');
grant select, insert, delete on import_topic to ${app}, ${worker};

create table import_rejection (
	tenant_id uuid not null,
	job_id uuid not null,
	position integer not null,
	file text not null,
	line integer not null,
	title text,
	reason text not null,
	primary key (tenant_id, job_id, position),
	foreign key (tenant_id, job_id) references import_job on delete cascade
);
call tenant_table('import_rejection');
grant select, insert, delete on import_rejection to ${app}, ${worker};
