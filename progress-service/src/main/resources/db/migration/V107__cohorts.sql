-- Groups of learners that an instructor looks after; nobody else's. The member is the instructor.
create table cohort (
	tenant_id uuid not null,
	member_id uuid not null,
	cohort_id uuid not null,
	name text not null check (char_length(name) between 1 and 100),
	version integer not null,
	primary key (tenant_id, member_id, cohort_id)
);
call tenant_table('cohort');
grant select, insert, update, delete on cohort to ${app};

-- Who belongs to a cohort, from one day of UTC to another, or for good where there is none.
create table cohort_member (
	tenant_id uuid not null,
	instructor_id uuid not null,
	cohort_id uuid not null,
	learner_id uuid not null,
	from_day date not null,
	to_day date check (to_day >= from_day),
	primary key (tenant_id, instructor_id, cohort_id, learner_id),
	foreign key (tenant_id, instructor_id, cohort_id) references cohort on delete cascade
);
call tenant_table('cohort_member');
grant select, insert, update, delete on cohort_member to ${app};
