package dev.studyhall.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;

/** Whole directory trees. */
final class Directories {

	private Directories() {
	}

	/** Removes the tree, if there is one. */
	static void delete(Path directory) {
		if (!Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
			return;
		}
		try (Stream<Path> paths = Files.walk(directory)) {
			for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
				Files.deleteIfExists(path);
			}
		}
		catch (IOException | UncheckedIOException ex) {
			throw new StackException("Cannot delete " + directory, ex);
		}
	}

	/** Copies the tree to a place where nothing is yet. */
	static void copy(Path from, Path to) throws IOException {
		try (Stream<Path> paths = Files.walk(from)) {
			for (Path path : paths.toList()) {
				Files.copy(path, to.resolve(from.relativize(path).toString()), StandardCopyOption.COPY_ATTRIBUTES);
			}
		}
	}

	static Path create(Path directory) {
		try {
			return Files.createDirectories(directory.toAbsolutePath().normalize()).toRealPath();
		}
		catch (IOException ex) {
			throw new StackException("Cannot create " + directory, ex);
		}
	}

}
