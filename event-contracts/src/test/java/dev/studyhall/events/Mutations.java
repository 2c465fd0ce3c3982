package dev.studyhall.events;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Copies of a JSON document that differ from it in one place. */
final class Mutations {

	private Mutations() {
	}

	/**
	 * One copy for each property at any depth, without that property; by the property's
	 * pointer.
	 */
	static Map<String, JsonNode> withoutOneProperty(JsonNode document) {
		Map<String, JsonNode> copies = new LinkedHashMap<>();
		for (String object : objects(document, "")) {
			for (String property : document.at(object).propertyNames()) {
				copies.put(object + "/" + property, changed(document, object, (target) -> target.remove(property)));
			}
		}
		return copies;
	}

	/**
	 * One copy for each object at any depth, with a field that nobody knows; by the
	 * object's pointer.
	 */
	static Map<String, JsonNode> withOneUnknownField(JsonNode document) {
		Map<String, JsonNode> copies = new LinkedHashMap<>();
		for (String object : objects(document, "")) {
			copies.put(object, changed(document, object, (target) -> target.put("unheardOf", 1)));
		}
		return copies;
	}

	/** A copy in which the object at the pointer is changed. */
	static JsonNode changed(JsonNode document, String object, Consumer<ObjectNode> change) {
		JsonNode copy = document.deepCopy();
		change.accept((ObjectNode) copy.at(object));
		return copy;
	}

	private static List<String> objects(JsonNode node, String pointer) {
		List<String> found = new ArrayList<>();
		if (node.isObject()) {
			found.add(pointer);
			node.forEachEntry((name, child) -> found.addAll(objects(child, pointer + "/" + name)));
		}
		for (int i = 0; node.isArray() && i < node.size(); i++) {
			found.addAll(objects(node.get(i), pointer + "/" + i));
		}
		return found;
	}

}
