package dev.studyhall.catalog.searching;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import dev.studyhall.catalog.support.RunningCatalog;
import dev.studyhall.catalog.support.TestTenant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The functions that see past row-level security show each tenant its own rows, whoever
 * calls them and however.
 */
class SearchFunctionsIT extends RunningCatalog {

	private static final String MATCHES = "select id::text from search_matches('''confidential'' | ''confidenti'''::tsquery,"
			+ " ''::tsquery, 5, false, 2147483647, '00000000-0000-0000-0000-000000000000', 1000)";

	private static final String SIMILAR = "select word from search_similar('confidentail')";

	private static final String TERMS = "select word from search_terms('{conf}', true), unnest(lexemes) word"
			+ " where word <> 'conf'";

	private TestTenant other = TestTenant.unknown();

	@BeforeEach
	void fill() {
		this.other = registerTenant(true);
		author().importBundle("# One\n## Basics\n### What is confidential?\nThis.\n");
		author(this.other).importBundle("# Two\n## Basics\n### What is public?\nThat.\n");
	}

	@Test
	void theOwnerOfTheWordsFindsThem() throws SQLException {
		for (String query : List.of(MATCHES, SIMILAR, TERMS)) {
			assertThat(ask(this.tenant.id(), "set local role catalog_reader", query)).as(query).isNotEmpty();
		}
	}

	@Test
	void anotherTenantFindsNothing() throws SQLException {
		for (String query : List.of(MATCHES, SIMILAR, TERMS)) {
			assertThat(ask(this.other.id(), "set local role catalog_reader", query)).as(query).isEmpty();
		}
	}

	@Test
	void withoutATenantThereIsNothing() throws SQLException {
		for (String query : List.of(MATCHES, SIMILAR, TERMS, "select * from search_terms('{what}', false)")) {
			assertThat(ask(null, "set local role catalog_reader", query)).as(query).isEmpty();
		}
	}

	@Test
	void nobodyElseMayCallThem() {
		for (String query : List.of(MATCHES, SIMILAR, TERMS)) {
			assertThatThrownBy(() -> ask(this.tenant.id(), "select 1", query))
				.hasMessageContaining("permission denied");
		}
	}

	@Test
	void aSearchPathOfTheCallersChangesNothing() throws SQLException {
		String trap = "set local search_path = pg_temp, catalog, public; set local role catalog_reader";

		assertThat(ask(this.other.id(), trap, MATCHES)).isEmpty();
		assertThat(ask(this.tenant.id(), trap, MATCHES)).isNotEmpty();
	}

	@Test
	void theIndexServesTheOwnerOfTheFunctionsAndNobodyElse() throws SQLException {
		String explain = "explain select id from catalog.search_document where words @@ 'a'::tsquery";
		String withoutScans = "set enable_seqscan = off";

		try (Connection connection = database().connectAsMigrator("catalog");
				Statement sql = connection.createStatement()) {
			sql.execute("set role catalog_owner");
			sql.execute(withoutScans);
			assertThat(read(sql, explain)).anyMatch((line) -> line.contains("Index Cond: (words @@"));
		}
		assertThat(ask(this.tenant.id(), withoutScans, explain))
			.noneMatch((line) -> line.contains("Index Cond") && line.contains("words @@"));
	}

	/** What the service's own role is told, in a transaction of the tenant. */
	private static List<String> ask(@Nullable UUID tenant, String before, String query) throws SQLException {
		try (Connection connection = database().connectAsApp("catalog"); Statement sql = connection.createStatement()) {
			connection.setAutoCommit(false);
			try (PreparedStatement setting = connection
				.prepareStatement("select set_config('studyhall.tenant', ?, true)")) {
				setting.setString(1, (tenant != null) ? tenant.toString() : "");
				setting.execute();
			}
			sql.execute(before);
			return read(sql, query);
		}
	}

	private static List<String> read(Statement sql, String query) throws SQLException {
		List<String> lines = new ArrayList<>();
		try (ResultSet result = sql.executeQuery(query)) {
			while (result.next()) {
				lines.add(result.getString(1));
			}
		}
		return lines;
	}

}
