-- How often each question is bookmarked and attempted: copies of others' facts, made anew from their events at any time.

-- The last word of each learner on each question; a removal stays as a row that says so.
create table bookmark_mark (
	tenant_id uuid not null,
	learner_id uuid not null,
	question_id uuid not null,
	marked boolean not null,
	sequence bigint not null,
	primary key (tenant_id, learner_id, question_id)
);
call tenant_table('bookmark_mark');
grant select, insert, update, delete on bookmark_mark to ${worker};
call projection_table('bookmark_mark');

-- Learners who were erased, and up to which sequence: older events of theirs count nothing any more.
create table bookmark_erasure (
	tenant_id uuid not null,
	learner_id uuid not null,
	sequence bigint not null,
	primary key (tenant_id, learner_id)
);
call tenant_table('bookmark_erasure');
grant select, insert, update, delete on bookmark_erasure to ${worker};
call projection_table('bookmark_erasure');

create table bookmark_count (
	tenant_id uuid not null,
	question_id uuid not null,
	bookmarks bigint not null,
	primary key (tenant_id, question_id)
) with (fillfactor = 70);
call tenant_table('bookmark_count');
grant select, insert, update, delete on bookmark_count to ${worker};
grant select on bookmark_count to ${app};
call projection_table('bookmark_count');

create table attempt_fact (
	tenant_id uuid not null,
	attempt_id uuid not null,
	question_id uuid not null,
	primary key (tenant_id, attempt_id)
);
call tenant_table('attempt_fact');
grant select, insert, update, delete on attempt_fact to ${worker};
call projection_table('attempt_fact');

create table attempt_count (
	tenant_id uuid not null,
	question_id uuid not null,
	attempts bigint not null,
	primary key (tenant_id, question_id)
) with (fillfactor = 70);
call tenant_table('attempt_count');
grant select, insert, update, delete on attempt_count to ${worker};
grant select on attempt_count to ${app};
call projection_table('attempt_count');
