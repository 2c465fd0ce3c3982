package dev.studyhall.testing.isolation;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Everything that one role tries, for one tenant, on another tenant's rows of one table.
 */
final class Attacks {

	private static final String DUPLICATE_KEY = "23505";

	private static final String BROKEN_REFERENCE = "23503";

	private static final String COPY_REFUSED = "0A000";

	private final IsolationSubject subject;

	private final Structure structure;

	private final Session session;

	private final Role role;

	private final String table;

	private final String name;

	private final List<Finding> findings = new ArrayList<>();

	private Attacks(IsolationSubject subject, Structure structure, Session session, Role role, String table) {
		this.subject = subject;
		this.structure = structure;
		this.session = session;
		this.role = role;
		this.table = table;
		this.name = structure.qualified(table);
	}

	/**
	 * What succeeded.
	 * @param foreignRow a row of the foreign tenant as JSON, read by that tenant
	 */
	static List<Finding> on(IsolationSubject subject, Structure structure, Session session, Role role, String table,
			String foreignRow) throws SQLException {
		var attacks = new Attacks(subject, structure, session, role, table);
		attacks.read();
		attacks.write(foreignRow);
		attacks.copy();
		return List.copyOf(attacks.findings);
	}

	private void read() throws SQLException {
		if (!this.structure.wider(this.table, this.role, "SELECT")) {
			expectNothing("sees rows with no tenant set", null, "select 1 from " + this.name + " limit 1");
			expectNothing("sees another tenant's rows", this.subject.own(),
					"select 1 from " + this.name + " where tenant_id <> ? limit 1", this.subject.own());
		}
		if (!this.structure.wider(this.table, this.role, "DELETE")) {
			expectNothing("deletes rows with no tenant set", null, "delete from " + this.name);
			expectNothing("deletes another tenant's rows", this.subject.own(),
					"delete from " + this.name + " where tenant_id = ?", this.subject.foreign());
		}
	}

	private void write(String foreignRow) throws SQLException {
		String columns = String.join(", ", this.structure.columns(this.table));
		String insert = "insert into " + this.name + " (" + columns + ") overriding system value select " + columns
				+ " from jsonb_populate_record(null::" + this.name
				+ ", ?::jsonb || jsonb_build_object('tenant_id', ?::uuid))";
		UUID own = this.subject.own();
		UUID foreign = this.subject.foreign();
		expectForbidden("inserts rows with no tenant set", null, insert, foreignRow, foreign);
		expectForbidden("inserts another tenant's rows", own, insert, foreignRow, foreign);
		expectForbidden("inserts another tenant's rows, conflicts ignored", own, insert + " on conflict do nothing",
				foreignRow, foreign);
		expectForbidden("gives rows away", own, "update " + this.name + " set tenant_id = ?", foreign);
		if (!this.structure.wider(this.table, this.role, "UPDATE")) {
			expectNothing("changes another tenant's rows", own,
					"update " + this.name + " set tenant_id = tenant_id where tenant_id = ?", foreign);
			expectNothing("takes another tenant's rows", own,
					"update " + this.name + " set tenant_id = ? where tenant_id = ?", own, foreign);
			expectNothing("changes rows with no tenant set", null,
					"update " + this.name + " set tenant_id = tenant_id");
		}
		probeKeys(insert, foreignRow);
	}

	/**
	 * A tenant without rows may not learn, by a refusal, which keys another has, nor
	 * refer to them.
	 */
	private void probeKeys(String insert, String foreignRow) throws SQLException {
		UUID nobody = UUID.randomUUID();
		Outcome outcome = this.session.run(nobody, insert, foreignRow, nobody);
		if (outcome.refusedBy(DUPLICATE_KEY)) {
			report("learns another tenant's keys by inserting them", outcome);
		}
		boolean refers = outcome instanceof Outcome.Done && this.structure.hasForeignKey(this.table);
		if (refers || (outcome instanceof Outcome.Refused && !outcome.forbidden()
				&& !outcome.refusedBy(BROKEN_REFERENCE) && !outcome.refusedBy(DUPLICATE_KEY))) {
			report("inserts a row that refers to another tenant's, or fails in a way of its own", outcome);
		}
	}

	private void copy() throws SQLException {
		Outcome out = this.session.copyOut(this.subject.own(), "copy " + this.name + " (tenant_id) to stdout");
		boolean foreign = out instanceof Outcome.Done done
				&& done.values().stream().anyMatch((line) -> !line.equals(this.subject.own().toString()));
		if (foreign && !this.structure.wider(this.table, this.role, "SELECT")) {
			report("copies another tenant's rows out", out);
		}
		Outcome in = this.session.copyIn(this.subject.own(), "copy " + this.name + " from stdin");
		if (!in.forbidden() && !in.refusedBy(COPY_REFUSED)) {
			report("copies rows in past the policy", in);
		}
	}

	private void expectNothing(String what, @Nullable UUID tenant, String sql, Object... parameters)
			throws SQLException {
		Outcome outcome = this.session.run(tenant, sql, parameters);
		if (!outcome.nothing()) {
			report(what, outcome);
		}
	}

	private void expectForbidden(String what, @Nullable UUID tenant, String sql, Object... parameters)
			throws SQLException {
		Outcome outcome = this.session.run(tenant, sql, parameters);
		if (!outcome.forbidden()) {
			report(what, outcome);
		}
	}

	private void report(String what, Outcome outcome) {
		this.findings.add(new Finding(this.table,
				this.role.nameIn(this.subject.service()) + " " + what + " (" + outcome.describe() + ")"));
	}

}
