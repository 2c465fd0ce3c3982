package dev.studyhall.local.stack;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LocalPostgresIT {

	@TempDir
	Path directory;

	private final List<LocalPostgres> started = new ArrayList<>();

	@AfterEach
	void stopAll() {
		this.started.forEach(LocalPostgres::close);
	}

	@Test
	void answersOnThisMachineOnlyAndToItsPasswordOnly() throws Exception {
		LocalPostgres server = start(settings());

		assertThat(select(server, "select version()")).startsWith("PostgreSQL 18.");
		assertThat(select(server, "show fsync")).isEqualTo("on");
		assertThat(select(server, "show listen_addresses")).isEqualTo("127.0.0.1");
		assertThat(select(server, "show unix_socket_directories")).isEmpty();
		assertThatExceptionOfType(SQLException.class)
			.isThrownBy(() -> new Superuser("127.0.0.1", server.port(), "postgres", "guessed").connect("postgres"));
	}

	@Test
	void lettersOutsideAsciiAreLettersToTheTextSearch() throws Exception {
		LocalPostgres server = start(settings());

		assertThat(select(server, "select lower('ÄÖ') || to_tsvector('simple', 'Übung Größe')::text"))
			.isEqualTo("äö'größe':2 'übung':1");
	}

	@Test
	void acknowledgedRowsAreThereAfterAKillAndOnTheSamePort() throws Exception {
		LocalPostgres server = start(settings());
		execute(server, "create table fact as select 42 as value");
		int port = server.port();
		long pid = server.pid();

		server.kill();
		assertThat(Ports.answers(port)).isFalse();
		server.start();

		assertThat(server.port()).isEqualTo(port);
		assertThat(server.pid()).isNotEqualTo(pid);
		assertThat(select(server, "select value from fact")).isEqualTo("42");
	}

	@Test
	void aSecondRunFindsTheDataOfTheFirst() throws Exception {
		LocalPostgres first = start(settings());
		execute(first, "create table fact as select 42 as value");
		first.close();

		LocalPostgres second = start(settings());

		assertThat(select(second, "select value from fact")).isEqualTo("42");
	}

	@Test
	void aServerLeftBehindOnTheSameDataIsEndedFirst() throws Exception {
		LocalPostgres orphan = start(settings().onPort(Ports.free()));
		execute(orphan, "create table fact as select 42 as value");
		try (Connection _ = orphan.superuser().connect("postgres")) {
			LocalPostgres server = start(settings().onPort(orphan.port()));

			assertThat(orphan.alive()).isFalse();
			assertThat(select(server, "select value from fact")).isEqualTo("42");
		}
	}

	@Test
	void aPausedServerLeftBehindIsEndedToo() throws Exception {
		LocalPostgres orphan = start(settings());
		orphan.pause();

		LocalPostgres server = start(settings());

		assertThat(select(server, "select 1")).isEqualTo("1");
	}

	@Test
	void aPidFileThatNamesAStrangerIsNoObstacle() throws Exception {
		LocalPostgres server = start(settings());
		server.kill();
		long stranger = ProcessHandle.current().parent().orElseThrow().pid();
		Files.writeString(this.directory.resolve("data/postmaster.pid"), stranger + "\n/nowhere\n");

		server.start();

		assertThat(select(server, "select 1")).isEqualTo("1");
	}

	@Test
	void aHalfMadeDataDirectoryIsMadeAnew() throws Exception {
		Path unfinished = Files.createDirectories(this.directory.resolve("data.unfinished"));
		Files.writeString(unfinished.resolve("PG_VERSION"), "18\n");

		assertThat(select(start(settings()), "select 1")).isEqualTo("1");
	}

	@Test
	void aPausedServerAnswersAgainWhenResumed() throws Exception {
		LocalPostgres server = start(settings());
		try (Connection connection = server.superuser().connect("postgres")) {
			server.pause();
			connection.setNetworkTimeout(Runnable::run, (int) Duration.ofSeconds(60).toMillis());
			assertThat(connection.isClosed()).isFalse();
			server.resume();

			assertThat(connection.createStatement().executeQuery("select 1").next()).isTrue();
		}
	}

	@Test
	void aTakenPortIsNamed() throws Exception {
		try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
			assertThatExceptionOfType(PortTakenException.class)
				.isThrownBy(() -> start(settings().onPort(taken.getLocalPort())))
				.withMessageContaining("Port " + taken.getLocalPort())
				.withMessageContaining("PostgreSQL");
		}
	}

	@Test
	void aWrongPasswordForKeptDataIsTold() {
		start(settings()).close();

		assertThatExceptionOfType(StackException.class)
			.isThrownBy(() -> start(LocalPostgres.Settings.in(this.directory.resolve("data"), "another password")))
			.withMessageContaining("another superuser password");
	}

	@Test
	void aServerThatCannotStartSaysItsLastWords() {
		var lines = new ArrayList<String>();

		assertThatExceptionOfType(StackException.class)
			.isThrownBy(() -> start(settings().loggingTo(lines::add).with(Map.of("shared_buffers", "nonsense"))))
			.withMessageContaining("invalid value for parameter");
		assertThat(lines).isNotEmpty();
	}

	private LocalPostgres.Settings settings() {
		return LocalPostgres.Settings.in(this.directory.resolve("data"), "correct horse");
	}

	private LocalPostgres start(LocalPostgres.Settings settings) {
		LocalPostgres server = LocalPostgres.start(settings);
		this.started.add(server);
		return server;
	}

	private static String select(LocalPostgres server, String sql) throws SQLException {
		try (Connection connection = server.superuser().connect("postgres");
				var rows = connection.createStatement().executeQuery(sql)) {
			rows.next();
			return rows.getString(1);
		}
	}

	private static void execute(LocalPostgres server, String sql) throws SQLException {
		try (Connection connection = server.superuser().connect("postgres")) {
			connection.createStatement().execute(sql);
		}
	}

}
