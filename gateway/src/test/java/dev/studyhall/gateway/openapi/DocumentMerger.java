package dev.studyhall.gateway.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes one document of the gateway's and the services'. What two of them describe alike
 * is described once; what they describe differently under one name gets the service's
 * name before it.
 */
final class DocumentMerger {

	private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete", "head", "options");

	private static final Set<String> WITH_BODY = Set.of("put", "post", "patch");

	private final ObjectNode merged;

	/**
	 * Begins with the document that has the title, the limits and the gateway's answers.
	 */
	DocumentMerger(JsonNode gateway) {
		this.merged = (ObjectNode) gateway.deepCopy();
	}

	/** Adds a service's document. */
	DocumentMerger add(String service, JsonNode document) {
		JsonNode renamed = renamed(document, clashes(service, document));
		((ObjectNode) renamed.path("components")).remove("securitySchemes"); // the
																				// gateway's
																				// own is
																				// everybody's
		renamed.path("components")
			.properties()
			.forEach((kind) -> kind.getValue()
				.properties()
				.forEach((component) -> componentsOf(kind.getKey()).set(component.getKey(), component.getValue())));
		renamed.path("paths").properties().forEach((path) -> addPath(service, path.getKey(), path.getValue()));
		return this;
	}

	ObjectNode merged() {
		return this.merged;
	}

	private void addPath(String service, String path, JsonNode item) {
		ObjectNode paths = (ObjectNode) this.merged.path("paths");
		if (paths.has(path)) {
			throw new IllegalStateException("Two services describe " + path);
		}
		item.properties()
			.stream()
			.filter((entry) -> METHODS.contains(entry.getKey()))
			.forEach((entry) -> complete(service, entry.getKey(), (ObjectNode) entry.getValue()));
		paths.set(path, item);
	}

	/** Adds what the gateway may answer in the service's place. */
	private static void complete(String service, String method, ObjectNode operation) {
		if (!operation.has("tags")) {
			operation.putArray("tags").add(titled(service));
		}
		ObjectNode responses = operation.withObject("/responses");
		Map<String, String> ours = new LinkedHashMap<>(
				Map.of("401", "InvalidToken", "429", "TooManyRequests", "503", "Unavailable", "504", "TooSlow"));
		if (WITH_BODY.contains(method)) {
			ours.put("413", "BodyTooLarge");
		}
		ours.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey())
			.filter((answer) -> !responses.has(answer.getKey()))
			.forEach((answer) -> responses.putObject(answer.getKey())
				.put("$ref", "#/components/responses/" + answer.getValue()));
	}

	/** The references of a document that would mean something else in the merged one. */
	private Map<String, String> clashes(String service, JsonNode document) {
		Map<String, String> clashes = new LinkedHashMap<>();
		document.path("components").properties().forEach((kind) -> kind.getValue().properties().forEach((component) -> {
			JsonNode known = this.merged.path("components").path(kind.getKey()).path(component.getKey());
			if (!known.isMissingNode() && !known.equals(component.getValue())) {
				clashes.put(reference(kind.getKey(), component.getKey()),
						reference(kind.getKey(), titled(service) + component.getKey()));
			}
		}));
		return clashes;
	}

	private static JsonNode renamed(JsonNode document, Map<String, String> clashes) {
		JsonNode copy = document.deepCopy();
		clashes.forEach((from, to) -> {
			ObjectNode components = (ObjectNode) copy.at(from.substring(1, from.lastIndexOf('/')));
			components.set(to.substring(to.lastIndexOf('/') + 1),
					components.remove(from.substring(from.lastIndexOf('/') + 1)));
		});
		String text = JsonMapper.shared().writeValueAsString(copy);
		for (Map.Entry<String, String> clash : clashes.entrySet()) {
			text = text.replace('"' + clash.getKey() + '"', '"' + clash.getValue() + '"');
		}
		return JsonMapper.shared().readTree(text);
	}

	private ObjectNode componentsOf(String kind) {
		return this.merged.withObject("/components/" + kind);
	}

	private static String reference(String kind, String name) {
		return "#/components/" + kind + "/" + name;
	}

	private static String titled(String service) {
		return service.substring(0, 1).toUpperCase(Locale.ROOT) + service.substring(1);
	}

	static List<String> services() {
		return List.of("catalog", "bookmark", "progress");
	}

}
