package dev.studyhall.events;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The AsyncAPI document and the events' folder tell of the same events. */
class AsyncApiTest {

	private static final Path FILE = Path.of("src/main/resources/asyncapi.yaml");

	private final JsonNode document = document();

	@Test
	void everyReferenceLeadsSomewhere() {
		assertThat(references(this.document)).isNotEmpty()
			.allSatisfy((reference) -> assertThat(resolve(reference).isMissingNode()).as(reference).isFalse());
	}

	@Test
	void everyEventOfTheFolderIsAMessageAndEveryMessageAnEvent() {
		Map<String, String> messages = new HashMap<>();
		this.document.at("/components/messages")
			.forEach((message) -> messages.put(message.get("name").stringValue(),
					message.at("/payload/$ref").stringValue()));

		Map<String, String> events = EventVersion.all()
			.stream()
			.collect(Collectors.toMap(EventVersion::type, (event) -> "./events/" + event.name() + "/schema.json"));

		assertThat(messages).isEqualTo(events);
	}

	@Test
	void everyMessageNamesItsTypeItsSourceAndItsSchemaInTheHeaders() {
		this.document.at("/components/messages").forEach((message) -> {
			JsonNode headers = message.at("/headers/allOf/1/properties");
			JsonNode schema = EventVersion.read(FILE.resolveSibling(message.at("/payload/$ref").stringValue()));
			String type = message.get("name").stringValue();

			assertThat(headers.at("/ce_type/const").stringValue()).isEqualTo(type);
			assertThat(headers.at("/ce_source/const").stringValue()).isEqualTo("/studyhall/" + type.split("\\.")[2]);
			assertThat(headers.at("/ce_dataschema/const")).isEqualTo(schema.get("$id"));
		});
	}

	@Test
	void aChannelIsTheTopicOfItsServiceAndCarriesItsEventsAlone() {
		Map<String, TreeSet<String>> channels = new HashMap<>();
		this.document.get("channels").forEachEntry((id, channel) -> {
			assertThat(channel.get("address").stringValue()).isEqualTo(id);
			assertThat(resolve(channel.at("/bindings/$ref").stringValue()).at("/kafka/partitions").intValue())
				.isEqualTo(12);
			channels.put(id, typesOf(channel.get("messages")));
		});

		Map<String, TreeSet<String>> events = EventVersion.all()
			.stream()
			.collect(Collectors.groupingBy((event) -> "studyhall." + event.service() + ".v1",
					Collectors.mapping(EventVersion::type, Collectors.toCollection(TreeSet::new))));

		assertThat(channels).isEqualTo(events)
			.containsOnlyKeys("studyhall.catalog.v1", "studyhall.bookmark.v1", "studyhall.progress.v1");
	}

	@Test
	void anOperationSendsEveryMessageOfItsChannel() {
		this.document.get("operations").forEach((operation) -> {
			JsonNode channel = resolve(operation.at("/channel/$ref").stringValue());
			assertThat(typesOf(operation.get("messages"))).isEqualTo(typesOf(channel.get("messages")));
		});
		assertThat(this.document.get("operations")).hasSize(this.document.get("channels").size());
	}

	private TreeSet<String> typesOf(JsonNode messages) {
		TreeSet<String> types = new TreeSet<>();
		for (JsonNode message : messages) {
			JsonNode target = resolve(message.get("$ref").stringValue());
			types.add((target.has("$ref") ? resolve(target.get("$ref").stringValue()) : target).get("name")
				.stringValue());
		}
		return types;
	}

	private JsonNode resolve(String reference) {
		if (reference.startsWith("#")) {
			return this.document.at(reference.substring(1));
		}
		return EventVersion.read(FILE.resolveSibling(reference));
	}

	private static List<String> references(JsonNode node) {
		List<String> found = new ArrayList<>();
		if (node.has("$ref")) {
			found.add(node.get("$ref").stringValue());
		}
		node.forEach((child) -> found.addAll(references(child)));
		return found;
	}

	private static JsonNode document() {
		try {
			return JsonMapper.shared().valueToTree(new Yaml().<Object>load(Files.readString(FILE)));
		}
		catch (IOException unreadable) {
			throw new IllegalStateException("cannot read " + FILE, unreadable);
		}
	}

}
