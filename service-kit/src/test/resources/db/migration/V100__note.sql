-- The smallest tenant's table: what the kit's own tests write.
create table note (
	tenant_id uuid not null,
	id uuid not null,
	text text not null,
	sequence bigint not null default 1,
	primary key (tenant_id, id)
);
call tenant_table('note');
grant select, insert, update, delete on note to ${app}, ${worker};
