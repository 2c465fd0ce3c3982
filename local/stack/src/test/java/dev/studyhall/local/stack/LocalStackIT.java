package dev.studyhall.local.stack;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LocalStackIT {

	private static final List<ServiceCredentials> SERVICES = Stream.of("catalog", "bookmark", "progress")
		.map(ServiceCredentials::random)
		.toList();

	private LocalStack stack;

	@BeforeAll
	void start(@TempDir Path directory) {
		this.stack = LocalStack.startIn(directory, "correct horse", SERVICES);
	}

	@AfterAll
	void stop() {
		this.stack.close();
	}

	@Test
	void bothAnswer() {
		assertThat(Ports.answers(this.stack.postgres().port())).isTrue();
		assertThat(Ports.answers(this.stack.kafka().port())).isTrue();
	}

	@Test
	void noRoleOfAServiceMayBypassOrOwnsAnythingButTheOwner() throws SQLException {
		assertThat(list("""
				select rolname from pg_roles
				where rolname ~ '^(catalog|bookmark|progress)_'
				and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
				""")).isEmpty();
		assertThat(list("select rolname from pg_roles where rolname ~ '^catalog_' and rolcanlogin order by 1"))
			.containsExactly("catalog_app", "catalog_migrator", "catalog_worker");
		assertThat(list("select nspname from pg_namespace where nspowner = 'catalog_owner'::regrole order by 1"))
			.containsExactly("catalog", "catalog_rebuild");
	}

	@Test
	void theMigratorActsAsTheOwnerOnlyAfterSayingSo() throws SQLException {
		try (Connection connection = connect("catalog_migrator", SERVICES.getFirst().migratorPassword())) {
			assertThatExceptionOfType(SQLException.class)
				.isThrownBy(() -> execute(connection, "create table early (id int)"))
				.withMessageContaining("permission denied");
			execute(connection, "set role catalog_owner", "create table later (id int)", "drop table later");
		}
	}

	@Test
	void theAppBecomesTheReaderAndNeverTheOwner() throws SQLException {
		try (Connection connection = connect("catalog_app", SERVICES.getFirst().appPassword())) {
			execute(connection, "set role catalog_reader", "reset role");
			assertThatExceptionOfType(SQLException.class)
				.isThrownBy(() -> execute(connection, "set role catalog_owner"));
			assertThatExceptionOfType(SQLException.class)
				.isThrownBy(() -> execute(connection, "create table mine (id int)"));
			assertThatExceptionOfType(SQLException.class)
				.isThrownBy(() -> execute(connection, "create temporary table mine (id int)"));
			assertThatExceptionOfType(SQLException.class)
				.isThrownBy(() -> execute(connection, "select * from bookmark.anything"))
				.withMessageContaining("permission denied for schema bookmark");
			assertThatExceptionOfType(SQLException.class)
				.isThrownBy(() -> execute(connection,
						"select public.studyhall_provision('x', 'password', 'password', 'password')"))
				.withMessageContaining("permission denied");
			execute(connection, "select similarity('a', 'b'), unaccent('é')");
		}
	}

	@Test
	void provisioningAgainChangesPasswordsAndNothingElse() throws SQLException {
		var provisioning = new Provisioning(this.stack.postgres().superuser());
		var before = ServiceCredentials.random("again");
		var after = ServiceCredentials.random("again");
		provisioning.provision("another", List.of(before));

		provisioning.provision("another", List.of(after));

		assertThatExceptionOfType(SQLException.class).isThrownBy(() -> connect("again_app", before.appPassword()));
		provisioning.provision(LocalStack.DATABASE, List.of(after));
		connect("again_app", after.appPassword()).close();
		provisioning.drop("another");
	}

	@Test
	void anAbsentOrShortPasswordIsRefused() {
		var provisioning = new Provisioning(this.stack.postgres().superuser());

		assertThatExceptionOfType(StackException.class)
			.isThrownBy(() -> provisioning.provision(LocalStack.DATABASE,
					List.of(new ServiceCredentials("catalog", "long enough", "long enough", "short"))))
			.withMessageContaining("8 characters");
	}

	private Connection connect(String user, String password) throws SQLException {
		Superuser way = this.stack.postgres().superuser();
		return new Superuser(way.host(), way.port(), user, password).connect(LocalStack.DATABASE);
	}

	private List<String> list(String sql) throws SQLException {
		try (Connection connection = this.stack.postgres().superuser().connect(LocalStack.DATABASE);
				var rows = connection.createStatement().executeQuery(sql)) {
			var values = new ArrayList<String>();
			while (rows.next()) {
				values.add(rows.getString(1));
			}
			return values;
		}
	}

	private static void execute(Connection connection, String... statements) throws SQLException {
		for (String sql : statements) {
			connection.createStatement().execute(sql);
		}
	}

}
