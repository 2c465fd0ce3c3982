package dev.studyhall.bookmark.support;

import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import dev.studyhall.kit.consumer.EventConsumer;
import dev.studyhall.kit.consumer.IncomingEvent;
import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.testing.stack.Stack;
import dev.studyhall.testing.stack.TestDatabase;
import dev.studyhall.testing.token.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.netty.http.client.HttpClient;

/**
 * The service on a real PostgreSQL and Kafka, as its own roles. Each test has a tenant of
 * its own.
 */
@Import(ApiDescription.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class RunningService {

	/** The longest that anything may take. */
	protected static final Duration PATIENCE = Duration.ofSeconds(120);

	private static final String SERVICE = "bookmark";

	/** The tenant of this test. */
	protected TestTenant tenant = TestTenant.unknown();

	/** The catalog of that tenant. */
	protected Catalog catalog = new Catalog(this.tenant.id(), (events) -> {
	});

	@LocalServerPort
	private int port;

	@Autowired
	private List<EventConsumer> consumers = List.of();

	@Autowired
	@Qualifier("workerTransactions")
	private Transactions workerTransactions;

	static {
		Stack.get().createTopic("studyhall.catalog.v1", 12);
		Stack.get().createTopic("studyhall.progress.v1", 12);
	}

	@DynamicPropertySource
	static void properties(DynamicPropertyRegistry registry) {
		database().properties(SERVICE).forEach((name, value) -> registry.add(name, () -> value));
		registry.add("springdoc.default-produces-media-type", () -> "application/json");
		registry.add("springdoc.writer-with-order-by-keys", () -> "true");
		TestTokens.shared().properties().forEach((name, value) -> registry.add(name, () -> value));
	}

	@BeforeEach
	void makeTenant() {
		this.tenant = registerTenant();
		this.catalog = catalogOf(this.tenant);
	}

	/** A tenant that the service knows. */
	protected TestTenant registerTenant() {
		TestTenant made = TestTenant.unknown();
		update("insert into bookmark.tenant_directory (id, slug, name, public, state, sequence)"
				+ " values (?, ?, ?, true, 'active', 1)", made.id(), made.slug(), made.slug());
		return made;
	}

	/** What the catalog tells of a tenant goes straight into the copy. */
	protected Catalog catalogOf(TestTenant whose) {
		return new Catalog(whose.id(), (events) -> apply("catalog-copy", whose, events));
	}

	/** Has a consumer apply the events as one batch, in a transaction of its role. */
	protected void apply(String consumer, TestTenant whose, List<IncomingEvent> events) {
		EventConsumer applying = this.consumers.stream()
			.filter((candidate) -> candidate.name().equals(consumer))
			.findFirst()
			.orElseThrow();
		this.workerTransactions.inTenant(new TenantId(whose.id()), applying.apply(events)).block(PATIENCE);
	}

	/** A client that speaks as that learner of the tenant. */
	protected Learner learner(String name) {
		return learner(name, this.tenant);
	}

	/**
	 * A client that speaks as a member of one tenant, at the addresses of that tenant.
	 */
	protected Learner learner(String name, TestTenant of) {
		return new Learner(client().mutate()
			.defaultHeader("Authorization", TestTokens.shared().token(name).member(of.slug()).bearer())
			.build(), "/api/v1/" + of.slug() + "/me");
	}

	/** A client without a token. */
	protected WebTestClient client() {
		return WebTestClient.bindToServer(new ReactorClientHttpConnector(HttpClient.newConnection()))
			.baseUrl("http://127.0.0.1:" + this.port)
			.responseTimeout(PATIENCE)
			.build();
	}

	/** An address of the service, letter by letter. */
	protected URI address(String pathAndQuery) {
		return URI.create("http://127.0.0.1:" + this.port + pathAndQuery);
	}

	/** The events in Kafka of this test's tenant. */
	protected EventLog events() {
		return new EventLog("studyhall.bookmark.v1", this.tenant.id());
	}

	/** Counts rows, of all tenants, as the superuser. */
	protected long count(String fromWhere, Object... values) {
		return Long.parseLong(texts("select count(*) from bookmark." + fromWhere, values).getFirst());
	}

	/** The first column of what the superuser sees, as text. */
	protected List<String> texts(String sql, Object... values) {
		try (Connection connection = database().connectAsSuperuser();
				PreparedStatement statement = prepare(connection, sql, values);
				ResultSet result = statement.executeQuery()) {
			List<String> texts = new ArrayList<>();
			while (result.next()) {
				texts.add(result.getString(1));
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

	/** An id that nobody has heard of. */
	protected static UUID unknownId() {
		return UUID.randomUUID();
	}

	private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
		PreparedStatement statement = connection.prepareStatement(sql);
		for (int index = 0; index < values.length; index++) {
			statement.setObject(index + 1, values[index]);
		}
		return statement;
	}

}
