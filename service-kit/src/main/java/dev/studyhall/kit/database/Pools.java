package dev.studyhall.kit.database;

import java.time.Duration;
import java.util.Map;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ValidationDepth;
import reactor.core.publisher.Mono;
import reactor.pool.PooledRefMetadata;

/**
 * Makes the connection pools. Every deadline stands in the database, not in the client.
 */
final class Pools {

	private static final Duration LONGEST_IDLE = Duration.ofMinutes(10);

	private static final Duration LONGEST_LIFE = Duration.ofMinutes(30);

	private Pools() {
	}

	static ConnectionPool pool(DatabaseProperties database, DatabaseProperties.Pool pool, String service, String role) {
		return new ConnectionPool(
				ConnectionPoolConfiguration.builder(new SettingConnections(connections(database, pool, service, role)))
					.name(role)
					.initialSize(0)
					.maxSize(pool.poolSize())
					.maxAcquireTime(Duration.ofSeconds(3))
					.maxCreateConnectionTime(Duration.ofSeconds(3))
					.maxIdleTime(LONGEST_IDLE)
					.customizer((builder) -> builder.evictionPredicate(Pools::isSpent))
					.build());
	}

	/**
	 * Looked at before a connection is handed out. After the database was away all that
	 * lay idle are dead; the pool itself would try two of them for each caller, and have
	 * the caller fail with the second.
	 */
	private static boolean isSpent(Connection connection, PooledRefMetadata use) {
		return use.idleTime() >= LONGEST_IDLE.toMillis() || use.lifeTime() >= LONGEST_LIFE.toMillis()
				|| !isOpen(connection);
	}

	/** Asks the socket and not the server, and so has the answer at once. */
	private static boolean isOpen(Connection connection) {
		return Mono.from(connection.validate(ValidationDepth.LOCAL)).toFuture().getNow(true);
	}

	static PostgresqlConnectionFactory connections(DatabaseProperties database, DatabaseProperties.Pool pool,
			String service, String role) {
		long statement = pool.statementTimeout().toMillis();
		return new PostgresqlConnectionFactory(PostgresqlConnectionConfiguration.builder()
			.host(database.host())
			.port(database.port())
			.database(database.name())
			.username(role)
			.password(pool.password())
			.applicationName(role)
			.connectTimeout(Duration.ofSeconds(2))
			.forceBinary(true)
			.tcpKeepAlive(true)
			.options(Map.of("search_path", service + ",public", "statement_timeout", ms(statement), "lock_timeout",
					ms(Math.min(2_000, statement)), "idle_in_transaction_session_timeout", ms(2 * statement),
					"transaction_timeout", ms(3 * statement)))
			.build());
	}

	private static String ms(long value) {
		return value + "ms";
	}

}
