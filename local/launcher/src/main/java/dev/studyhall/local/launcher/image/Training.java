package dev.studyhall.local.launcher.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Unpacks a jar and lets the service come up to the point where it would open its doors;
 * the JVM writes down what it loaded. Neither a database nor a broker is asked.
 */
final class Training {

	private static final Duration LIMIT = Duration.ofMinutes(3);

	private final Images.Source source;

	private final Path home;

	private final Path java;

	private final Consumer<String> progress;

	Training(Images.Source source, Path home, Path java, Consumer<String> progress) {
		this.source = source;
		this.home = home;
		this.java = java;
		this.progress = progress;
	}

	void run() throws IOException {
		long begin = System.nanoTime();
		this.progress.accept("preparing " + this.source.name() + ": training run for its start-up cache");
		unpack();
		boolean trained = train();
		long seconds = Duration.ofNanos(System.nanoTime() - begin).toSeconds();
		this.progress.accept(trained ? "prepared " + this.source.name() + " in " + seconds + " s"
				: "no start-up cache for " + this.source.name() + ", it starts slower; why: " + log());
	}

	/** What came of it, now or in an earlier run. */
	Image result() {
		var flags = new ArrayList<>(this.source.flags());
		if (Files.exists(cache())) {
			flags.add("-XX:AOTCache=" + cache());
		}
		return new Image(this.java, jar(), flags);
	}

	private void unpack() throws IOException {
		Path messages = this.home.resolveSibling(this.source.name() + "-unpack.log");
		boolean unpacked = finishes(List.of(this.java.toString(), "-XX:TieredStopAtLevel=1", "-Djarmode=tools", "-jar",
				this.source.jar().toAbsolutePath().toString(), "extract", "--destination", this.home.toString(),
				"--application-filename", jar().getFileName().toString()), messages);
		if (!unpacked) {
			throw new IOException(Files.readString(messages).strip());
		}
		Files.delete(messages);
	}

	private boolean train() throws IOException {
		var command = new ArrayList<>(List.of(this.java.toString()));
		command.addAll(this.source.flags());
		command.addAll(List.of("-XX:AOTCacheOutput=" + cache(), "-Dspring.context.exit=onRefresh",
				"-Dspring.flyway.enabled=false", "-jar", jar().toString()));
		return finishes(command, log()) && Files.exists(cache());
	}

	private Path jar() {
		return this.home.resolve("app.jar");
	}

	private Path cache() {
		return this.home.resolve("app.aot");
	}

	private Path log() {
		return this.home.resolve("training.log");
	}

	private boolean finishes(List<String> command, Path log) throws IOException {
		var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
		builder.environment()
			.keySet()
			.removeIf((name) -> name.startsWith("JAVA_TOOL_") || name.startsWith("STUDYHALL_"));
		builder.environment().putAll(this.source.environment());
		Process process = builder.start();
		try {
			return process.waitFor(LIMIT.toMillis(), TimeUnit.MILLISECONDS) && process.exitValue() == 0;
		}
		catch (InterruptedException _) {
			Thread.currentThread().interrupt();
			return false;
		}
		finally {
			process.destroyForcibly();
		}
	}

}
