package dev.studyhall.benchmarks.attempts;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

import dev.studyhall.benchmarks.load.Sample;
import dev.studyhall.benchmarks.peer.PgBench;
import dev.studyhall.local.stack.LocalStack;
import dev.studyhall.local.stack.Superuser;

/**
 * The statements of an attempt, each attempt a transaction, in a copy of the platform's
 * database that no service knows of.
 */
final class BareTransactions {

	private static final String COPY = "bare";

	private final PgBench driver;

	private final Superuser server;

	private final Path script;

	private final Map<String, String> variables;

	private BareTransactions(PgBench driver, Superuser server, Path script, Map<String, String> variables) {
		this.driver = driver;
		this.server = server;
		this.script = script;
		this.variables = variables;
	}

	/** Copies the database; whoever is connected loses the connection and comes back. */
	static BareTransactions copy(PgBench driver, Superuser server, Path script, String tenant) {
		try (Connection connection = server.connect("postgres"); Statement statement = connection.createStatement()) {
			statement.execute("alter database %s allow_connections false".formatted(LocalStack.DATABASE));
			statement.execute("select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = '%s'"
				.formatted(LocalStack.DATABASE));
			statement.execute("create database %s template %s".formatted(COPY, LocalStack.DATABASE));
			statement.execute("alter database %s allow_connections true".formatted(LocalStack.DATABASE));
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		return new BareTransactions(driver, server, script, Map.of("tenant", tenant));
	}

	/** One turn. */
	Sample run() {
		return this.driver.run(this.server, COPY, "progress_app", this.script, this.variables);
	}

}
