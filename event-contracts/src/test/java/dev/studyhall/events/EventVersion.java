package dev.studyhall.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One version of one event: its schema and its samples, read from a folder. */
record EventVersion(Path folder) {

	static final Path EVENTS = Path.of("src/main/resources/events");

	static final Path RELEASED = Path.of("src/test/resources/released");

	private static final JsonMapper JSON = JsonMapper.shared();

	static List<EventVersion> all() {
		return in(EVENTS);
	}

	/** Every version that was released, from the approved copies of the schemas. */
	static List<EventVersion> allReleased() {
		return in(RELEASED);
	}

	/**
	 * The service and the name with its version, for example
	 * {@code catalog/topic-published.v1}.
	 */
	String name() {
		return service() + "/" + this.folder.getFileName();
	}

	String service() {
		return this.folder.getName(this.folder.getNameCount() - 2).toString();
	}

	/** The type that stands in {@code ce_type}. */
	String type() {
		return "dev.studyhall." + name().replace('/', '.');
	}

	Path schemaFile() {
		return this.folder.resolve("schema.json");
	}

	JsonNode schema() {
		return read(schemaFile());
	}

	/** Every file beside the schema, sorted by name. */
	List<Path> samples() {
		return list(this.folder).filter((file) -> !file.endsWith("schema.json")).toList();
	}

	JsonNode minimal() {
		return read(this.folder.resolve("minimal.json"));
	}

	/** The full sample of the latest release: the one with the highest number. */
	JsonNode newestFull() {
		Path newest = samples().stream()
			.filter((file) -> file.getFileName().toString().startsWith("full"))
			.max(Comparator.comparingInt(EventVersion::release))
			.orElseThrow();
		return read(newest);
	}

	static JsonNode read(Path file) {
		return JSON.readTree(file);
	}

	@Override
	public String toString() {
		return name();
	}

	private static int release(Path full) {
		String number = full.getFileName().toString().replaceAll("\\D", "");
		return number.isEmpty() ? 1 : Integer.parseInt(number);
	}

	private static List<EventVersion> in(Path root) {
		return list(root).filter(Files::isDirectory)
			.flatMap(EventVersion::list)
			.map(EventVersion::new)
			.sorted(Comparator.comparing(EventVersion::name))
			.toList();
	}

	private static Stream<Path> list(Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.sorted().toList().stream();
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

}
