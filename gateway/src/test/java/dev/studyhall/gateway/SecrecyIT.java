package dev.studyhall.gateway;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What nobody finds out from the table of sessions or from the log. Each gateway that
 * starts sets the log up anew.
 */
@Isolated
class SecrecyIT {

	private static LoginSite site;

	@BeforeAll
	static void start() {
		site = LoginSite.before(LocalIdentity.shared().settings());
	}

	@AfterAll
	static void stop() {
		site.close();
	}

	@Test
	void whatMustStaySecretStandsNowhere() {
		Lines lines = Lines.listen();
		Browser browser = new Browser(site.gateway());
		browser.logIn("tara", "/");
		browser.get(LoginSite.PAGE);
		String token = site.web().onlySeen().headers().get("Authorization").substring("Bearer ".length());
		String session = browser.session();
		browser.submit("/logout", "");
		browser.logIn("tara", "/");
		String log = lines.stopped();
		String rows = site.value("select string_agg(s::text || encode(sealed, 'escape'), ' ') from gateway.session s");

		for (String secret : List.of(token, session, browser.session(), "tara", "Tara")) {
			assertThat(rows).doesNotContain(secret);
			assertThat(log).doesNotContain(secret);
		}
		assertThat(rows).isNotEmpty();
		assertThat(log).contains("path=/login/callback").doesNotContain("?code", "eyJ");
	}

	@Test
	void theRoleOfTheApplicationReachesItsTableAndNothingElse() throws SQLException {
		try (Connection app = site.database().connectAsApp("gateway"); var statement = app.createStatement()) {
			statement.execute("select count(*) from gateway.session");
			for (String forbidden : List.of("truncate gateway.session", "drop table gateway.session",
					"create table gateway.x (y int)", "select * from gateway.flyway_schema_history",
					"alter table gateway.session add x int", "set role gateway_owner")) {
				assertThat(catchState(statement, forbidden)).as(forbidden).isEqualTo("42501");
			}
		}
	}

	private static String catchState(Statement statement, String sql) {
		try {
			statement.execute(sql);
			return "allowed";
		}
		catch (SQLException ex) {
			return ex.getSQLState();
		}
	}

	/** Everything that is logged in this JVM for a while. */
	private static final class Lines extends AppenderBase<ILoggingEvent> {

		private final StringBuffer text = new StringBuffer();

		static Lines listen() {
			Lines lines = new Lines();
			lines.start();
			logger(Logger.ROOT_LOGGER_NAME).addAppender(lines);
			logger("access").addAppender(lines);
			return lines;
		}

		String stopped() {
			logger(Logger.ROOT_LOGGER_NAME).detachAppender(this);
			logger("access").detachAppender(this);
			return this.text.toString();
		}

		@Override
		protected void append(ILoggingEvent event) {
			this.text.append(event.getFormattedMessage()).append('\n');
		}

		private static Logger logger(String name) {
			return (Logger) LoggerFactory.getLogger(name);
		}

	}

}
