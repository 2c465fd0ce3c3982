package dev.studyhall.testing.isolation;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Looks for holes between the tenants of a service's database, as the service's own
 * roles: a superuser passes row-level security and proves nothing. Needs a row of both
 * tenants in every table. No attempt leaves a trace.
 */
public final class TenantIsolation implements AutoCloseable {

	private final IsolationSubject subject;

	private final Map<Role, Session> sessions = new EnumMap<>(Role.class);

	private final Structure structure;

	private TenantIsolation(IsolationSubject subject, Session appSession) {
		this.subject = subject;
		this.sessions.put(Role.APP, appSession);
		this.structure = new Structure(subject, appSession);
	}

	public static TenantIsolation of(IsolationSubject subject) throws SQLException {
		return new TenantIsolation(subject, Session.open(subject, Role.APP));
	}

	/** The tables that hold tenants' rows. */
	public List<String> tables() throws SQLException {
		return this.structure.tables();
	}

	/** Holes in roles, grants, views and functions, and exceptions that name nothing. */
	public List<Finding> findings() throws SQLException {
		var findings = new ArrayList<>(this.structure.ofRoles());
		findings.addAll(this.structure.ofExceptions());
		return findings;
	}

	/**
	 * Holes of one table: its policies and keys, and whatever a role can do to another
	 * tenant's rows.
	 */
	public List<Finding> findings(String table) throws SQLException {
		var findings = new ArrayList<>(this.structure.of(table));
		Optional<String> foreignRow = row(table, this.subject.foreign());
		if (foreignRow.isEmpty() || row(table, this.subject.own()).isEmpty()) {
			findings.add(new Finding(table, "no row of one of the two tenants, so nothing is proven: add some"));
			return findings;
		}
		for (Role role : Role.values()) {
			findings.addAll(Attacks.on(this.subject, this.structure, session(role), role, table, foreignRow.get()));
		}
		return findings;
	}

	/**
	 * Takes one of the table's protections away, looks for findings, and puts it back.
	 */
	public List<Finding> findingsWithout(Protection protection, String table) throws SQLException {
		Session owner = session(Role.OWNER);
		owner.change(protection.removal(this.structure.qualified(table)));
		try {
			return findings(table);
		}
		finally {
			owner.change(protection.restoration(this.structure.qualified(table)));
		}
	}

	@Override
	public void close() throws SQLException {
		for (Session session : this.sessions.values()) {
			session.close();
		}
	}

	/** Rows are read by the owner, for whom row-level security is forced as well. */
	private Optional<String> row(String table, UUID tenant) throws SQLException {
		Outcome outcome = session(Role.OWNER).run(tenant,
				"select to_jsonb(t) from " + this.structure.qualified(table) + " t where tenant_id = ? limit 1",
				tenant);
		return (outcome instanceof Outcome.Done done) ? done.values().stream().findFirst() : Optional.empty();
	}

	private Session session(Role role) throws SQLException {
		Session session = this.sessions.get(role);
		if (session == null) {
			session = Session.open(this.subject, role);
			this.sessions.put(role, session);
		}
		return session;
	}

}
