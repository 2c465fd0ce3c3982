package dev.studyhall.benchmarks.progress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

import dev.studyhall.benchmarks.peer.StartedPlatform;

/** Statements as the superuser. */
final class Statements {

	private final StartedPlatform platform;

	Statements(StartedPlatform platform) {
		this.platform = platform;
	}

	/** A file of statements with values for its names, as one transaction. */
	void run(String file, Map<String, Object> values) {
		String statements = text(file);
		for (Map.Entry<String, Object> value : values.entrySet()) {
			statements = statements.replace(":" + value.getKey(), String.valueOf(value.getValue()));
		}
		execute(statements);
	}

	void execute(String statements) {
		try (Connection connection = this.platform.connect(); Statement statement = connection.createStatement()) {
			statement.execute("set synchronous_commit = off");
			statement.execute("set work_mem = '64MB'");
			statement.execute(statements);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The one value that a query gives. */
	long number(String query) {
		try (Connection connection = this.platform.connect();
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery(query)) {
			row.next();
			return row.getLong(1);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String text(String file) {
		try (var in = Statements.class.getResourceAsStream("/progress/" + file)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
