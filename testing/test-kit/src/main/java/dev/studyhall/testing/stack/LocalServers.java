package dev.studyhall.testing.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import dev.studyhall.local.stack.LocalStack;
import dev.studyhall.local.stack.Superuser;

/** Child processes of this JVM, on data in a directory named after its process id. */
record LocalServers(LocalStack stack, Path directory) implements Servers {

	private static final Path ROOT = Path.of(System.getProperty("java.io.tmpdir"), "studyhall-tests");

	static LocalServers start() {
		removeThoseOfDeadRuns();
		Path directory = ROOT.resolve(Long.toString(ProcessHandle.current().pid()));
		LocalStack.remove(directory);
		return new LocalServers(LocalStack.startIn(directory, "superuser of a test run", List.of()), directory);
	}

	@Override
	public Superuser superuser() {
		return this.stack.postgres().superuser();
	}

	@Override
	public String kafkaBootstrapServers() {
		return this.stack.kafka().bootstrapServers();
	}

	/** Nobody needs the data afterwards: no reason to stop in order. */
	@Override
	public void close() {
		this.stack.postgres().kill();
		this.stack.kafka().kill();
		LocalStack.remove(this.directory);
	}

	/** A killed test run leaves its servers behind; the next one cleans up. */
	private static void removeThoseOfDeadRuns() {
		if (!Files.isDirectory(ROOT)) {
			return;
		}
		try (Stream<Path> directories = Files.list(ROOT)) {
			directories.filter(LocalServers::ofDeadRun).forEach(LocalStack::remove);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean ofDeadRun(Path directory) {
		String name = directory.getFileName().toString();
		return name.matches("\\d{1,18}") && ProcessHandle.of(Long.parseLong(name)).isEmpty();
	}

}
