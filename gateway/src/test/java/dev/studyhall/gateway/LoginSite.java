package dev.studyhall.gateway;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.studyhall.testing.stack.Stack;
import dev.studyhall.testing.stack.TestDatabase;

/**
 * Gateways with a log-in that share a database, services behind them, and a proxy on this
 * machine before them that they trust.
 */
final class LoginSite implements AutoCloseable {

	static final String PAGE = "/tech-baithak";

	static final String CALL = "/api/v1/tech-baithak/me/progress";

	static final String KEY = "a key of sessions, for tests, of 32 characters or more";

	private final FakeService web = FakeService.start();

	private final FakeService api = FakeService.start();

	private final TestDatabase database = Stack.get().freshDatabase();

	private final Map<String, String> provider;

	private final RunningGateway gateway;

	private final RunningGateway other;

	private LoginSite(Map<String, String> provider) {
		this.provider = provider;
		this.gateway = gateway(Map.of());
		this.other = gateway(Map.of());
	}

	/** Two gateways before a provider. */
	static LoginSite before(Map<String, String> provider) {
		return new LoginSite(provider);
	}

	RunningGateway gateway() {
		return this.gateway;
	}

	RunningGateway other() {
		return this.other;
	}

	FakeService web() {
		return this.web;
	}

	FakeService api() {
		return this.api;
	}

	TestDatabase database() {
		return this.database;
	}

	void forget() {
		this.web.forget();
		this.api.forget();
	}

	/** One more gateway, with settings of its own. */
	RunningGateway gateway(Map<String, String> more) {
		Map<String, String> settings = new HashMap<>(this.provider);
		settings.put("studyhall.gateway.session.remembered", "100ms");
		settings.putAll(more);
		return gateway(this.web, this.api, this.database.properties("gateway"), settings);
	}

	static RunningGateway gateway(FakeService web, FakeService api, Map<String, String> database,
			Map<String, String> settings) {
		Map<String, String> all = new HashMap<>(database);
		all.keySet().removeIf((key) -> !key.startsWith("studyhall.database"));
		all.put("studyhall.gateway.session.key", KEY);
		all.put("studyhall.gateway.proxies.trusted", "127.0.0.1");
		for (String limit : List.of("client", "subject", "forgery")) {
			all.put("studyhall.gateway.rate-limit." + limit + ".burst", "100000");
		}
		all.putAll(settings);
		return RunningGateway.before(Map.of("catalog", api, "bookmark", api, "progress", api, "web", web), Map.of(),
				all);
	}

	/** Whether a gateway knows whose browser it is. */
	boolean knows(Browser browser) {
		return knows(browser, (browser.cookie() != null) ? browser.session() : "");
	}

	/** The same if the browser showed that session. */
	boolean knows(Browser browser, String session) {
		this.web.forget();
		Browser asking = browser.copy();
		asking.cookies().put(Browser.COOKIE, session);
		asking.get(PAGE);
		return this.web.onlySeen().headers().contains("X-Studyhall-Visitor");
	}

	/** What tells a browser's row from the others. */
	static String own(Browser browser) {
		return "id_hash = sha256('" + browser.session() + "'::bytea)";
	}

	/** How many sessions the table has for which this holds. */
	long count(String condition) {
		return Long.parseLong(value("select count(*) from gateway.session where " + condition));
	}

	/** What a superuser reads. */
	String value(String sql) {
		try (Connection superuser = this.database.connectAsSuperuser();
				var rows = superuser.createStatement().executeQuery(sql)) {
			rows.next();
			return String.valueOf(rows.getString(1));
		}
		catch (SQLException ex) {
			throw new AssertionError(ex);
		}
	}

	void update(String sql) {
		try (Connection superuser = this.database.connectAsSuperuser()) {
			superuser.createStatement().executeUpdate(sql);
		}
		catch (SQLException ex) {
			throw new AssertionError(ex);
		}
	}

	@Override
	public void close() {
		this.gateway.close();
		this.other.close();
		this.web.close();
		this.api.close();
	}

}
