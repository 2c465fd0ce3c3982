package dev.studyhall.local.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The script at the root, with a JDK and a Maven that only say what they were asked. */
@Timeout(60)
class RunScriptTest {

	private static final List<String> JARS = List.of("local/launcher/target/local-launcher-0.1.0-SNAPSHOT.jar",
			"local/identity/target/local-identity-0.1.0-SNAPSHOT.jar",
			"catalog-service/target/catalog-service-0.1.0-SNAPSHOT.jar",
			"bookmark-service/target/bookmark-service-0.1.0-SNAPSHOT.jar",
			"progress-service/target/progress-service-0.1.0-SNAPSHOT.jar", "web/target/web-0.1.0-SNAPSHOT.jar",
			"gateway/target/gateway-0.1.0-SNAPSHOT.jar");

	@TempDir
	private Path root;

	private record Ran(int status, String output) {

	}

	@BeforeEach
	void layOutACheckout() throws IOException {
		Files.copy(Path.of("../../run"), this.root.resolve("run"));
		write("jdk/release", "JAVA_VERSION=\"25.0.3\"\n");
		program("jdk/bin/javac", "exit 0");
		program("jdk/bin/java", "echo started: \"$@\"");
		StringBuilder maven = new StringBuilder("echo '[INFO] Building Catalog 0.1.0-SNAPSHOT [2/7]'\n");
		for (String jar : JARS) {
			maven.append("mkdir -p $(dirname ").append(jar).append("); echo content > ").append(jar).append('\n');
		}
		program("bin/mvn", maven.toString());
		write("pom.xml", "<project/>");
		write("catalog-service/src/main/java/Topic.java", "class Topic {}");
		write("content/tech-baithak/django.md", "# Django");
	}

	@Test
	void theFirstTimeItBuildsAndThenStartsWithTheOptionsGiven() throws Exception {
		Ran run = run("--port-offset", "100");

		assertThat(run.output()).contains("module 2 of 7: Catalog", "built in").contains("--port-offset 100");
		assertThat(run.output().indexOf("started:")).isGreaterThan(run.output().indexOf("built in"));
		assertThat(run.status()).isZero();
	}

	@Test
	void whatIsUpToDateIsNotBuiltAgain() throws Exception {
		run();

		assertThat(run().output()).doesNotContain("building").contains("started:");
	}

	@Test
	void aChangedSourceIsBuiltAgain() throws Exception {
		run();
		write("catalog-service/src/main/java/Topic.java", "class Topic { int id; }");

		assertThat(run().output()).contains("building");
	}

	@Test
	void changedTestsAndContentAreNoReasonToBuild() throws Exception {
		run();
		write("catalog-service/src/test/java/TopicTest.java", "class TopicTest {}");
		write("content/tech-baithak/django.md", "# Django 6");
		write("README.md", "# Studyhall");

		assertThat(run().output()).doesNotContain("building");
	}

	@Test
	void jarsThatSomebodyElseBuiltAreComparedByContent() throws Exception {
		run();
		FileTime later = FileTime.from(Instant.now().plusSeconds(60));
		Path jar = this.root.resolve(JARS.getLast());

		Files.setLastModifiedTime(jar, later);
		assertThat(run().output()).doesNotContain("building");

		Files.writeString(jar, "other content");
		Files.setLastModifiedTime(jar, later);
		assertThat(run().output()).contains("building");
	}

	@Test
	void aFailedBuildShowsItsErrorsAndStartsNothing() throws Exception {
		program("bin/mvn", "echo '[ERROR] Topic.java:[1,1] missing semicolon'; exit 1");

		Ran run = run();

		assertThat(run.status()).isNotZero();
		assertThat(run.output()).contains("missing semicolon", "The build has failed").doesNotContain("started:");
		assertThat(run().output()).contains("building");
	}

	@Test
	void asTheUserWishesNothingIsBuilt() throws Exception {
		assertThat(run("--no-build").output()).contains("Nothing is built yet");

		run();
		write("pom.xml", "<project><changed/></project>");

		assertThat(run("--no-build").output()).doesNotContain("building", "--no-build").contains("started:");
	}

	@Test
	void helpNeedsNeitherJdkNorBuild() throws Exception {
		assertThat(run("--help").output()).contains("Usage: ./run", "--gateway-port").doesNotContain("started:");
	}

	private Ran run(String... options) throws IOException, InterruptedException {
		List<String> command = Stream.concat(Stream.of("sh", "./run"), Stream.of(options)).toList();
		var builder = new ProcessBuilder(command).directory(this.root.toFile()).redirectErrorStream(true);
		builder.environment().put("JAVA_HOME", this.root.resolve("jdk").toString());
		builder.environment().put("PATH", this.root.resolve("bin") + ":" + System.getenv("PATH"));
		Process process = builder.start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		return new Ran(process.waitFor(), output);
	}

	private void write(String path, String text) throws IOException {
		Path file = this.root.resolve(path);
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
	}

	private void program(String path, String script) throws IOException {
		write(path, "#!/bin/sh\n" + script + "\n");
		Files.setPosixFilePermissions(this.root.resolve(path), PosixFilePermissions.fromString("rwxr-xr-x"));
	}

}
