-- The aggregate: every attempt takes its sequence here first, which also locks the learner.
create table learner (
	tenant_id uuid not null,
	learner_id uuid not null,
	sequence bigint not null,
	primary key (tenant_id, learner_id)
);
call tenant_table('learner');
grant select, insert, update on learner to ${app};

-- The log of what learners did, in the order of acceptance. Rows are never changed. A partition for each month of
-- receipt; sequence is unique by the learner's lock, and is in the key only with the time.
create table attempt (
	tenant_id uuid not null,
	learner_id uuid not null,
	sequence bigint not null,
	attempt_id uuid not null,
	question_id uuid not null,
	question_version integer not null check (question_version >= 1),
	rating smallint check (rating between 1 and 4),
	choice smallint[],
	skipped boolean not null,
	started_at timestamptz not null,
	ended_at timestamptz not null check (ended_at >= started_at),
	recorded_at timestamptz not null,
	primary key (tenant_id, learner_id, sequence, recorded_at),
	check (skipped = (rating is null)),
	check (choice is null or not skipped)
) partition by range (recorded_at);
comment on column attempt.choice is 'places of the options that were chosen, from 1; null where the learner rated the answer';
call tenant_table('attempt');
grant select, insert on attempt to ${app};

-- Takes what no month's partition takes, so that no insert can fail. Partitions are reached through their parent alone.
create table attempt_default partition of attempt default;
call tenant_table('attempt_default');

-- Makes partitions of the log, for so many months from the first one on, where there are none. With the owner's rights:
-- nobody else makes tables. Where the default partition holds attempts of a month already, that month stays with it.
create procedure attempt_partitions(first_month date, months integer) language plpgsql security definer
	set search_path = ${service}, pg_temp as $$
declare
	month date;
	partition text;
begin
	if months not between 1 and 24 then
		raise exception 'Between 1 and 24 months, not %', months;
	end if;
	perform pg_advisory_xact_lock(hashtext('attempt_partitions'));
	for step in 0 .. months - 1 loop
		month := date_trunc('month', first_month::timestamp) + step * interval '1 month';
		partition := 'attempt_' || to_char(month, 'YYYY_MM');
		continue when to_regclass(partition) is not null;
		begin
			execute format('create table %I (like attempt including all)', partition);
			call tenant_table(partition);
			execute format('alter table attempt attach partition %I for values from (%L) to (%L)', partition,
				month || ' 00:00+00', (month + interval '1 month')::date || ' 00:00+00');
		exception when check_violation then
			raise warning 'Attempts of % stay in the default partition', to_char(month, 'YYYY-MM');
		end;
	end loop;
end $$;
revoke all on procedure attempt_partitions from public;
grant execute on procedure attempt_partitions to ${worker};
call attempt_partitions(current_date, 4);

-- What a client's event id was answered with. Apart from the attempts, which are partitioned by time: the id is unique
-- over all of it.
create table attempt_receipt (
	tenant_id uuid not null,
	learner_id uuid not null,
	client_event_id text not null check (char_length(client_event_id) between 1 and 64),
	sequence bigint not null,
	request_hash bytea not null,
	answer text not null,
	primary key (tenant_id, learner_id, client_event_id)
);
call tenant_table('attempt_receipt');
grant select, insert on attempt_receipt to ${app};

-- How a learner stands with a question that was attempted at least once. The last rating that was not undone decides
-- whether it is known.
create table question_progress (
	tenant_id uuid not null,
	learner_id uuid not null,
	question_id uuid not null,
	attempts integer not null check (attempts >= 1),
	last_rating smallint check (last_rating between 1 and 4),
	last_rated_sequence bigint,
	known boolean not null generated always as (coalesce(last_rating >= 3, false)) stored,
	primary key (tenant_id, learner_id, question_id)
);
call tenant_table('question_progress');
grant select, insert, update on question_progress to ${app};
