package dev.studyhall.kit.database;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.studyhall.kit.sample.Sample;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;

import static org.assertj.core.api.Assertions.assertThat;

class PoolsIT {

	private static final int CONNECTIONS = 8;

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final String OURS = """
			from pg_stat_activity
			where usename = 'kit_app' and datname = current_database() and query not like 'listen%'""";

	@Test
	void whoComesFirstAfterTheDatabaseWasAwayFindsNoneOfTheOldConnections() {
		try (Sample sample = Sample.start(Map.of("management.server.port", 0))) {
			Transactions transactions = sample.bean("transactions", Transactions.class);
			DatabaseClient database = sample.bean("databaseClient", DatabaseClient.class);
			open(transactions, database);
			assertThat(sample.number("select count(*) " + OURS)).isEqualTo(CONNECTIONS);

			sample.execute("select pg_terminate_backend(pid) " + OURS);
			Awaitility.await().atMost(PATIENCE).until(() -> sample.number("select count(*) " + OURS) == 0);

			assertThat(IntStream.range(0, CONNECTIONS)
				.mapToObj((number) -> transactions.platform(select(database, "1")).block(PATIENCE))
				.collect(Collectors.toSet())).containsExactly(1);
		}
	}

	/** As many at once as there are connections. */
	private static void open(Transactions transactions, DatabaseClient database) {
		Flux.range(0, CONNECTIONS)
			.flatMap((number) -> transactions.platform(select(database, "1 from pg_sleep(0.5)")), CONNECTIONS)
			.blockLast(PATIENCE);
	}

	private static Mono<Integer> select(DatabaseClient database, String what) {
		return database.sql("select " + what).mapValue(Integer.class).one();
	}

}
