package dev.studyhall.local.launcher.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Unpacks each built jar once and trains a cache for it; the second start of the same jar
 * finds both. Runs of several data directories share them.
 */
public final class Images {

	/**
	 * The current one, and the one that a platform started before the last build may
	 * still use.
	 */
	private static final int KEPT = 2;

	private static final String COMPLETE = "complete";

	private final Path directory;

	private final Path java;

	private final Consumer<String> progress;

	/**
	 * What an image is made of.
	 *
	 * @param name of the service
	 * @param jar as the build made it
	 * @param flags of the JVM
	 * @param environment settings without which the service would not start its training
	 */
	public record Source(String name, Path jar, List<String> flags, Map<String, String> environment) {

	}

	/** Images below a directory; what takes long is told to the consumer. */
	public Images(Path directory, Consumer<String> progress) {
		this.directory = directory;
		this.java = Path.of(System.getProperty("java.home"), "bin", "java");
		this.progress = progress;
	}

	/**
	 * The image of a jar, made now if it is not there. A minute's work the first time,
	 * else some milliseconds.
	 */
	public Image prepare(Source source) {
		try {
			Files.createDirectories(this.directory);
			String fingerprint = Fingerprint.of(source.jar(), Runtime.version().toString(), source.flags());
			Path home = this.directory.resolve(source.name() + "-" + fingerprint);
			var training = new Training(source, home, this.java, this.progress);
			if (!Files.exists(home.resolve(COMPLETE))) {
				make(source, home, training);
			}
			return training.result();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot unpack " + source.jar() + ": " + ex.getMessage(), ex);
		}
	}

	/** One maker at a time; what a killed one left is thrown away. */
	private void make(Source source, Path home, Training training) throws IOException {
		Path lock = home.resolveSibling(source.name() + ".lock");
		try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
				var _ = channel.lock()) {
			if (Files.exists(home.resolve(COMPLETE))) {
				return;
			}
			delete(home);
			training.run();
			Files.createFile(home.resolve(COMPLETE));
			forgetOld(source.name());
		}
	}

	private void forgetOld(String name) throws IOException {
		try (Stream<Path> all = Files.list(this.directory)) {
			List<Path> old = all.filter((path) -> path.getFileName().toString().matches(name + "-[0-9a-f]{12}"))
				.sorted(Comparator.comparing((Path path) -> path.toFile().lastModified()).reversed())
				.skip(KEPT)
				.toList();
			for (Path image : old) {
				delete(image);
			}
		}
	}

	private static void delete(Path tree) throws IOException {
		if (!Files.exists(tree)) {
			return;
		}
		try (Stream<Path> paths = Files.walk(tree)) {
			for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(path);
			}
		}
	}

}
