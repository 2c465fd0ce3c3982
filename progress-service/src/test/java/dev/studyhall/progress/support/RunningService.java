package dev.studyhall.progress.support;

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
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
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
@Import({ ApiDescription.class, TestClock.Installed.class })
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class RunningService {

	/** The longest that anything may take. */
	protected static final Duration PATIENCE = Duration.ofSeconds(120);

	private static final String SERVICE = "progress";

	/**
	 * Goes as usual when a test begins. Tests that move it run alone.
	 */
	@Autowired
	protected TestClock clock = new TestClock();

	/** The tenant of this test. */
	protected TestTenant tenant = TestTenant.unknown();

	/** The catalog of that tenant. */
	protected Catalog catalog = new Catalog(this.tenant.id(), (events) -> {
	});

	@LocalServerPort
	private int port;

	@LocalManagementPort
	private int managementPort;

	@Autowired
	private List<EventConsumer> consumers = List.of();

	@Autowired
	@Qualifier("workerTransactions")
	private Transactions workerTransactions;

	static {
		Stack.get().createTopic("studyhall.catalog.v1", 12);
		Stack.get().createTopic("studyhall.bookmark.v1", 12);
		Stack.get().createTopic("studyhall.progress.v1", 12);
	}

	@DynamicPropertySource
	static void properties(DynamicPropertyRegistry registry) {
		database().properties(SERVICE).forEach((name, value) -> registry.add(name, () -> value));
		registry.add("studyhall.statistics.interval", () -> "100ms");
		registry.add("springdoc.default-produces-media-type", () -> "application/json");
		registry.add("springdoc.writer-with-order-by-keys", () -> "true");
		TestTokens.shared().properties().forEach((name, value) -> registry.add(name, () -> value));
	}

	@BeforeEach
	void makeTenant() {
		this.clock.goOn();
		this.tenant = registerTenant();
		this.catalog = catalogOf(this.tenant);
	}

	/** A tenant that the service knows. */
	protected TestTenant registerTenant() {
		TestTenant made = TestTenant.unknown();
		update("insert into progress.tenant_directory (id, slug, name, public, state, sequence)"
				+ " values (?, ?, ?, true, 'active', 1)", made.id(), made.slug(), made.slug());
		return made;
	}

	/** What the bookmark service tells of a learner of this test's tenant. */
	protected BookmarkEvents bookmarks() {
		return new BookmarkEvents(this.tenant.id());
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

	/**
	 * Waits until statistics have all that the learner has done, the last of it an undo.
	 */
	protected void awaitCounted(UUID learner) {
		Awaitility.await().atMost(PATIENCE).until(() -> count("""
				statistics_learner counted
				join progress.attempt_undo last using (tenant_id, learner_id, sequence)
				where learner_id = ?""", learner) == 1);
	}

	/** Waits until there are statements of all that the learner has done. */
	protected void awaitStatements(UUID learner) {
		Awaitility.await()
			.atMost(PATIENCE)
			.until(() -> count("xapi_attempt where learner_id = ?", learner) == count("attempt where learner_id = ?",
					learner) + count("attempt_undo where learner_id = ?", learner)
					+ count("topic_completion where learner_id = ?", learner));
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

	/** A client that speaks as a member of one tenant with those roles. */
	protected Analyst analyst(String name, TestTenant of, String... roles) {
		return new Analyst(
				client().mutate()
					.defaultHeader("Authorization", TestTokens.shared().token(name).member(of.slug(), roles).bearer())
					.build(),
				of.slug(),
				client(this.managementPort).mutate()
					.baseUrl("http://127.0.0.1:" + this.managementPort + "/actuator")
					.defaultHeader("Authorization", TestTokens.shared().token("oskar").operator().bearer())
					.build());
	}

	/** A client without a token. */
	protected WebTestClient client() {
		return client(this.port);
	}

	private static WebTestClient client(int port) {
		return WebTestClient.bindToServer(new ReactorClientHttpConnector(HttpClient.newConnection()))
			.baseUrl("http://127.0.0.1:" + port)
			.responseTimeout(PATIENCE)
			.build();
	}

	/** The events in Kafka of this test's tenant. */
	protected EventLog events() {
		return new EventLog("studyhall.progress.v1", this.tenant.id());
	}

	/**
	 * The pseudonym of the only learner of this test's tenant that has recorded anything.
	 */
	protected UUID onlyLearner() {
		return UUID.fromString(
				texts("select learner_id from progress.learner where tenant_id = ?", this.tenant.id()).getFirst());
	}

	/** Counts rows, of all tenants, as the superuser. */
	protected long count(String fromWhere, Object... values) {
		return Long.parseLong(texts("select count(*) from progress." + fromWhere, values).getFirst());
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
