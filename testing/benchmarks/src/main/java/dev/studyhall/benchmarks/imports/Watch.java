package dev.studyhall.benchmarks.imports;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

import dev.studyhall.benchmarks.peer.Metrics;
import dev.studyhall.benchmarks.peer.StartedPlatform;
import dev.studyhall.local.launcher.platform.Component;

/** Looks every second how an import fares; twice a minute it tells. */
final class Watch implements AutoCloseable {

	private static final Duration INTERVAL = Duration.ofSeconds(1);

	private static final int TOLD = 30;

	private static final String LOOK = """
			select (select coalesce(sum(created), 0) from catalog.import_job),
				(select count(*) from (select from catalog.outbox limit 1000000) waiting),
				(select 1000 * coalesce(max(extract(epoch from clock_timestamp() - xact_start)), 0)
				from pg_stat_activity
				where usename like '%\\_app' or usename like '%\\_worker')""";

	private final StartedPlatform platform;

	private final Consumer<String> told;

	private final List<Moment> moments = new ArrayList<>();

	private final CountDownLatch end = new CountDownLatch(1);

	private final long begin = System.nanoTime();

	private final Thread thread;

	Watch(StartedPlatform platform, Consumer<String> told) {
		this.platform = platform;
		this.told = told;
		this.thread = Thread.ofPlatform().name("watch").daemon().start(this::watch);
	}

	/** Everything that was seen; ends it. */
	Watched end() {
		close();
		return new Watched(List.copyOf(this.moments));
	}

	@Override
	public void close() {
		this.end.countDown();
		try {
			this.thread.join();
		}
		catch (InterruptedException _) {
			Thread.currentThread().interrupt();
		}
	}

	private void watch() {
		try (Connection connection = this.platform.connect(); Statement statement = connection.createStatement()) {
			do {
				Moment moment = look(statement);
				this.moments.add(moment);
				if (this.moments.size() % TOLD == 0) {
					this.told.accept("%,9d questions after %,.0f s, %,d events wait".formatted(moment.questions(),
							moment.seconds(), moment.waiting()));
				}
			}
			while (!this.end.await(INTERVAL.toMillis(), TimeUnit.MILLISECONDS));
		}
		catch (InterruptedException _) {
			Thread.currentThread().interrupt();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Moment look(Statement statement) throws SQLException {
		Metrics catalog = Metrics.of(this.platform.management(Component.CATALOG));
		double lag = Stream.of(Component.BOOKMARK, Component.PROGRESS)
			.mapToDouble((service) -> Metrics.of(this.platform.management(service))
				.sum("studyhall_consumer_lag", "consumer=\"catalog-copy\""))
			.max()
			.orElse(0);
		try (ResultSet row = statement.executeQuery(LOOK)) {
			row.next();
			return new Moment((System.nanoTime() - this.begin) / 1e9, row.getLong(1), row.getLong(2), row.getDouble(3),
					catalog.sum("studyhall_outbox_published_total", ""), lag,
					catalog.sum("jvm_memory_used_bytes", "area=\"heap\""));
		}
	}

}
