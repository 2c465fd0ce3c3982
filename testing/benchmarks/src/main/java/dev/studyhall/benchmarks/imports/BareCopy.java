package dev.studyhall.benchmarks.imports;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The rows that an import left, once more: copied by {@code COPY} from a file of the
 * server's into tables of the same columns, checks and indexes, without row-level
 * security, foreign keys and triggers, as the superuser.
 */
final class BareCopy {

	/** What waits to be sent, and answers to be given again, are no content. */
	private static final String TABLES = """
			select c.relname
			from pg_class c
			join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
			where c.relnamespace = 'catalog'::regnamespace and c.relkind = 'r'
				and c.relname not in ('outbox', 'idempotency')
			order by c.relname""";

	private final Connection connection;

	private final Consumer<String> told;

	BareCopy(Connection connection, Consumer<String> told) {
		this.connection = connection;
		this.told = told;
	}

	/**
	 * One table.
	 *
	 * @param megabytes of table and indexes
	 * @param taken by {@code COPY … FROM}
	 */
	record Copied(String table, long rows, long megabytes, Duration taken) {
	}

	/** Copies every table that has rows; leaves nothing behind. */
	List<Copied> run() {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute("drop schema if exists bare cascade");
			statement.execute("create schema bare");
			List<Copied> copied = new ArrayList<>();
			for (String table : tables(statement)) {
				Copied one = copy(table, statement);
				if (one.rows() > 0) {
					copied.add(one);
					this.told.accept("%-20s %,11d rows in %,.1f s".formatted(one.table(), one.rows(),
							one.taken().toMillis() / 1e3));
				}
			}
			statement.execute("drop schema bare cascade");
			return copied;
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static List<String> tables(Statement statement) throws SQLException {
		List<String> tables = new ArrayList<>();
		try (ResultSet rows = statement.executeQuery(TABLES)) {
			while (rows.next()) {
				tables.add(rows.getString(1));
			}
		}
		return tables;
	}

	private static Copied copy(String table, Statement statement) throws SQLException {
		String file = "'" + single("select current_setting('data_directory')", statement) + "/bare.copy'";
		statement.execute("create table bare.%1$s (like catalog.%1$s including all)".formatted(table));
		long rows = statement.executeUpdate("copy catalog.%s to %s".formatted(table, file));
		statement.execute("checkpoint");
		long begin = System.nanoTime();
		statement.execute("copy bare.%s from %s".formatted(table, file));
		Duration taken = Duration.ofNanos(System.nanoTime() - begin);
		statement.execute("copy (select) to " + file);
		long bytes = Long.parseLong(single("select pg_total_relation_size('bare.%s')".formatted(table), statement));
		return new Copied(table, rows, bytes >> 20, taken);
	}

	private static String single(String query, Statement statement) throws SQLException {
		try (ResultSet row = statement.executeQuery(query)) {
			row.next();
			return row.getString(1);
		}
	}

}
