package dev.studyhall.testing.npm;

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
 * Scripts below a module's {@code src/test} and the programs of others that they call,
 * installed below {@code target} as their lock file has them.
 */
public final class NpmPackage {

	private static final Duration PATIENCE = Duration.ofSeconds(120);

	private static final String LOCK = "package-lock.json";

	private final Path scripts;

	private final Path folder;

	/**
	 * A package.
	 * @param name its folder below {@code src/test}, and below {@code target}
	 */
	public NpmPackage(String name) {
		this.scripts = Path.of("src/test").resolve(name);
		this.folder = Path.of("target").resolve(name);
	}

	/** Installs it once; aborts the test where that is not possible. */
	public void install() throws IOException, InterruptedException {
		Files.createDirectories(this.folder);
		Path lock = this.folder.resolve(LOCK);
		boolean installed = Files.exists(this.folder.resolve("node_modules/.package-lock.json")) && Files.exists(lock)
				&& Files.mismatch(lock, this.scripts.resolve(LOCK)) < 0;
		try (Stream<Path> files = Files.list(this.scripts)) {
			for (Path file : files.toList()) {
				Files.copy(file, this.folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
			}
		}
		if (!installed) {
			Path said = this.folder.resolve("install.log");
			String outcome = run(said, List.of("npm", "ci", "--no-progress"));
			if (!outcome.isEmpty()) {
				abort("skipped: npm ci " + outcome + "; see " + said);
			}
		}
	}

	/** The JSON that a script prints of a file or a folder. */
	public JsonNode read(String script, Path path) throws IOException, InterruptedException {
		Path said = this.folder.resolve(script + ".json");
		String outcome = run(said, List.of("node", script, path.toAbsolutePath().toString()));
		String text = Files.readString(said);
		assertThat(outcome).as(text).isEmpty();
		return JsonMapper.shared().readTree(text);
	}

	/** Runs a program to its end; gives what went wrong, or nothing. */
	private String run(Path said, List<String> command) throws InterruptedException {
		Process process;
		try {
			process = new ProcessBuilder(command).directory(this.folder.toFile())
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
