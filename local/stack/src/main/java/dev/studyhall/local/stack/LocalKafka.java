package dev.studyhall.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import org.apache.kafka.clients.admin.Admin;

/**
 * A real Kafka broker (KRaft, one node) on 127.0.0.1, in a JVM of its own. Topics keep
 * everything.
 */
public final class LocalKafka extends LocalServer {

	private static final Duration ANSWER_LIMIT = Duration.ofSeconds(5);

	private final Settings settings;

	private final Path directory;

	/**
	 * Where and how a broker runs.
	 *
	 * @param directory configuration and log directories; created if missing, kept after
	 * a stop
	 * @param port the port, 0 for a free one
	 * @param heapMegabytes the limit of the broker's heap
	 * @param properties settings of {@code server.properties} besides ours
	 * @param log receives the broker's log line by line, on a thread of its own
	 */
	public record Settings(Path directory, int port, int heapMegabytes, Map<String, String> properties,
			Consumer<String> log) {

		public Settings {
			properties = Map.copyOf(properties);
		}

		/** A broker on a free port with a heap of 256 MB that is silent. */
		public static Settings in(Path directory) {
			return new Settings(directory, 0, 256, Map.of(), (_) -> {
			});
		}

		public Settings onPort(int port) {
			return new Settings(this.directory, port, this.heapMegabytes, this.properties, this.log);
		}

		public Settings with(Map<String, String> properties) {
			return new Settings(this.directory, this.port, this.heapMegabytes, properties, this.log);
		}

		public Settings loggingTo(Consumer<String> log) {
			return new Settings(this.directory, this.port, this.heapMegabytes, this.properties, log);
		}

	}

	private LocalKafka(Settings settings, Path directory, int port) {
		super("Kafka", port, Signal.TERM);
		this.settings = settings;
		this.directory = directory;
	}

	/**
	 * Starts a broker and returns when it answers. Throws {@link PortTakenException} or
	 * {@link StackException}.
	 */
	public static LocalKafka start(Settings settings) {
		Path directory = Directories.create(settings.directory());
		endOrphans(directory);
		var broker = new LocalKafka(settings, directory, Ports.require("Kafka", settings.port()));
		broker.start();
		return broker;
	}

	/** What clients take as {@code bootstrap.servers}. */
	public String bootstrapServers() {
		return Ports.HOST + ":" + port();
	}

	@Override
	void clearAway() {
		endOrphans(this.directory);
	}

	@Override
	Child launch() {
		try {
			format();
			var configuration = new BrokerConfiguration(this.directory.resolve("log"), port(), Ports.free());
			Files.writeString(configurationFile(this.directory), configuration.text(this.settings.properties()));
		}
		catch (IOException ex) {
			throw new StackException("Cannot prepare " + this.directory + ": " + ex.getMessage(), ex);
		}
		List<String> command = KafkaProgram.broker(this.settings.heapMegabytes(), configurationFile(this.directory));
		return Child.start("Kafka", command, this.directory, this.settings.log());
	}

	@Override
	boolean ready() {
		if (!Ports.answers(port())) {
			return false;
		}
		Map<String, Object> properties = Map.of("bootstrap.servers", bootstrapServers(), "request.timeout.ms", "4000",
				"default.api.timeout.ms", "4500");
		try (Admin admin = Admin.create(properties)) {
			return !admin.describeCluster().nodes().get(ANSWER_LIMIT.toSeconds(), TimeUnit.SECONDS).isEmpty();
		}
		catch (ExecutionException | TimeoutException _) {
			return false;
		}
		catch (InterruptedException _) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	/** Whole or not at all: a killed run leaves no half-formatted log directory. */
	private void format() throws IOException {
		Path log = this.directory.resolve("log");
		if (!Files.exists(log)) {
			Path unfinished = this.directory.resolve("log.unfinished");
			Directories.delete(unfinished);
			Directories.copy(KafkaProgram.formattedLog(), unfinished);
			Files.move(unfinished, log, StandardCopyOption.ATOMIC_MOVE);
		}
	}

	private static Path configurationFile(Path directory) {
		return directory.resolve("server.properties");
	}

	static void endOrphans(Path directory) {
		String file = configurationFile(directory).toString();
		Orphans.end(Signal.TERM, (arguments) -> arguments.contains("kafka.Kafka") && arguments.contains(file));
	}

}
