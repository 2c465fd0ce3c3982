package dev.studyhall.gateway;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import dev.studyhall.local.stack.LocalPostgres;
import dev.studyhall.local.stack.LocalStack;
import dev.studyhall.local.stack.Provisioning;
import dev.studyhall.local.stack.ServiceCredentials;
import dev.studyhall.testing.token.TestTokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A database that is away costs those who have logged in their session, for as long, and
 * nobody else anything.
 */
class SessionOutageIT {

	private static final String PAGE = "/tech-baithak";

	private static final String CALL = "/api/v1/tech-baithak/me/progress";

	private static final String CONNECTIONS = "from pg_stat_activity where application_name = 'gateway_app'";

	@TempDir
	private static Path directory;

	private static final ServiceCredentials PASSWORDS = ServiceCredentials.random("gateway");

	private static StubProvider provider;

	private static FakeService service;

	private static LocalPostgres postgres;

	@BeforeAll
	static void start() {
		provider = new StubProvider();
		service = FakeService.start();
		postgres = LocalPostgres
			.start(LocalPostgres.Settings.in(directory.resolve("postgres"), "a password").notDurable());
		new Provisioning(postgres.superuser()).provision(LocalStack.DATABASE, List.of(PASSWORDS));
	}

	@AfterAll
	static void stop() {
		postgres.close();
		service.close();
		provider.close();
	}

	@Test
	void aDatabaseThatStopsHarmsNobodyWithoutASession() {
		try (RunningGateway gateway = gateway(postgres.port())) {
			Browser browser = provider.visitor(gateway);
			assertThat(browser.get(CALL).statusCode()).isEqualTo(200);
			postgres.kill();

			assertOnlySessionsAreAway(gateway, browser);
			postgres.start();
			Waiting.until(() -> browser.get(CALL).statusCode() == 200);
		}
	}

	@Test
	void connectionsThatDiedWhileTheyLayIdleFailNobody() throws SQLException {
		try (RunningGateway gateway = gateway(postgres.port());
				Connection superuser = postgres.superuser().connect(LocalStack.DATABASE)) {
			Browser browser = provider.visitor(gateway);
			haveAllConnectionsMade(gateway, superuser);

			assertThat(number(superuser, "select count(pg_terminate_backend(pid)) " + CONNECTIONS)).isEqualTo(8);
			Waiting.until(() -> number(superuser, "select count(*) " + CONNECTIONS) == 0);

			assertThat(Stream.generate(() -> browser.get(CALL).statusCode()).limit(8)).containsOnly(200);
		}
	}

	/** Has as many look for their sessions at once as there are connections. */
	private static void haveAllConnectionsMade(RunningGateway gateway, Connection superuser) throws SQLException {
		try (Connection holder = postgres.superuser().connect(LocalStack.DATABASE);
				Statement sql = holder.createStatement();
				ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			holder.setAutoCommit(false);
			sql.execute("lock table gateway.session in access exclusive mode");
			for (char letter = 'a'; letter < 'a' + 8; letter++) {
				Browser somebody = new Browser(gateway);
				somebody.cookies().put(Browser.COOKIE, String.valueOf(letter).repeat(43));
				threads.submit(() -> somebody.get(CALL));
			}
			Waiting.until(() -> number(superuser, "select count(*) " + CONNECTIONS) == 8);
			holder.rollback();
		}
	}

	private static long number(Connection connection, String query) {
		try (Statement sql = connection.createStatement(); ResultSet rows = sql.executeQuery(query)) {
			rows.next();
			return rows.getLong(1);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void aDatabaseThatHangsHarmsNobodyWithoutASession() {
		try (RunningGateway gateway = gateway(postgres.port())) {
			Browser browser = provider.visitor(gateway);
			postgres.pause();
			try {
				assertOnlySessionsAreAway(gateway, browser);
			}
			finally {
				postgres.resume();
			}
			Waiting.until(() -> browser.get(CALL).statusCode() == 200);
		}
	}

	@Test
	void aGatewayStartsWithoutADatabaseAndTakesItUpLater() {
		postgres.stop();
		try (RunningGateway gateway = gateway(postgres.port())) {
			Browser nobody = new Browser(gateway);
			nobody.cookies().put(Browser.COOKIE, "x".repeat(43));

			assertOnlySessionsAreAway(gateway, nobody);
			HttpResponse<String> late = nobody.get(provider.callbackOf(nobody, "/"));
			Problems.assertProblem(late, 503, "sessions-unavailable");
			postgres.start();
			Waiting.until(() -> {
				Browser browser = new Browser(gateway);
				return browser.get(provider.callbackOf(browser, "/")).statusCode() == 303
						&& browser.get(CALL).statusCode() == 200;
			});
		}
	}

	@Test
	void aDatabaseThatNeverSaysAWordHoldsUpNobody() throws IOException {
		try (ServerSocket mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
				RunningGateway gateway = gateway(mute.getLocalPort())) {
			Browser nobody = new Browser(gateway);
			nobody.cookies().put(Browser.COOKIE, "x".repeat(43));

			assertOnlySessionsAreAway(gateway, nobody);
		}
	}

	private static void assertOnlySessionsAreAway(RunningGateway gateway, Browser browser) {
		Waiting.until(() -> browser.get(CALL).statusCode() == 503);
		HttpResponse<String> call = browser.get(CALL);
		HttpResponse<String> page = browser.get(PAGE, "Accept", "text/html");
		HttpResponse<String> logOut = browser.copy().submit("/logout", "");

		Problems.assertProblem(call, 503, "sessions-unavailable");
		assertThat(call.headers().firstValue("retry-after")).contains("2");
		assertThat(page.statusCode()).isEqualTo(503);
		assertThat(page.headers().firstValue("content-type")).contains("text/html;charset=utf-8");
		assertThat(logOut.statusCode()).isEqualTo(503);
		assertThat(new Browser(gateway).get(PAGE).statusCode()).isEqualTo(200);
		assertThat(new Browser(gateway).begin("/").statusCode()).isEqualTo(303);
		assertThat(browser.get(CALL, "Authorization", TestTokens.shared().token("asha").bearer()).statusCode())
			.isEqualTo(200);
		assertThat(browser.get("/assets/app.css").statusCode()).isEqualTo(200);
		assertThat(gateway.getManagement("/actuator/health/readiness").statusCode()).isEqualTo(200);
	}

	private static RunningGateway gateway(int databasePort) {
		Map<String, String> settings = new HashMap<>(provider.settings());
		settings.put("studyhall.gateway.session.remembered", "0");
		settings.put("studyhall.database.patience", "1s");
		return LoginSite.gateway(service, service,
				Map.of("studyhall.database.host", "127.0.0.1", "studyhall.database.port",
						Integer.toString(databasePort), "studyhall.database.migrator.password",
						PASSWORDS.migratorPassword(), "studyhall.database.app.password", PASSWORDS.appPassword()),
				settings);
	}

}
