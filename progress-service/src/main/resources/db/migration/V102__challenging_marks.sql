-- Which questions a learner has bookmarked as challenging. A mark taken away stays as a row with its sequence.
create table challenging_mark (
	tenant_id uuid not null,
	learner_id uuid not null,
	question_id uuid not null,
	challenging boolean not null,
	sequence bigint not null,
	primary key (tenant_id, learner_id, question_id)
);
call tenant_table('challenging_mark');
grant select on challenging_mark to ${app};
grant select, insert, update, delete on challenging_mark to ${worker};
call projection_table('challenging_mark');

-- Learners who were erased, and up to which sequence: older events of theirs mark nothing any more.
create table challenging_erasure (
	tenant_id uuid not null,
	learner_id uuid not null,
	sequence bigint not null,
	primary key (tenant_id, learner_id)
);
call tenant_table('challenging_erasure');
grant select on challenging_erasure to ${app};
grant select, insert, update, delete on challenging_erasure to ${worker};
call projection_table('challenging_erasure');
