package dev.studyhall.testing.isolation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.studyhall.testing.stack.Stack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every hole that is made is found. */
class TenantIsolationIT {

	@AfterEach
	void takeRightsBack() throws SQLException {
		try (Connection connection = Stack.get().database().connectAsSuperuser();
				var statement = connection.createStatement()) {
			statement.execute("alter role sample_app nobypassrls; revoke sample_owner from sample_app");
		}
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("holes")
	void aHoleIsFound(String hole, List<String> expected) throws SQLException {
		SampleSchema schema = SampleSchema.create();
		schema.spoil(hole);

		List<Finding> findings = findings(schema.subject());

		assertThat(findings.stream().map(Finding::toString).collect(Collectors.joining("\n"))).contains(expected);
	}

	static Stream<Arguments> holes() {
		return Stream.of(
				hole("alter table parent disable row level security", "sample_app sees another tenant's rows",
						"sample_reader sees rows with no tenant set", "sample_worker inserts another tenant's rows",
						"sample_app gives rows away", "sample_app takes another tenant's rows",
						"sample_app deletes another tenant's rows", "sample_app copies another tenant's rows out",
						"sample_app copies rows in past the policy"),
				hole("alter table parent no force row level security", "sample_owner sees another tenant's rows"),
				hole("alter policy tenant_rows on parent with check (true)",
						"sample_app inserts rows with no tenant set"),
				hole("create policy another on parent for select using (true)", "policy another lets more in or out",
						"sample_app sees another tenant's rows"),
				hole("alter policy tenant_rows on parent using (tenant_id = current_setting('studyhall.tenant')::uuid)",
						"no policy for reading and writing goes by studyhall.tenant"),
				hole("alter table parent add unique (id)", "a unique key does not begin with tenant_id: parent_id_key",
						"sample_app learns another tenant's keys by inserting them"),
				hole("alter table child drop constraint child_tenant_id_parent_id_fkey; alter table parent add unique (id);"
						+ " alter table child add foreign key (parent_id) references parent (id)",
						"a foreign key does not begin with tenant_id on both sides: child_parent_id_fkey",
						"child: sample_owner inserts a row that refers to another tenant's"),
				hole("alter table letter drop constraint letter_pkey; alter table letter alter tenant_id drop not null",
						"a tenant_id that may be null"),
				hole("create table forgotten (id int)", "forgotten: row-level security is not enabled and forced"),
				hole("delete from letter", "no row of one of the two tenants"),
				hole("alter role sample_app bypassrls", "may bypass row-level security",
						"sample_app sees another tenant's rows"),
				hole("grant sample_owner to sample_app", "is a member of the owner: sample_app"),
				hole("alter table parent owner to sample_worker", "owns something and is not the owner: sample_worker"),
				hole("grant truncate on parent to sample_app; grant select on parent to public",
						"parent TRUNCATE to sample_app", "parent SELECT to -"),
				hole("alter view parent_name reset (security_invoker)",
						"does not run with its caller's rights: parent_name"),
				hole("create function other() returns int language sql security definer as 'select 1'",
						"other: runs with its owner's rights and is not listed"),
				hole("alter function search reset search_path", "without a search_path of its own: search"),
				hole("create table sample_rebuild.twin (id int)", "tables of a rebuild"),
				hole("drop policy relay_reads on letter", "letter.relay_reads: is excepted and does not exist"));
	}

	private static Arguments hole(String sql, String... findings) {
		return Arguments.of(sql, List.of(findings));
	}

	private static List<Finding> findings(IsolationSubject subject) throws SQLException {
		try (TenantIsolation isolation = TenantIsolation.of(subject)) {
			var findings = new ArrayList<>(isolation.findings());
			for (String table : isolation.tables()) {
				findings.addAll(isolation.findings(table));
			}
			return findings;
		}
	}

}
