package dev.studyhall.testing.isolation;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Proves that a service's database keeps tenants apart, and that the proof would notice:
 * each protection of each table is taken away in turn. Wants a database of its own,
 * migrated, with rows of two tenants in every table, and with no service running on it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class TenantIsolationTestBase {

	private TenantIsolation isolation;

	/** The database to look at, filled. Called once. */
	protected abstract IsolationSubject subject() throws Exception;

	@BeforeAll
	void open() throws Exception {
		this.isolation = TenantIsolation.of(subject());
	}

	@AfterAll
	void close() throws SQLException {
		this.isolation.close();
	}

	@Test
	void rolesGrantsViewsAndFunctionsLeaveNoWayAround() throws SQLException {
		Assertions.assertThat(this.isolation.findings()).isEmpty();
	}

	@TestFactory
	Stream<DynamicTest> everyTableKeepsTenantsApart() throws SQLException {
		List<String> tables = this.isolation.tables();
		Assertions.assertThat(tables).as("tables with tenants' rows").isNotEmpty();
		return tables.stream()
			.map((table) -> DynamicTest.dynamicTest(table,
					() -> Assertions.assertThat(this.isolation.findings(table)).isEmpty()));
	}

	@TestFactory
	Stream<DynamicTest> everyProtectionThatIsTakenAwayIsMissed() throws SQLException {
		return this.isolation.tables()
			.stream()
			.flatMap((table) -> Arrays.stream(Protection.values())
				.map((protection) -> DynamicTest.dynamicTest(table + " without " + protection,
						() -> Assertions.assertThat(this.isolation.findingsWithout(protection, table)).isNotEmpty())));
	}

}
