package dev.studyhall.testing.isolation;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What the database's own catalog says of the tables, keys, policies, roles and functions
 * of a service.
 */
final class Structure {

	private static final String PREDICATE = "(tenant_id = ( SELECT (NULLIF(current_setting('studyhall.tenant'::text, true),"
			+ " ''::text))::uuid AS \"nullif\"))";

	private static final String SCHEMAS = "(select oid from pg_namespace where nspname in (?, ? || '_rebuild'))";

	private final IsolationSubject subject;

	private final Session session;

	Structure(IsolationSubject subject, Session session) {
		this.subject = subject;
		this.session = session;
	}

	/**
	 * Tables that hold tenants' rows: every table of the service's schema that is not let
	 * off.
	 */
	List<String> tables() throws SQLException {
		return values("""
				select relname from pg_class
				where relkind in ('r', 'p') and relnamespace = ?::regnamespace
				order by relname
				""", this.subject.service()).stream()
			.filter((table) -> !this.subject.withoutTenant().contains(table))
			.toList();
	}

	/** Columns that a row can be written to, quoted. */
	List<String> columns(String table) throws SQLException {
		return values("""
				select quote_ident(attname) from pg_attribute
				where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = ''
				""", qualified(table));
	}

	/**
	 * Whether another policy than the tenant's lets the role do this with every tenant's
	 * rows.
	 */
	boolean wider(String table, Role role, String command) throws SQLException {
		return values("""
				select policyname from pg_policies
				where schemaname = ? and tablename = ? and permissive = 'PERMISSIVE' and cmd in (?, 'ALL')
				and roles && array[?, 'public']::name[]
				""", this.subject.service(), table, command, role.nameIn(this.subject.service())).stream()
			.anyMatch((policy) -> this.subject.widerPolicies().contains(table + "." + policy));
	}

	boolean hasForeignKey(String table) throws SQLException {
		return !values("select conname from pg_constraint where contype = 'f' and conrelid = ?::regclass",
				qualified(table))
			.isEmpty();
	}

	String qualified(String table) {
		return '"' + this.subject.service() + "\".\"" + table + '"';
	}

	/** What is wrong with one table's policies and keys. */
	List<Finding> of(String table) throws SQLException {
		var findings = new ArrayList<Finding>();
		add(findings, table, "row-level security is not enabled and forced", values(
				"select relname from pg_class where oid = ?::regclass and not (relrowsecurity and relforcerowsecurity)",
				qualified(table)));
		if (values("""
				select policyname from pg_policies
				where schemaname = ? and tablename = ? and permissive = 'PERMISSIVE' and cmd = 'ALL'
				and roles = '{public}' and qual = ? and with_check = ?
				""", this.subject.service(), table, PREDICATE, PREDICATE).isEmpty()) {
			findings.add(new Finding(table, "no policy for reading and writing goes by studyhall.tenant"));
		}
		values("""
				select policyname from pg_policies
				where schemaname = ? and tablename = ? and permissive = 'PERMISSIVE'
				and (qual is distinct from ? or with_check is distinct from ?)
				""", this.subject.service(), table, PREDICATE, PREDICATE).stream()
			.filter((policy) -> !this.subject.widerPolicies().contains(table + "." + policy))
			.forEach((policy) -> findings.add(new Finding(table, "policy " + policy + " lets more in or out")));
		add(findings, table, "a tenant_id that may be null",
				values("""
						select attname from pg_attribute where attrelid = ?::regclass and attname = 'tenant_id' and not attnotnull
						""",
						qualified(table)));
		add(findings, table, "a unique key does not begin with tenant_id", values("""
				select i.indexrelid::regclass::text from pg_index i
				left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
				where i.indrelid = ?::regclass and i.indisunique and a.attname is distinct from 'tenant_id'
				""", qualified(table)));
		add(findings, table, "a foreign key does not begin with tenant_id on both sides", values("""
				select c.conname from pg_constraint c
				join pg_attribute here on here.attrelid = c.conrelid and here.attnum = c.conkey[1]
				join pg_attribute there on there.attrelid = c.confrelid and there.attnum = c.confkey[1]
				where c.contype = 'f' and c.conrelid = ?::regclass
				and (here.attname <> 'tenant_id' or there.attname <> 'tenant_id')
				""", qualified(table)));
		return findings;
	}

	/** What is wrong with the service's roles, grants, views and functions. */
	List<Finding> ofRoles() throws SQLException {
		String service = this.subject.service();
		var findings = new ArrayList<Finding>();
		add(findings, "roles", "may bypass row-level security or make others that may", values("""
				select rolname from pg_roles where rolname like ? || '\\_%'
				and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
				""", service));
		add(findings, "tables of a rebuild", "row-level security is not enabled and forced",
				values("""
						select relname from pg_class
						where relkind in ('r', 'p') and relnamespace = (select oid from pg_namespace where nspname = ? || '_rebuild')
						and not (relrowsecurity and relforcerowsecurity)
						""",
						service));
		add(findings, "roles", "is a member of the owner", values("""
				select rolname from pg_roles
				where rolname = any (array[? || '_app', ? || '_worker', ? || '_reader'])
				and pg_has_role(oid, (? || '_owner')::regrole, 'member')
				""", service, service, service, service));
		add(findings, "roles", "owns something and is not the owner",
				values("""
						select distinct r.rolname from pg_shdepend d join pg_roles r on r.oid = d.refobjid
						where d.deptype = 'o' and d.dbid in (0, (select oid from pg_database where datname = current_database()))
						and r.rolname like ? || '\\_%' and r.rolname <> ? || '_owner'
						""",
						service, service));
		add(findings, "grants", "goes further than reading and writing rows", values("""
				select distinct c.relname || ' ' || a.privilege_type || ' to ' || a.grantee::regrole
				from pg_class c cross join aclexplode(c.relacl) a
				where c.relkind in ('r', 'p', 'v', 'm') and c.relnamespace in %s and a.grantee <> c.relowner
				and (a.grantee = 0 or a.privilege_type not in ('SELECT', 'INSERT', 'UPDATE', 'DELETE'))
				""".formatted(SCHEMAS), service, service));
		add(findings, "views", "does not run with its caller's rights", values("""
				select relname from pg_class
				where relkind in ('v', 'm') and relnamespace in %s
				and not coalesce(reloptions @> '{security_invoker=true}', false)
				""".formatted(SCHEMAS), service, service));
		values("select distinct proname from pg_proc where prosecdef and pronamespace in %s".formatted(SCHEMAS),
				service, service)
			.stream()
			.filter((function) -> !this.subject.definers().contains(function))
			.forEach((function) -> findings
				.add(new Finding(function, "runs with its owner's rights and is not listed")));
		add(findings, "functions", "runs with its owner's rights and without a search_path of its own", values("""
				select proname from pg_proc where prosecdef and pronamespace in %s
				and not exists (select from unnest(proconfig) setting where setting like 'search_path=%%')
				""".formatted(SCHEMAS), service, service));
		return findings;
	}

	/** Exceptions that name nothing: each would hide a hole to come. */
	List<Finding> ofExceptions() throws SQLException {
		String service = this.subject.service();
		var there = Set.copyOf(values("""
				select relname from pg_class where relkind in ('r', 'p') and relnamespace = ?::regnamespace
				union all
				select tablename || '.' || policyname from pg_policies where schemaname = ?
				union all
				select proname from pg_proc where prosecdef and pronamespace in %s
				""".formatted(SCHEMAS), service, service, service, service));
		var listed = new ArrayList<>(this.subject.withoutTenant());
		listed.addAll(this.subject.widerPolicies());
		listed.addAll(this.subject.definers());
		return listed.stream()
			.filter((name) -> !there.contains(name) && !name.equals("flyway_schema_history"))
			.map((name) -> new Finding(name, "is excepted and does not exist"))
			.toList();
	}

	private static void add(List<Finding> findings, String where, String what, List<String> names) {
		names.forEach((name) -> findings.add(new Finding(where, what + ": " + name)));
	}

	private List<String> values(String sql, String... parameters) throws SQLException {
		return switch (this.session.run(new UUID(0, 0), sql, (Object[]) parameters)) {
			case Outcome.Done done -> done.values();
			case Outcome.Refused refused -> throw new SQLException(refused.message(), refused.state());
		};
	}

}
