package dev.studyhall.gateway.database;

import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

/**
 * Brings the schema to what this version needs, beside the start: whoever needs no
 * session does not wait for a database that is away. It is tried until it succeeds.
 */
final class Migration implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(Migration.class);

	private static final long PAUSE_SECONDS = 2;

	private final DatabaseProperties properties;

	private volatile @Nullable ScheduledExecutorService running;

	private boolean told;

	Migration(DatabaseProperties properties) {
		this.properties = properties;
	}

	@Override
	public void start() {
		ScheduledExecutorService executor = Executors
			.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("migration").factory());
		this.running = executor;
		executor.scheduleWithFixedDelay(() -> attempt(executor), 0, PAUSE_SECONDS, TimeUnit.SECONDS);
	}

	private void attempt(ScheduledExecutorService executor) {
		try {
			flyway().migrate();
			executor.shutdown();
			log.info("event=sessions-ready");
		}
		catch (FlywayException failure) {
			if (!this.told) {
				log.warn("event=sessions-not-ready cause={}", failure.getMessage());
				this.told = true;
			}
		}
	}

	private Flyway flyway() {
		String url = "jdbc:postgresql://%s:%d/%s?connectTimeout=3&socketTimeout=30".formatted(this.properties.host(),
				this.properties.port(), this.properties.name());
		return Flyway.configure()
			.dataSource(url, Connections.SCHEMA + "_migrator", this.properties.migrator().required("migrator"))
			.initSql("set role " + Connections.SCHEMA + "_owner")
			.defaultSchema(Connections.SCHEMA)
			.schemas(Connections.SCHEMA)
			.createSchemas(false)
			.locations("classpath:db/gateway")
			.placeholders(Map.of("app", Connections.SCHEMA + "_app"))
			.load();
	}

	@Override
	public void stop() {
		ScheduledExecutorService executor = this.running;
		if (executor != null) {
			executor.shutdownNow();
		}
		this.running = null;
	}

	@Override
	public boolean isRunning() {
		return this.running != null;
	}

}
