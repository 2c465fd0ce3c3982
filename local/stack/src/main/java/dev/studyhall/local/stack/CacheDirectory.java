package dev.studyhall.local.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Unpacked programs, kept between runs and shared by all JVMs of a user. System property
 * {@code studyhall.cache} names the directory, else it is {@code studyhall} in
 * {@code $XDG_CACHE_HOME} or {@code ~/.cache}.
 */
final class CacheDirectory {

	private CacheDirectory() {
	}

	/** Fills an empty directory. */
	@FunctionalInterface
	interface Filling {

		void fill(Path directory) throws IOException;

	}

	/**
	 * The directory of that name, filled by the first who needs it: whole or not there at
	 * all.
	 */
	static Path entry(String name, Filling filling) {
		try {
			Path entry = root().resolve(name);
			if (!Files.exists(entry)) {
				fill(entry, filling);
			}
			return entry;
		}
		catch (IOException ex) {
			throw new StackException("Cannot unpack " + name + ": " + ex.getMessage(), ex);
		}
	}

	private static synchronized void fill(Path entry, Filling filling) throws IOException {
		Path lock = entry.resolveSibling(entry.getFileName() + ".lock");
		try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
				var _ = channel.lock()) {
			if (Files.exists(entry)) {
				return;
			}
			Path unfinished = entry.resolveSibling(entry.getFileName() + ".unfinished");
			Directories.delete(unfinished);
			Files.createDirectories(unfinished);
			filling.fill(unfinished);
			Files.move(unfinished, entry, StandardCopyOption.ATOMIC_MOVE);
		}
	}

	private static Path root() throws IOException {
		Path root = Optional.ofNullable(System.getProperty("studyhall.cache"))
			.map(Path::of)
			.orElseGet(() -> RunAs.current().reachable(userCache()));
		return Files.createDirectories(root.toAbsolutePath());
	}

	private static Path userCache() {
		return Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
			.filter((value) -> !value.isBlank())
			.map(Path::of)
			.orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"))
			.resolve("studyhall");
	}

}
