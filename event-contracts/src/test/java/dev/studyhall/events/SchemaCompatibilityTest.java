package dev.studyhall.events;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** A released schema gains optional fields, nothing else. */
class SchemaCompatibilityTest {

	private static final String BOOKMARK = "bookmark/bookmark-put.v1";

	private static final String TOPIC = "catalog/topic-published.v1";

	private static final String ATTEMPT = "progress/attempt-recorded.v1";

	@Test
	void noReleasedSchemaIsBroken() {
		Map<String, List<String>> broken = new TreeMap<>();
		for (EventVersion released : EventVersion.allReleased()) {
			EventVersion current = new EventVersion(EventVersion.EVENTS.resolve(released.name()));
			List<String> changes = SchemaComparison.breakingChanges(released.schema(), current.schema());
			if (!changes.isEmpty()) {
				broken.put(released.name(), changes);
			}
		}

		assertThat(broken)
			.as("a released schema gains optional fields only; anything else is a new version "
					+ "in a folder of its own, beside this one")
			.isEmpty();
	}

	@Test
	void everySchemaIsReleasedAndEveryReleasedOneIsStillThere() {
		assertThat(names(EventVersion.allReleased()))
			.as("events whose approved schema lies in %s: copy a new one there with the commit that releases it",
					EventVersion.RELEASED)
			.isEqualTo(names(EventVersion.all()));
	}

	@Test
	void aNewOptionalFieldIsFine() {
		JsonNode released = schema(TOPIC);
		JsonNode atTheTop = Mutations.changed(released, "/properties",
				(properties) -> properties.putObject("subtitle").put("type", "string"));
		JsonNode inAnItem = Mutations.changed(released, "/properties/levels/items/properties",
				(properties) -> properties.putObject("colour").put("type", "string"));

		assertThat(SchemaComparison.breakingChanges(released, atTheTop)).isEmpty();
		assertThat(SchemaComparison.breakingChanges(released, inAnItem)).isEmpty();
	}

	@Test
	void anotherDescriptionIsFine() {
		JsonNode released = schema(TOPIC);
		JsonNode reworded = Mutations.changed(released, "/properties/icon",
				(icon) -> icon.put("description", "A sign"));

		assertThat(SchemaComparison.breakingChanges(released, reworded)).isEmpty();
	}

	@ParameterizedTest(name = "{0} {1}: {3}")
	@MethodSource("breakingChanges")
	void aBreakingChangeIsRefusedWithItsReason(String event, String object, Consumer<ObjectNode> change,
			String message) {
		JsonNode released = schema(event);

		List<String> found = SchemaComparison.breakingChanges(released, Mutations.changed(released, object, change));

		assertThat(found).singleElement().asString().startsWith(message);
	}

	static List<Arguments> breakingChanges() {
		String oldEvents = ": events that are in the topic already would break it";
		String oldReaders = ": readers of the released schema rely on it";
		return List.of(
				change(TOPIC, "/properties", (s) -> s.remove("icon"),
						"/icon: property removed or renamed" + oldReaders),
				change(TOPIC, "/properties/levels/items/properties", (s) -> s.remove("title"),
						"/levels/*/title: property removed or renamed" + oldReaders),
				change(TOPIC, "", (s) -> s.withArray("/required").add("icon"), "/icon: newly required" + oldEvents),
				change(TOPIC, "", (s) -> ((ArrayNode) s.get("required")).remove(0),
						"/tenantId: no longer required" + oldReaders),
				change(TOPIC, "/properties/version", (s) -> s.put("type", "string"),
						"/version: type narrowed or changed from [integer] to [string]" + oldEvents),
				change(TOPIC, "/properties/title", (s) -> s.putArray("type").add("string").add("null"),
						"/title: type widened from [string] to [string, null]" + oldReaders),
				change(BOOKMARK, "/properties/kind", (s) -> s.withArray("/enum").remove(0),
						"/kind: enum value revisit removed" + oldEvents),
				change(BOOKMARK, "/properties/kind", (s) -> s.withArray("/enum").add("boring"),
						"/kind: enum value boring added: readers of the released schema know its values only"),
				change(BOOKMARK, "/properties/kind", (s) -> s.remove("enum"), "/kind: enum removed" + oldReaders),
				change(TOPIC, "/properties/language", (s) -> s.putArray("enum").add("en"),
						"/language: enum added" + oldEvents),
				change(BOOKMARK, "/properties/putAt", (s) -> s.put("format", "date"),
						"/putAt: format changed from \"date-time\" to \"date\"" + oldEvents),
				change(TOPIC, "/properties/title", (s) -> s.put("maxLength", 100),
						"/title: maxLength changed from 300 to 100" + oldEvents),
				change(TOPIC, "/properties/title", (s) -> s.put("maxLength", 1000),
						"/title: maxLength changed from 300 to 1000" + oldReaders),
				change(ATTEMPT, "/properties/rating", (s) -> s.put("minimum", 2),
						"/rating: minimum changed from 1 to 2" + oldEvents),
				change(TOPIC, "/properties/icon", (s) -> s.put("pattern", "^.$"), "/icon: pattern added" + oldEvents),
				change(TOPIC, "/properties/placements", (s) -> s.put("minItems", 1),
						"/placements: minItems added" + oldEvents),
				change(TOPIC, "", (s) -> s.put("additionalProperties", false),
						"/: additionalProperties changed from true to false" + oldEvents),
				change(ATTEMPT, "", (s) -> s.remove("else"), "/: else removed" + oldReaders));
	}

	private static Arguments change(String event, String object, Consumer<ObjectNode> change, String message) {
		return arguments(event, object, change, message);
	}

	private static JsonNode schema(String event) {
		return new EventVersion(EventVersion.RELEASED.resolve(event)).schema();
	}

	private static String names(List<EventVersion> events) {
		return events.stream().map(EventVersion::name).collect(Collectors.joining("\n"));
	}

}
