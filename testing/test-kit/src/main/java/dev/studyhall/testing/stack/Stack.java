package dev.studyhall.testing.stack;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

import dev.studyhall.local.stack.LocalStack;
import dev.studyhall.local.stack.Provisioning;
import dev.studyhall.local.stack.ServiceCredentials;
import dev.studyhall.local.stack.Superuser;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/**
 * PostgreSQL and Kafka, shared by all tests of this JVM. Starts when first asked for and
 * stops with the JVM. The system property {@code stack} says where it runs:
 * {@code containers}, {@code local}, or {@code auto} (default) for containers where an
 * engine answers and the images are there, local processes elsewhere. One printed line
 * tells which it is and why. A test that kills or pauses a server starts a
 * {@link LocalStack} of its own.
 */
public final class Stack {

	private static final AtomicInteger DATABASES = new AtomicInteger();

	private final Servers servers;

	private final Provisioning provisioning;

	private final Map<String, ServiceCredentials> credentials = new ConcurrentHashMap<>();

	private final Map<String, TestDatabase> databases = new ConcurrentHashMap<>();

	private Stack(Servers servers) {
		this.servers = servers;
		this.provisioning = new Provisioning(servers.superuser());
	}

	/** The stack of this JVM, started if this is the first call. */
	public static Stack get() {
		return Started.STACK;
	}

	public String postgresHost() {
		return superuser().host();
	}

	public int postgresPort() {
		return superuser().port();
	}

	/** Name of the database that tests share unless they take a fresh one. */
	public String databaseName() {
		return LocalStack.DATABASE;
	}

	/** The shared database. */
	public TestDatabase database() {
		return this.databases.computeIfAbsent(LocalStack.DATABASE, this::prepare);
	}

	/**
	 * A database of one's own, empty but for roles and schemas. Takes about a tenth of a
	 * second.
	 */
	public TestDatabase freshDatabase() {
		return this.databases.computeIfAbsent("test_" + DATABASES.incrementAndGet(), this::prepare);
	}

	/** What clients take as {@code bootstrap.servers}. */
	public String kafkaBootstrapServers() {
		return this.servers.kafkaBootstrapServers();
	}

	/** The passwords of a service's roles, the same in every database of this stack. */
	public ServiceCredentials credentials(String service) {
		return this.credentials.computeIfAbsent(service, ServiceCredentials::random);
	}

	/**
	 * For provisioning and looking at rows only: a superuser passes row-level security.
	 */
	public Superuser superuser() {
		return this.servers.superuser();
	}

	/**
	 * The service's properties {@code studyhall.*} for the shared database and for Kafka.
	 */
	public Map<String, String> properties(String service) {
		return database().properties(service);
	}

	/** A Kafka topic's name that no other test has. */
	public String uniqueTopic(String name) {
		return "t" + UUID.randomUUID().toString().substring(0, 8) + "." + name;
	}

	/** Creates a Kafka topic that keeps everything, and gives its name back. */
	public String createTopic(String name, int partitions) {
		var topic = new NewTopic(name, partitions, (short) 1).configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1"));
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafkaBootstrapServers()))) {
			admin.createTopics(List.of(topic)).all().get();
			return name;
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("Cannot create topic " + name, ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while creating topic " + name, ex);
		}
	}

	void provision(String database, String service) {
		this.provisioning.provision(database, List.of(credentials(service)));
	}

	private TestDatabase prepare(String name) {
		this.provisioning.provision(name, List.of());
		return new TestDatabase(this, name);
	}

	private static final class Started {

		private static final Stack STACK = new Stack(StackChoice.start());

	}

}
