package dev.studyhall.events;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What a change of a released schema breaks. An older reader must read a new payload, and
 * a new reader every payload since the first: so neither side of the contract may move,
 * except that an object may gain optional properties.
 */
final class SchemaComparison {

	private static final Set<String> LOWER_LIMITS = Set.of("minimum", "exclusiveMinimum", "minLength", "minItems",
			"minProperties");

	private static final Set<String> UPPER_LIMITS = Set.of("maximum", "exclusiveMaximum", "maxLength", "maxItems",
			"maxProperties");

	private static final String OLD_EVENTS = ": events that are in the topic already would break it";

	private static final String OLD_READERS = ": readers of the released schema rely on it";

	private final List<String> breaks = new ArrayList<>();

	private SchemaComparison() {
	}

	/**
	 * Each breaking change in words: where, what, why. Nothing if every reader and every
	 * old payload stay fine.
	 */
	static List<String> breakingChanges(JsonNode released, JsonNode current) {
		SchemaComparison comparison = new SchemaComparison();
		comparison.schema("", released, current);
		return comparison.breaks;
	}

	private void schema(String path, JsonNode released, JsonNode current) {
		Set<String> keywords = new TreeSet<>(released.propertyNames());
		keywords.addAll(current.propertyNames());
		keywords.removeAll(Schemas.DOCUMENTATION);
		for (String keyword : keywords) {
			keyword(path, keyword, released.path(keyword), current.path(keyword));
		}
	}

	private void keyword(String path, String keyword, JsonNode released, JsonNode current) {
		switch (keyword) {
			case "properties" -> properties(path, released, current);
			case "required" -> required(path, words(released), words(current));
			case "type" -> type(path, words(released), words(current));
			case "enum" -> values(path, words(released), words(current));
			case "items" -> schema(path + "/*", released, current);
			default -> assertion(path, keyword, released, current);
		}
	}

	private void properties(String path, JsonNode released, JsonNode current) {
		for (String name : released.propertyNames()) {
			if (current.has(name)) {
				schema(path + "/" + name, released.get(name), current.get(name));
			}
			else {
				broken(path + "/" + name, "property removed or renamed" + OLD_READERS);
			}
		}
	}

	private void required(String path, Set<String> released, Set<String> current) {
		minus(current, released).forEach((name) -> broken(path + "/" + name, "newly required" + OLD_EVENTS));
		minus(released, current).forEach((name) -> broken(path + "/" + name, "no longer required" + OLD_READERS));
	}

	private void type(String path, Set<String> released, Set<String> current) {
		if (!current.containsAll(released)) {
			broken(path, "type narrowed or changed from " + released + " to " + current + OLD_EVENTS);
		}
		else if (!released.containsAll(current)) {
			broken(path, "type widened from " + released + " to " + current + OLD_READERS);
		}
	}

	private void values(String path, Set<String> released, Set<String> current) {
		if (released.isEmpty() != current.isEmpty()) {
			broken(path, "enum " + (released.isEmpty() ? "added" + OLD_EVENTS : "removed" + OLD_READERS));
			return;
		}
		minus(released, current).forEach((value) -> broken(path, "enum value " + value + " removed" + OLD_EVENTS));
		minus(current, released).forEach((value) -> broken(path, "enum value " + value
				+ " added: readers of the released schema know its values only, and switch over them"));
	}

	private void assertion(String path, String keyword, JsonNode released, JsonNode current) {
		if (released.equals(current)) {
			return;
		}
		String change = keyword + " " + (released.isMissingNode() ? "added"
				: current.isMissingNode() ? "removed" : "changed from " + released + " to " + current);
		broken(path, change + (tightens(keyword, released, current) ? OLD_EVENTS : OLD_READERS));
	}

	private static boolean tightens(String keyword, JsonNode released, JsonNode current) {
		if (released.isNumber() && current.isNumber() && LOWER_LIMITS.contains(keyword)) {
			return current.decimalValue().compareTo(released.decimalValue()) > 0;
		}
		if (released.isNumber() && current.isNumber() && UPPER_LIMITS.contains(keyword)) {
			return current.decimalValue().compareTo(released.decimalValue()) < 0;
		}
		return !(current instanceof MissingNode);
	}

	private void broken(String path, String change) {
		this.breaks.add((path.isEmpty() ? "/" : path) + ": " + change);
	}

	private static Set<String> words(JsonNode node) {
		Set<String> words = new LinkedHashSet<>();
		if (node.isArray()) {
			node.forEach((word) -> words.add(word.asString()));
		}
		else if (!node.isMissingNode()) {
			words.add(node.asString());
		}
		return words;
	}

	private static Set<String> minus(Collection<String> all, Collection<String> without) {
		Set<String> rest = new LinkedHashSet<>(all);
		rest.removeAll(without);
		return rest;
	}

}
