package dev.studyhall.local.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever started the servers is killed: they run on, and the next start takes their data
 * and ports over.
 */
@Timeout(300)
class AbandonedRunIT {

	private static final String PASSWORD = "correct horse";

	@TempDir
	Path directory;

	@Test
	void theNextStartTakesDataAndPortsOver() throws Exception {
		int[] ports = startAndKillTheStarter();
		assertThat(Ports.answers(ports[0])).isTrue();
		assertThat(Ports.answers(ports[1])).isTrue();
		execute(new Superuser("127.0.0.1", ports[0], "postgres", PASSWORD), "create table fact (id int)");

		try (LocalStack stack = LocalStack.start(
				LocalPostgres.Settings.in(this.directory.resolve("postgres"), PASSWORD).onPort(ports[0]),
				LocalKafka.Settings.in(this.directory.resolve("kafka")).onPort(ports[1]), List.of())) {
			execute(stack.postgres().superuser(), "select from fact");
		}
		assertThat(Ports.answers(ports[0])).isFalse();
		assertThat(Ports.answers(ports[1])).isFalse();
	}

	@Test
	void whatIsLeftCanBeRemoved() throws Exception {
		int[] ports = startAndKillTheStarter();

		LocalStack.remove(this.directory);

		assertThat(Ports.answers(ports[0])).isFalse();
		assertThat(Ports.answers(ports[1])).isFalse();
		assertThat(this.directory).doesNotExist();
	}

	private int[] startAndKillTheStarter() throws IOException, InterruptedException {
		Process starter = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), AbandonedRun.class.getName(), this.directory.toString(),
				PASSWORD)
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		try (var output = starter.inputReader()) {
			String[] words = output.lines()
				.filter((line) -> line.startsWith("ports "))
				.findFirst()
				.orElseThrow()
				.split(" ", -1);
			starter.destroyForcibly().waitFor();
			return new int[] { Integer.parseInt(words[1]), Integer.parseInt(words[2]) };
		}
	}

	private static void execute(Superuser superuser, String sql) throws Exception {
		try (Connection connection = superuser.connect(LocalStack.DATABASE);
				var statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
