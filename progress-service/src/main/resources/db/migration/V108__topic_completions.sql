-- Topics that a learner has completed: facts, each told once, and never taken back.
create table topic_completion (
	tenant_id uuid not null,
	learner_id uuid not null,
	topic_id uuid not null,
	completed_at timestamptz not null,
	primary key (tenant_id, learner_id, topic_id)
);
call tenant_table('topic_completion');
grant select on topic_completion to ${app};
grant select, insert, delete on topic_completion to ${worker};

-- Found out from the events of attempts, and told in the learner's order.
grant select on question_progress to ${worker};
grant select, insert, update on learner to ${worker};
