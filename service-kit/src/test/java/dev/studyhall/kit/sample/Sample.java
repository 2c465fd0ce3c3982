package dev.studyhall.kit.sample;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.testing.stack.Stack;
import dev.studyhall.testing.stack.TestDatabase;
import dev.studyhall.testing.token.TestTokens;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.netty.http.client.HttpClient;

/** The sample service, running on a database and a Kafka topic of its own. */
public final class Sample implements AutoCloseable {

	private final TestDatabase database;

	private final String topic;

	private final ConfigurableApplicationContext context;

	private Sample(TestDatabase database, String topic, Map<String, Object> settings) {
		this.database = database;
		this.topic = topic;
		Map<String, Object> properties = new HashMap<>(database.properties("kit"));
		properties.putAll(TestTokens.shared().properties());
		properties.put("studyhall.events.topic", topic);
		properties.putAll(settings);
		SpringApplication application = new SpringApplication(SampleApplication.class);
		application.setWebApplicationType(WebApplicationType.REACTIVE);
		this.context = application.run(properties.entrySet()
			.stream()
			.map((entry) -> "--" + entry.getKey() + "=" + entry.getValue())
			.toArray(String[]::new));
	}

	/** Starts it, with settings that differ from the defaults. */
	public static Sample start(Map<String, Object> settings) {
		return new Sample(Stack.get().freshDatabase(), Stack.get().uniqueTopic("kit.v1"), settings);
	}

	/** A second instance on the same database and topic. */
	public Sample another() {
		return new Sample(database, topic, Map.of());
	}

	public <T> T bean(Class<T> type) {
		return context.getBean(type);
	}

	public <T> T bean(String name, Class<T> type) {
		return context.getBean(name, type);
	}

	public String topic() {
		return topic;
	}

	public TestDatabase database() {
		return database;
	}

	public int port() {
		return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
	}

	/** Where operators call, if it has a port of its own. */
	public int managementPort() {
		return context.getEnvironment().getRequiredProperty("local.management.port", Integer.class);
	}

	public WebTestClient http() {
		return WebTestClient.bindToServer(new ReactorClientHttpConnector(HttpClient.newConnection()))
			.baseUrl("http://127.0.0.1:" + port())
			.build();
	}

	/** Registers a tenant as its event would. */
	public TenantId tenant(String slug, boolean open) {
		TenantId id = new TenantId(UUID.randomUUID());
		execute("insert into kit.tenant_directory values (?, ?, ?, ?, 'active', 1)", id.value(), slug, slug, open);
		return id;
	}

	/** Runs a statement as the superuser, who sees the rows of every tenant. */
	public void execute(String sql, Object... values) {
		try (Connection connection = database.connectAsSuperuser();
				PreparedStatement statement = connection.prepareStatement(sql)) {
			bind(statement, values);
			statement.execute();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The one number that a query gives the superuser. */
	public long number(String sql, Object... values) {
		try (Connection connection = database.connectAsSuperuser();
				PreparedStatement statement = connection.prepareStatement(sql)) {
			bind(statement, values);
			try (ResultSet rows = statement.executeQuery()) {
				rows.next();
				return rows.getLong(1);
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void bind(PreparedStatement statement, Object... values) throws SQLException {
		for (int at = 0; at < values.length; at++) {
			statement.setObject(at + 1, values[at]);
		}
	}

	@Override
	public void close() {
		context.close();
	}

}
