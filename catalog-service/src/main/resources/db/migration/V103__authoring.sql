-- What authors do besides writing: other names, publications to come, reviews.

-- Slugs that topics had while readers saw them: they lead to the topic for good, or until another one takes the slug.
create table former_topic_slug (
	tenant_id uuid not null,
	slug text not null,
	topic_id uuid not null,
	primary key (tenant_id, slug)
);
call tenant_table('former_topic_slug');
grant select, insert, update, delete on former_topic_slug to ${app}, ${worker};
grant select on former_topic_slug to ${reader};

-- The same of questions, each within its topic: they lead to the question for good.
create table former_question_slug (
	tenant_id uuid not null,
	topic_id uuid not null,
	slug text not null,
	question_id uuid not null,
	primary key (tenant_id, topic_id, slug)
);
call tenant_table('former_question_slug');
grant select, insert, delete on former_question_slug to ${app}, ${worker};
grant select on former_question_slug to ${reader};

create table publication_schedule (
	tenant_id uuid not null,
	topic_id uuid not null,
	publish_at timestamptz not null,
	actor uuid,
	message text,
	-- Why it did not come to it; null while it is to come.
	failure text,
	primary key (tenant_id, topic_id)
);
call tenant_table('publication_schedule');
-- The worker looks for what is due, whosever it is.
create policy worker_reads on publication_schedule for select to ${worker} using (true);
create index publication_schedule_due on publication_schedule (publish_at) where failure is null;
grant select, insert, update, delete on publication_schedule to ${app}, ${worker};

-- What a tenant asks of its authors.
create table authoring_policy (
	tenant_id uuid not null primary key,
	review_required boolean not null
);
call tenant_table('authoring_policy');
grant select, insert, update on authoring_policy to ${app};
grant select on authoring_policy to ${worker};

-- The review of one version of a topic or a question; a version without a row is a draft.
create table review (
	tenant_id uuid not null,
	-- Id of the topic or the question.
	subject_id uuid not null,
	version integer not null,
	topic_id uuid not null,
	state text not null check (state in ('requested', 'approved', 'rejected')),
	requested_by uuid,
	requested_at timestamptz not null,
	decided_by uuid,
	decided_at timestamptz,
	comment text,
	primary key (tenant_id, subject_id, version)
);
call tenant_table('review');
create index review_open on review (tenant_id, topic_id) where state = 'requested';
grant select, insert, update on review to ${app}, ${worker};
