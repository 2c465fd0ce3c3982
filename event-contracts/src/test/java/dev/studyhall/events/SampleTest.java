package dev.studyhall.events;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Schemas and samples say the same, and a released sample stays as it is. */
class SampleTest {

	static List<EventVersion> events() {
		return EventVersion.all();
	}

	@ParameterizedTest
	@MethodSource("events")
	void aSchemaIsWellFormedAndNamedAfterItsFolder(EventVersion event) {
		assertThat(Schemas.errorsOfSchema(event.schema())).isEmpty();
		assertThat(event.schema().get("$id").stringValue())
			.isEqualTo("https://studyhall.dev/events/" + event.name() + ".json");
		assertThat(event.name()).matches("[a-z]+/[a-z]+(-[a-z]+)+\\.v[1-9]\\d*");
	}

	@ParameterizedTest
	@MethodSource("events")
	void everySampleIsValid(EventVersion event) {
		assertThat(event.samples()).hasSizeGreaterThanOrEqualTo(2).allSatisfy((sample) -> {
			assertThat(sample.getFileName().toString()).matches("full(-[2-9]\\d*)?\\.json|minimal\\.json");
			assertThat(Schemas.errors(event.schema(), EventVersion.read(sample))).isEmpty();
		});
	}

	@ParameterizedTest
	@MethodSource("events")
	void everyPropertyOfTheMinimalSampleIsNeeded(EventVersion event) {
		Map<String, JsonNode> shorter = Mutations.withoutOneProperty(event.minimal());

		assertThat(shorter).isNotEmpty()
			.allSatisfy((property, payload) -> assertThat(Schemas.errors(event.schema(), payload)).as(property)
				.isNotEmpty());
	}

	@ParameterizedTest
	@MethodSource("events")
	void theNewestFullSampleHasEveryProperty(EventVersion event) {
		assertHasEveryProperty(event.schema(), event.newestFull(), "");
	}

	@ParameterizedTest
	@MethodSource("events")
	void aFieldThatNobodyKnowsIsValidEverywhere(EventVersion event) {
		assertThat(Mutations.withOneUnknownField(event.newestFull()))
			.allSatisfy((object, payload) -> assertThat(Schemas.errors(event.schema(), payload)).as(object).isEmpty());
	}

	@Test
	void anAttemptIsRatedOrSkippedNeverBothNeverNeither() {
		EventVersion attempt = new EventVersion(EventVersion.EVENTS.resolve("progress/attempt-recorded.v1"));
		JsonNode rated = attempt.newestFull();

		JsonNode both = Mutations.changed(rated, "", (payload) -> payload.put("skipped", true));
		JsonNode neither = Mutations.changed(rated, "", (payload) -> payload.remove("rating"));
		JsonNode beyond = Mutations.changed(rated, "", (payload) -> payload.put("rating", 5));

		assertThat(List.of(both, neither, beyond))
			.allSatisfy((payload) -> assertThat(Schemas.errors(attempt.schema(), payload)).isNotEmpty());
	}

	@Test
	void aReleasedSampleNeverChanges() throws IOException {
		Map<String, String> released = Files.readAllLines(EventVersion.EVENTS.resolve("samples.sha256"))
			.stream()
			.collect(Collectors.toMap((line) -> line.substring(66), (line) -> line.substring(0, 64), (a, b) -> a,
					TreeMap::new));
		Map<String, String> present = EventVersion.all()
			.stream()
			.flatMap((event) -> event.samples().stream())
			.collect(Collectors.toMap((file) -> EventVersion.EVENTS.relativize(file).toString(), SampleTest::digest,
					(a, b) -> a, TreeMap::new));

		assertThat(present)
			.as("released samples stay as they are, since readers are tested against them; "
					+ "a new sample gets a file and a line in samples.sha256 of its own")
			.containsExactlyInAnyOrderEntriesOf(released);
	}

	private static void assertHasEveryProperty(JsonNode schema, JsonNode payload, String path) {
		schema.path("properties").forEachEntry((name, property) -> {
			String pointer = path + "/" + name;
			assertThat(payload.has(name)).as(pointer).isTrue();
			assertHasEveryProperty(property, payload.get(name), pointer);
			if (property.has("items")) {
				assertThat(payload.get(name)).as(pointer)
					.isNotEmpty()
					.allSatisfy((item) -> assertHasEveryProperty(property.get("items"), item, pointer + "/*"));
			}
		});
	}

	private static String digest(Path file) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
		}
		catch (IOException | NoSuchAlgorithmException unreadable) {
			throw new IllegalStateException("cannot digest " + file, unreadable);
		}
	}

}
