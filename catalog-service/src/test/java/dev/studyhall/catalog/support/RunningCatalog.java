package dev.studyhall.catalog.support;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import dev.studyhall.testing.stack.Stack;
import dev.studyhall.testing.stack.TestDatabase;
import dev.studyhall.testing.token.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.netty.http.client.HttpClient;
import tools.jackson.databind.JsonNode;

/**
 * The service on a real PostgreSQL and Kafka, as its own roles. Each test has a tenant of
 * its own.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "studyhall.importing.poll-interval=50ms", "studyhall.importing.lease=2s",
				"studyhall.authoring.schedule-interval=100ms", "studyhall.importing.max-upload=1MB",
				"studyhall.importing.max-unfinished=2", "studyhall.importing.watch.max-streams=3",
				"studyhall.importing.watch.interval=50ms", "studyhall.importing.watch.heartbeat=300ms" })
@Import(ApiDescription.class)
public abstract class RunningCatalog {

	/** The longest that anything may take. */
	protected static final Duration PATIENCE = Duration.ofSeconds(30);

	/** The tenant of this test. */
	protected TestTenant tenant = TestTenant.unknown();

	@LocalServerPort
	private int port;

	@DynamicPropertySource
	static void properties(DynamicPropertyRegistry registry) {
		database().properties("catalog").forEach((name, value) -> registry.add(name, () -> value));
		TestTokens.shared().properties().forEach((name, value) -> registry.add(name, () -> value));
	}

	@BeforeEach
	void makeTenant() {
		this.tenant = registerTenant(true);
	}

	/** A tenant that the service knows. */
	protected TestTenant registerTenant(boolean open) {
		TestTenant made = TestTenant.unknown();
		update("insert into catalog.tenant_directory (id, slug, name, public, state, sequence)"
				+ " values (?, ?, ?, ?, 'active', 1)", made.id(), made.slug(), made.slug(), open);
		return made;
	}

	/** An author of this test's tenant. */
	protected Author author() {
		return author(this.tenant);
	}

	/** The same author with single topics and questions at hand. */
	protected Desk desk() {
		return desk("mira", "author");
	}

	/** Somebody else in this test's tenant. */
	protected Desk desk(String name, String... roles) {
		return new Desk(client(name, this.tenant.slug(), roles), this.tenant.slug());
	}

	protected Author author(TestTenant of) {
		return new Author(client("mira", of.slug(), "author"), of.slug());
	}

	/** A client with a token of a member of the tenant. */
	protected WebTestClient client(String name, String tenantSlug, String... roles) {
		return client().mutate()
			.defaultHeader("Authorization", TestTokens.shared().token(name).member(tenantSlug, roles).bearer())
			.build();
	}

	/** A client without a token. */
	protected WebTestClient client() {
		return WebTestClient.bindToServer(new ReactorClientHttpConnector(HttpClient.newConnection()))
			.baseUrl(baseUrl())
			.responseTimeout(PATIENCE)
			.codecs((codecs) -> codecs.defaultCodecs().maxInMemorySize(16 * 1024 * 1024))
			.build();
	}

	/** Where the service listens. */
	protected String baseUrl() {
		return "http://127.0.0.1:" + this.port;
	}

	/** What a visitor reads at an address of this test's tenant. */
	protected JsonNode read(String path) {
		return json(client().get()
			.uri("/api/v1/" + this.tenant.slug() + path)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(JsonNode.class)
			.returnResult()
			.getResponseBody());
	}

	/** The events in Kafka of this test's tenant. */
	protected EventLog events() {
		return new EventLog(this.tenant.id(), this);
	}

	/** Counts rows, of all tenants, as the superuser. */
	public long count(String fromWhere, Object... values) {
		return Long.parseLong(texts("select count(*) from catalog." + fromWhere, values).getFirst());
	}

	/** The first column of what the superuser sees, as text. */
	protected List<String> texts(String sql, Object... values) {
		try (Connection connection = database().connectAsSuperuser();
				PreparedStatement statement = prepare(connection, sql, values);
				ResultSet result = statement.executeQuery()) {
			List<String> texts = new ArrayList<>();
			while (result.next()) {
				texts.add(String.valueOf(result.getString(1)));
			}
			return texts;
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Changes something behind the service's back, as the superuser. */
	protected void update(String sql, Object... values) {
		try (Connection connection = database().connectAsSuperuser();
				PreparedStatement statement = prepare(connection, sql, values)) {
			statement.execute();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The database of the service. */
	protected static TestDatabase database() {
		return Stack.get().database();
	}

	/** Between two looks at something that changes by itself. */
	protected void pause() {
		LockSupport.parkNanos(Duration.ofMillis(30).toNanos());
	}

	/** A body that must be there. */
	public static JsonNode json(@Nullable JsonNode body) {
		if (body == null) {
			throw new AssertionError("An answer without a body");
		}
		return body;
	}

	private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
		PreparedStatement statement = connection.prepareStatement(sql);
		for (int index = 0; index < values.length; index++) {
			statement.setObject(index + 1, values[index]);
		}
		return statement;
	}

}
