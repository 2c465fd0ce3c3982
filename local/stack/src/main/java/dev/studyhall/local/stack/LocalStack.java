package dev.studyhall.local.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** PostgreSQL and Kafka together, the database provisioned for the services. */
public final class LocalStack implements AutoCloseable {

	/** The platform's database. */
	public static final String DATABASE = "studyhall";

	private final LocalPostgres postgres;

	private final LocalKafka kafka;

	private LocalStack(LocalPostgres postgres, LocalKafka kafka) {
		this.postgres = postgres;
		this.kafka = kafka;
	}

	/**
	 * Starts both at once and returns when both answer and the database is ready for the
	 * services.
	 */
	public static LocalStack start(LocalPostgres.Settings postgres, LocalKafka.Settings kafka,
			List<ServiceCredentials> services) {
		var database = CompletableFuture.supplyAsync(() -> provisioned(postgres, services), Thread::startVirtualThread);
		var broker = CompletableFuture.supplyAsync(() -> LocalKafka.start(kafka), Thread::startVirtualThread);
		try {
			CompletableFuture.allOf(database, broker).join();
			return new LocalStack(database.join(), broker.join());
		}
		catch (CompletionException ex) {
			database.thenAccept(LocalPostgres::close).exceptionally((_) -> null).join();
			broker.thenAccept(LocalKafka::close).exceptionally((_) -> null).join();
			throw (ex.getCause() instanceof StackException cause) ? cause : ex;
		}
	}

	/** Silent, on free ports, with room for many connections, for tests. */
	public static LocalStack startIn(Path directory, String password, List<ServiceCredentials> services) {
		return start(
				LocalPostgres.Settings.in(directory.resolve("postgres"), password)
					.notDurable()
					.with(Map.of("max_connections", "200")),
				LocalKafka.Settings.in(directory.resolve("kafka")), services);
	}

	/**
	 * Ends whatever still runs on a directory that {@link #startIn} was given, and
	 * removes it.
	 */
	public static void remove(Path directory) {
		if (Files.isDirectory(directory)) {
			Path existing = Directories.create(directory);
			LocalPostgres.endOrphans(existing.resolve("postgres"));
			LocalKafka.endOrphans(existing.resolve("kafka"));
			Directories.delete(existing);
		}
	}

	public LocalPostgres postgres() {
		return this.postgres;
	}

	public LocalKafka kafka() {
		return this.kafka;
	}

	/** Stops both. */
	@Override
	public void close() {
		var broker = CompletableFuture.runAsync(this.kafka::close, Thread::startVirtualThread);
		this.postgres.close();
		broker.join();
	}

	private static LocalPostgres provisioned(LocalPostgres.Settings settings, List<ServiceCredentials> services) {
		LocalPostgres server = LocalPostgres.start(settings);
		try {
			new Provisioning(server.superuser()).provision(DATABASE, services);
			return server;
		}
		catch (RuntimeException ex) {
			server.close();
			throw ex;
		}
	}

}
