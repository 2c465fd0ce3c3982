-- The weights of the memory model that a tenant's learners begin by, fitted to what learners of the tenant remembered;
-- without a row it is the model's defaults. All of it is made of sums over five learners or more, and none of them is
-- named: who is erased does not have to be taken out of it.
create table tenant_weights (
	tenant_id uuid primary key,
	fitted_at timestamptz not null,
	weights double precision[] not null check (cardinality(weights) = 21),
	learners bigint not null check (learners >= 5),
	reviews bigint not null,
	held_out bigint not null,
	loss_of_defaults double precision not null,
	loss_before double precision not null,
	loss_of_fitted double precision not null
);
comment on column tenant_weights.loss_before is 'of the weights that these took the place of';
call tenant_table('tenant_weights');
grant select, insert, update, delete on tenant_weights to ${app};

-- A learner begins with the first lock, whoever takes it.
grant select on tenant_weights to ${worker};
grant insert on memory_parameters to ${worker};
comment on column memory_parameters.since_sequence is '0 where the learner began by them';
