package dev.studyhall.testing.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.studyhall.local.stack.Superuser;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Containers of the official images. */
record ContainerServers(PostgreSQLContainer postgres, KafkaContainer kafka) implements Servers {

	static final String POSTGRES_IMAGE = "postgres:18";

	static final String KAFKA_IMAGE = "apache/kafka:4.2.1";

	/** What Testcontainers 2.0.5 starts besides, to clean up after a killed run. */
	private static final String RYUK_IMAGE = "testcontainers/ryuk:0.14.0";

	/** What it starts to find its way out, if this itself runs in a container. */
	private static final String GATEWAY_IMAGE = "alpine:3.17";

	/**
	 * What stands in the way of containers, as the rest of a sentence; empty if nothing
	 * does.
	 */
	static Optional<String> obstacle() {
		Optional<ContainerEngine> engine = ContainerEngine.find();
		if (engine.filter(ContainerEngine::answers).isEmpty()) {
			return Optional.of("no container engine answers");
		}
		Optional<String> missing = images().filter((image) -> !engine.get().provides(image)).findFirst();
		if (missing.isPresent()) {
			return Optional.of("the image " + missing.get() + " is neither there nor to be had");
		}
		return accepted() ? Optional.empty() : Optional.of("Testcontainers does not get on with the container engine");
	}

	static ContainerServers start() {
		var postgres = new PostgreSQLContainer(POSTGRES_IMAGE).withUsername("postgres")
			.withPassword("superuser of a test run")
			.withDatabaseName("postgres")
			.withCommand("postgres", "-c", "max_connections=200", "-c", "fsync=off");
		var kafka = new KafkaContainer(KAFKA_IMAGE).withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
			.withEnv("KAFKA_LOG_RETENTION_MS", "-1")
			.withEnv("KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS", "4")
			.withEnv("KAFKA_HEAP_OPTS", "-Xmx256m");
		Startables.deepStart(postgres, kafka).join();
		return new ContainerServers(postgres, kafka);
	}

	@Override
	public Superuser superuser() {
		return new Superuser(this.postgres.getHost(), this.postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
				this.postgres.getUsername(), this.postgres.getPassword());
	}

	@Override
	public String kafkaBootstrapServers() {
		return this.kafka.getBootstrapServers();
	}

	@Override
	public void close() {
		this.postgres.stop();
		this.kafka.stop();
	}

	private static Stream<String> images() {
		Stream<String> own = Stream.of(POSTGRES_IMAGE, KAFKA_IMAGE);
		Stream<String> cleaner = "true".equals(System.getenv("TESTCONTAINERS_RYUK_DISABLED")) ? Stream.empty()
				: Stream.of(RYUK_IMAGE);
		boolean inContainer = Files.exists(Path.of("/.dockerenv"))
				&& System.getenv("TESTCONTAINERS_HOST_OVERRIDE") == null;
		return Stream.of(own, cleaner, inContainer ? Stream.of(GATEWAY_IMAGE) : Stream.<String>empty())
			.flatMap(Function.identity());
	}

	private static boolean accepted() {
		try {
			return DockerClientFactory.instance().isDockerAvailable();
		}
		catch (RuntimeException _) {
			return false;
		}
	}

}
