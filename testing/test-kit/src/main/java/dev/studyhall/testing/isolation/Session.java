package dev.studyhall.testing.isolation;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * A connection as one role of a service. Each statement has a transaction of its own,
 * which is rolled back.
 */
final class Session implements AutoCloseable {

	private final Connection connection;

	private final String role;

	private final String service;

	private Session(Connection connection, String role, String service) {
		this.connection = connection;
		this.role = role;
		this.service = service;
	}

	static Session open(IsolationSubject subject, Role role) throws SQLException {
		Connection connection = DriverManager.getConnection(subject.url(), role.loginIn(subject.service()),
				role.password(subject.credentials()));
		connection.setAutoCommit(false);
		return new Session(connection, role.nameIn(subject.service()), subject.service());
	}

	/** Runs a statement as a tenant, or with none set, and takes it back. */
	Outcome run(@Nullable UUID tenant, String sql, Object... parameters) throws SQLException {
		return rolledBack(tenant, () -> {
			try (PreparedStatement statement = this.connection.prepareStatement(sql)) {
				for (int index = 0; index < parameters.length; index++) {
					statement.setObject(index + 1, parameters[index]);
				}
				boolean rows = statement.execute();
				Outcome outcome = rows ? done(statement.getResultSet())
						: new Outcome.Done(List.of(), statement.getUpdateCount());
				check(outcome);
				return outcome;
			}
		});
	}

	/** What {@code COPY … TO STDOUT} gives, a row a line. */
	Outcome copyOut(UUID tenant, String sql) throws SQLException {
		return rolledBack(tenant, () -> {
			var text = new StringWriter();
			copies().copyOut(sql, text);
			List<String> lines = text.toString().lines().toList();
			return new Outcome.Done(lines, lines.size());
		});
	}

	/** What comes of an empty {@code COPY … FROM STDIN}. */
	Outcome copyIn(UUID tenant, String sql) throws SQLException {
		return rolledBack(tenant, () -> new Outcome.Done(List.of(), (int) copies().copyIn(sql, new StringReader(""))));
	}

	/** Runs a statement as the role and keeps its effect. */
	void change(String sql) throws SQLException {
		begin(null);
		try (var statement = this.connection.createStatement()) {
			statement.execute(sql);
			this.connection.commit();
		}
		finally {
			this.connection.rollback();
		}
	}

	@Override
	public void close() throws SQLException {
		this.connection.close();
	}

	private Outcome rolledBack(@Nullable UUID tenant, Attempt attempt) throws SQLException {
		begin(tenant);
		try {
			return attempt.make();
		}
		catch (SQLException ex) {
			return Outcome.Refused.of(ex);
		}
		catch (IOException ex) {
			throw new SQLException(ex);
		}
		finally {
			this.connection.rollback();
		}
	}

	private void begin(@Nullable UUID tenant) throws SQLException {
		try (PreparedStatement statement = this.connection
			.prepareStatement("select set_config('studyhall.tenant', ?, true), set_config('role', ?, true), "
					+ "set_config('search_path', ?, true)")) {
			statement.setString(1, (tenant != null) ? tenant.toString() : "");
			statement.setString(2, this.role);
			statement.setString(3, this.service + ", public");
			statement.execute();
		}
	}

	/** Constraints that would wait for the commit speak now. */
	private void check(Outcome outcome) throws SQLException {
		if (outcome instanceof Outcome.Done) {
			try (var statement = this.connection.createStatement()) {
				statement.execute("set constraints all immediate");
			}
		}
	}

	private CopyManager copies() throws SQLException {
		return this.connection.unwrap(PGConnection.class).getCopyAPI();
	}

	private static Outcome done(ResultSet rows) throws SQLException {
		var values = new ArrayList<String>();
		while (rows.next()) {
			values.add(String.valueOf(rows.getString(1)));
		}
		return new Outcome.Done(List.copyOf(values), values.size());
	}

	/** A statement that may be refused. */
	@FunctionalInterface
	private interface Attempt {

		Outcome make() throws SQLException, IOException;

	}

}
