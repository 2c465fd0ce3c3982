-- What a learner wants to know, and by when; one each. The plan is made of it at every read, and kept nowhere.
create table goal (
	tenant_id uuid not null,
	learner_id uuid not null,
	topics uuid[] not null check (cardinality(topics) between 1 and 20),
	set_on date not null,
	target_date date not null,
	time_zone text not null,
	minutes_per_day integer not null check (minutes_per_day between 1 and 1440),
	desired_retention double precision not null check (desired_retention between 0.7 and 0.99),
	days_off date[] not null check (cardinality(days_off) <= 731),
	sequence bigint not null,
	primary key (tenant_id, learner_id)
);
comment on column goal.set_on is 'the learner''s day from which the pace of new questions is counted';
comment on column goal.sequence is 'the learner''s, when it was written';
call tenant_table('goal');
grant select, insert, update, delete on goal to ${app};

-- How much a learner wants to be offered on a day. Without a row, and where there is no number, there is no limit.
create table daily_limit (
	tenant_id uuid not null,
	learner_id uuid not null,
	new_cards integer check (new_cards between 0 and 9999),
	reviews integer check (reviews between 0 and 9999),
	time_zone text not null,
	primary key (tenant_id, learner_id)
);
call tenant_table('daily_limit');
grant select, insert, update on daily_limit to ${app};
