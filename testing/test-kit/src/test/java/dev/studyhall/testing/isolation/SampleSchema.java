package dev.studyhall.testing.isolation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

import dev.studyhall.testing.stack.Stack;
import dev.studyhall.testing.stack.TestDatabase;

/** A small service's schema with rows of two tenants, sound unless a test spoils it. */
record SampleSchema(TestDatabase database, UUID own, UUID foreign) {

	private static final String SERVICE = "sample";

	private static final String TABLES = """
			set role sample_owner;
			set search_path = sample, public;
			create procedure tenant_table(name text) language plpgsql as $$
			begin
				execute format('alter table %I enable row level security', name);
				execute format('alter table %I force row level security', name);
				execute format('create policy tenant_rows on %I
					using (tenant_id = (select nullif(current_setting(''studyhall.tenant'', true), '''')::uuid))
					with check (tenant_id = (select nullif(current_setting(''studyhall.tenant'', true), '''')::uuid))', name);
			end $$;
			create table directory (id uuid primary key);
			grant select on directory to sample_app;
			create table parent (
				tenant_id uuid not null,
				id uuid not null,
				name text not null,
				primary key (tenant_id, id),
				unique (tenant_id, name)
			);
			call tenant_table('parent');
			grant select, insert, update, delete on parent to sample_app, sample_worker;
			grant select on parent to sample_reader;
			create table child (
				tenant_id uuid not null,
				id bigint generated always as identity,
				parent_id uuid not null,
				tags text[] not null,
				content bytea not null,
				at timestamptz not null default now(),
				words tsvector generated always as (array_to_tsvector(tags)) stored,
				primary key (tenant_id, id),
				foreign key (tenant_id, parent_id) references parent
			);
			call tenant_table('child');
			grant select, insert (tenant_id, parent_id, tags, content) on child to sample_app;
			create table letter (tenant_id uuid not null, id bigint not null, primary key (tenant_id, id));
			call tenant_table('letter');
			create policy relay_reads on letter for select to sample_worker using (true);
			create policy relay_deletes on letter for delete to sample_worker using (true);
			grant insert on letter to sample_app;
			grant select, delete on letter to sample_worker;
			create view parent_name with (security_invoker = true) as select tenant_id, name from parent;
			grant select on parent_name to sample_reader;
			create function search(words text) returns setof text language sql security definer
				set search_path = sample, pg_temp as 'select name from parent';
			""";

	private static final String ROWS = """
			set role sample_owner;
			set search_path = sample, public;
			select set_config('studyhall.tenant', '%1$s', false);
			insert into parent values ('%1$s', '%2$s', 'One');
			insert into child (tenant_id, parent_id, tags, content) values ('%1$s', '%2$s', array['a', 'b'], '\\x00ff');
			insert into letter values ('%1$s', %3$d);
			""";

	static SampleSchema create() throws SQLException {
		var schema = new SampleSchema(Stack.get().freshDatabase(), UUID.randomUUID(), UUID.randomUUID());
		try (Connection connection = schema.database.connectAsMigrator(SERVICE);
				var statement = connection.createStatement()) {
			statement.execute(TABLES);
			statement.execute(ROWS.formatted(schema.own, UUID.randomUUID(), 1));
			statement.execute(ROWS.formatted(schema.foreign, UUID.randomUUID(), 2));
		}
		return schema;
	}

	IsolationSubject subject() {
		return IsolationSubject.of(this.database.url(), Stack.get().credentials(SERVICE), this.own, this.foreign)
			.withoutTenant("directory")
			.widerPolicies("letter.relay_reads", "letter.relay_deletes")
			.definers("search");
	}

	/** Runs a script as the superuser, in the service's schema. */
	void spoil(String sql) throws SQLException {
		try (Connection connection = this.database.connectAsSuperuser(); var statement = connection.createStatement()) {
			statement.execute("set search_path = sample, public; set client_min_messages = error; " + sql);
		}
	}

}
