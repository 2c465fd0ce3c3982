package dev.studyhall.local.launcher.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where things lie on disk.
 *
 * @param root the checkout
 * @param data what the platform keeps between two runs
 */
record Folders(Path root, Path data) {

	private static final String VERSION = "0.1.0-SNAPSHOT";

	Folders {
		root = root.toAbsolutePath().normalize();
		data = data.toAbsolutePath().normalize();
	}

	/** The checkout that a directory lies in. */
	static Path rootAbove(Path directory) {
		return Stream.iterate(directory.toAbsolutePath(), (path) -> path != null, Path::getParent)
			.filter((path) -> Files.exists(path.resolve("run")) && Files.exists(path.resolve("local/launcher/pom.xml")))
			.findFirst()
			.orElseThrow(() -> new PlatformException(directory + " does not lie in a checkout of Studyhall"));
	}

	/**
	 * Unpacked services and their caches: made from the build, so all data directories
	 * share them.
	 */
	Path images() {
		return this.root.resolve(".local/apps");
	}

	Path postgres() {
		return this.data.resolve("postgres");
	}

	Path kafka() {
		return this.data.resolve("kafka");
	}

	Path signingKey() {
		return this.data.resolve("identity/key.json");
	}

	Path secrets() {
		return this.data.resolve("secrets");
	}

	Path running() {
		return this.data.resolve("run");
	}

	Path logs() {
		return this.data.resolve("logs");
	}

	Path content(String tenant) {
		return this.root.resolve("content").resolve(tenant);
	}

	/** The jar that the build makes of a component. */
	Path jar(Component component) {
		String module = switch (component) {
			case IDENTITY -> "local/identity";
			case CATALOG -> "catalog-service";
			case BOOKMARK -> "bookmark-service";
			case PROGRESS -> "progress-service";
			case WEB -> "web";
			case GATEWAY -> "gateway";
			case POSTGRES, KAFKA -> throw new IllegalArgumentException(component + " is no jar of ours");
		};
		String name = module.replace('/', '-') + "-" + VERSION + ".jar";
		return Optional.of(this.root.resolve(module).resolve("target").resolve(name))
			.filter(Files::exists)
			.orElseThrow(() -> new PlatformException("There is no " + module + "/target/" + name
					+ ". Build it: ./run without --no-build, or mvn -DskipTests package"));
	}

}
