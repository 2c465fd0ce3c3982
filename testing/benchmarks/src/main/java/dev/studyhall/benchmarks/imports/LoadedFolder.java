package dev.studyhall.benchmarks.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.studyhall.benchmarks.Plan;
import dev.studyhall.benchmarks.content.Scale;
import dev.studyhall.local.stack.LocalStack;

/** Where a platform with generated content lies, from one benchmark to the next. */
public final class LoadedFolder implements AutoCloseable {

	private final Path path;

	private final boolean kept;

	private LoadedFolder(Path path, boolean kept) {
		this.path = path.toAbsolutePath();
		this.kept = kept;
	}

	/** The folder for so much content; it goes in the end unless the plan keeps it. */
	public static LoadedFolder of(Plan plan, Scale scale) {
		return named("questions-" + scale.questions(), plan);
	}

	/** The folder of that name; it goes in the end unless the plan keeps it. */
	public static LoadedFolder named(String name, Plan plan) {
		return new LoadedFolder(plan.scratch().resolve(name), plan.keep());
	}

	public Path path() {
		return this.path;
	}

	/** Whether all of the content is there. */
	public boolean complete() {
		return Files.exists(mark());
	}

	/** Says that all of the content is there. */
	public void markComplete() {
		try {
			Files.createFile(mark());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Empties it. */
	public void clear() {
		LocalStack.remove(this.path);
	}

	@Override
	public void close() {
		if (!this.kept || !complete()) {
			clear();
		}
	}

	private Path mark() {
		return this.path.resolve("complete");
	}

}
