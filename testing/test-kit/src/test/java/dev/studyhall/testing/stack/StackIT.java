package dev.studyhall.testing.stack;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StackIT {

	@Test
	void thereIsOneStackForAllTests() {
		assertThat(Stack.get()).isSameAs(Stack.get());
		assertThat(Stack.get().database()).isSameAs(Stack.get().database());
	}

	@Test
	void propertiesLeadIntoTheServicesOwnSchemaOfTheSharedDatabase() throws SQLException {
		Map<String, String> properties = Stack.get().properties("catalog");

		assertThat(properties).containsEntry("studyhall.service", "catalog")
			.containsEntry("studyhall.database.name", "studyhall")
			.containsEntry("studyhall.kafka.bootstrap-servers", Stack.get().kafkaBootstrapServers())
			.containsKeys("studyhall.database.host", "studyhall.database.port", "studyhall.database.migrator.password",
					"studyhall.database.app.password", "studyhall.database.worker.password");
		try (Connection connection = Stack.get().database().connectAsApp("catalog")) {
			assertThat(value(connection, "select current_schema() || ' of ' || current_user"))
				.isEqualTo("catalog of catalog_app");
		}
	}

	@Test
	void aFreshDatabaseIsApartFromTheOthersAndKnowsTheSamePasswords() throws SQLException {
		TestDatabase one = Stack.get().freshDatabase();
		TestDatabase other = Stack.get().freshDatabase();
		try (Connection connection = one.connectAsMigrator("catalog")) {
			connection.createStatement().execute("set role catalog_owner");
			connection.createStatement().execute("create table fact (id int)");
		}

		try (Connection here = one.connectAsSuperuser(); Connection there = other.connectAsSuperuser()) {
			assertThat(value(here, "select to_regclass('catalog.fact')::text")).isEqualTo("catalog.fact");
			assertThat(value(there, "select to_regclass('catalog.fact')::text")).isNull();
		}
		assertThat(one.properties("catalog").get("studyhall.database.app.password"))
			.isEqualTo(other.properties("catalog").get("studyhall.database.app.password"));
	}

	@Test
	void topicsAreCreatedUnderNamesOfTheirOwn() throws Exception {
		String topic = Stack.get().createTopic(Stack.get().uniqueTopic("catalog"), 3);

		try (Admin admin = Admin.create(Map.of("bootstrap.servers", Stack.get().kafkaBootstrapServers()))) {
			assertThat(admin.listTopics().names().get()).contains(topic)
				.doesNotContain(Stack.get().uniqueTopic("catalog"));
		}
	}

	private static String value(Connection connection, String sql) throws SQLException {
		try (var rows = connection.createStatement().executeQuery(sql)) {
			rows.next();
			return rows.getString(1);
		}
	}

}
