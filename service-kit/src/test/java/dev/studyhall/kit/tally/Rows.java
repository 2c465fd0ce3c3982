package dev.studyhall.kit.tally;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.studyhall.local.stack.LocalPostgres;
import dev.studyhall.local.stack.Provisioning;
import dev.studyhall.local.stack.ServiceCredentials;
import dev.studyhall.testing.stack.Stack;
import dev.studyhall.testing.stack.TestDatabase;

/** A database as the superuser sees it, who passes every policy. */
public final class Rows {

	private final Source source;

	private final Map<String, String> properties;

	private Rows(Source source, Map<String, String> properties) {
		this.source = source;
		this.properties = properties;
	}

	/** A new database of the shared stack. */
	static Rows fresh() {
		TestDatabase database = Stack.get().freshDatabase();
		return new Rows(database::connectAsSuperuser, database.properties("kit"));
	}

	/** The database of a server of one's own, which may be killed. */
	public static Rows on(LocalPostgres server) {
		ServiceCredentials credentials = ServiceCredentials.random("kit");
		new Provisioning(server.superuser()).provision("studyhall", List.of(credentials));
		return new Rows(() -> server.superuser().connect("studyhall"),
				Map.ofEntries(Map.entry("studyhall.service", "kit"), Map.entry("studyhall.database.host", "127.0.0.1"),
						Map.entry("studyhall.database.port", Integer.toString(server.port())),
						Map.entry("studyhall.database.name", "studyhall"),
						Map.entry("studyhall.database.migrator.password", credentials.migratorPassword()),
						Map.entry("studyhall.database.app.password", credentials.appPassword()),
						Map.entry("studyhall.database.worker.password", credentials.workerPassword()),
						Map.entry("studyhall.kafka.bootstrap-servers", Stack.get().kafkaBootstrapServers()),
						Map.entry("server.port", "0"), Map.entry("management.server.port", "0")));
	}

	Map<String, String> properties() {
		return properties;
	}

	public void execute(String sql, Object... values) {
		query(sql, PreparedStatement::execute, values);
	}

	/** The one number that a query gives. */
	public long number(String sql, Object... values) {
		return query(sql, (statement) -> {
			ResultSet rows = statement.executeQuery();
			rows.next();
			return rows.getLong(1);
		}, values);
	}

	/** The one column that a query gives, as text. */
	public List<String> texts(String sql, Object... values) {
		return query(sql, (statement) -> {
			List<String> texts = new ArrayList<>();
			ResultSet rows = statement.executeQuery();
			while (rows.next()) {
				texts.add(String.valueOf(rows.getString(1)));
			}
			return texts;
		}, values);
	}

	/** A connection to be closed by the caller. */
	public Connection connect() throws SQLException {
		return source.connect();
	}

	private <T> T query(String sql, Work<T> work, Object... values) {
		try (Connection connection = source.connect(); PreparedStatement statement = connection.prepareStatement(sql)) {
			for (int at = 0; at < values.length; at++) {
				statement.setObject(at + 1, values[at]);
			}
			return work.on(statement);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private interface Source {

		Connection connect() throws SQLException;

	}

	private interface Work<T> {

		T on(PreparedStatement statement) throws SQLException;

	}

}
