package dev.studyhall.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

/**
 * Programs of {@code src/test/npm}, installed below {@code target} as their lock file has
 * them.
 */
final class Npm {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final Path SCRIPTS = Path.of("src/test/npm");

	private static final Path FOLDER = Path.of("target/npm");

	private static final String LOCK = "package-lock.json";

	private Npm() {
	}

	/** Installs them once; aborts the test where that is not possible. */
	static void install() throws IOException, InterruptedException {
		Files.createDirectories(FOLDER);
		Path lock = FOLDER.resolve(LOCK);
		boolean installed = Files.exists(FOLDER.resolve("node_modules/.package-lock.json")) && Files.exists(lock)
				&& Files.mismatch(lock, SCRIPTS.resolve(LOCK)) < 0;
		try (Stream<Path> scripts = Files.list(SCRIPTS)) {
			for (Path script : scripts.toList()) {
				Files.copy(script, FOLDER.resolve(script.getFileName()), StandardCopyOption.REPLACE_EXISTING);
			}
		}
		if (!installed) {
			Path said = FOLDER.resolve("install.log");
			String outcome = run(said, List.of("npm", "ci", "--no-progress"));
			if (!outcome.isEmpty()) {
				abort("skipped: npm ci " + outcome + "; see " + said);
			}
		}
	}

	/** What a program says of a folder. */
	static JsonNode read(String script, Path path) throws IOException, InterruptedException {
		Path said = FOLDER.resolve(script + ".json");
		String outcome = run(said, List.of("node", script, path.toAbsolutePath().toString()));
		String text = Files.readString(said);
		assertThat(outcome).as(text).isEmpty();
		return JsonMapper.shared().readTree(text);
	}

	/** Runs a program to its end; gives what went wrong, or nothing. */
	private static String run(Path said, List<String> command) throws IOException, InterruptedException {
		Process process;
		try {
			process = new ProcessBuilder(command).directory(FOLDER.toFile())
				.redirectErrorStream(true)
				.redirectOutput(said.toFile())
				.start();
		}
		catch (IOException ex) {
			return "could not be started: " + ex.getMessage();
		}
		if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
			process.descendants().forEach(ProcessHandle::destroyForcibly);
			process.destroyForcibly().waitFor();
			return "had not ended after " + PATIENCE.toSeconds() + " s";
		}
		return (process.exitValue() == 0) ? "" : "ended with " + process.exitValue();
	}

}
