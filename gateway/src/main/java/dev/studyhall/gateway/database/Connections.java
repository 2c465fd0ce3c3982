package dev.studyhall.gateway.database;

import java.time.Duration;
import java.util.Map;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ValidationDepth;
import reactor.core.publisher.Mono;
import reactor.netty.resources.LoopResources;
import reactor.pool.PooledRefMetadata;

import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;

/**
 * The connections behind a {@link Door}, none of which is made before it is needed. The
 * server's own limits of time are a little longer than a caller's patience.
 */
public final class Connections implements AutoCloseable {

	static final String SCHEMA = "gateway";

	private static final Duration LONGEST_IDLE = Duration.ofMinutes(5);

	private static final Duration LONGEST_LIFE = Duration.ofMinutes(30);

	private static final String ROLE = "gateway_app";

	private final LoopResources loops;

	private final ConnectionPool pool;

	private final Door door;

	Connections(String name, int size, Duration patience, DatabaseProperties properties) {
		this.loops = LoopResources.create("db-" + name, 1, true);
		this.pool = new ConnectionPool(
				ConnectionPoolConfiguration.builder(server(patience.toMillis() + 1000, properties, this.loops))
					.name(name)
					.initialSize(0)
					.maxSize(size)
					.maxAcquireTime(Duration.ofSeconds(3))
					.maxCreateConnectionTime(Duration.ofSeconds(3))
					.maxIdleTime(LONGEST_IDLE)
					.customizer((builder) -> builder.evictionPredicate(Connections::isSpent))
					.build());
		TransactionalOperator transaction = TransactionalOperator.create(new R2dbcTransactionManager(this.pool));
		this.door = new Door(DatabaseClient.create(this.pool), transaction, properties.waiting(), patience);
	}

	/** The way through these connections. */
	public Door door() {
		return this.door;
	}

	/** Connections say good-bye on the loops: those end after them. */
	@Override
	public void close() {
		this.pool.disposeLater().doFinally((_) -> this.loops.dispose()).subscribe();
	}

	/**
	 * Looked at before a connection is handed out: after the database was away all that
	 * lay idle are dead, and the pool would have callers fail with them. Asks the socket
	 * and not the server, and so has the answer at once.
	 */
	private static boolean isSpent(Connection connection, PooledRefMetadata use) {
		return use.idleTime() >= LONGEST_IDLE.toMillis() || use.lifeTime() >= LONGEST_LIFE.toMillis()
				|| !Mono.from(connection.validate(ValidationDepth.LOCAL)).toFuture().getNow(true);
	}

	private static PostgresqlConnectionFactory server(long millis, DatabaseProperties properties, LoopResources loops) {
		String limit = millis + "ms";
		return new PostgresqlConnectionFactory(PostgresqlConnectionConfiguration.builder()
			.host(properties.host())
			.port(properties.port())
			.database(properties.name())
			.username(ROLE)
			.password(properties.app().required("app"))
			.applicationName(ROLE)
			.connectTimeout(Duration.ofSeconds(2))
			.loopResources(loops)
			.tcpKeepAlive(true)
			.options(Map.of("search_path", SCHEMA, "statement_timeout", limit, "lock_timeout", limit,
					"idle_in_transaction_session_timeout", limit, "transaction_timeout", 2 * millis + "ms"))
			.build());
	}

}
