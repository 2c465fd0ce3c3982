package dev.studyhall.gateway.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

/** Says in a few words what a schema asks for. */
final class SchemaText {

	private static final String REFERENCE = "#/components/schemas/";

	private static final Map<String, String> BOUNDS = Map.of("minimum", "at least ", "maximum", "at most ", "minLength",
			"min. length ", "maxLength", "max. length ", "minItems", "min. items ", "maxItems", "max. items ",
			"pattern", "pattern ", "default", "default ");

	private SchemaText() {
	}

	/** The type, with a link to where it is described. */
	static void write(Html html, JsonNode schema) {
		if (schema.has("$ref")) {
			String name = nameOf(schema);
			html.element("a", name, "href", "#schema-" + name);
		}
		else if (schema.has("items")) {
			html.text("list of ");
			write(html, schema.path("items"));
		}
		else if (schema.path("additionalProperties").isObject()) {
			html.text("map of ");
			write(html, schema.path("additionalProperties"));
		}
		else {
			writeAlternatives(html, schema);
		}
		String bounds = boundsOf(schema);
		if (!bounds.isEmpty()) {
			html.text(" (" + bounds + ")");
		}
	}

	private static void writeAlternatives(Html html, JsonNode schema) {
		for (String kind : List.of("oneOf", "anyOf", "allOf")) {
			if (schema.has(kind)) {
				String glue = kind.equals("allOf") ? " and " : " or ";
				List<JsonNode> options = List.copyOf(schema.path(kind).values());
				for (int i = 0; i < options.size(); i++) {
					html.text((i > 0) ? glue : "");
					write(html, options.get(i));
				}
				return;
			}
		}
		html.text(plainType(schema));
	}

	private static String plainType(JsonNode schema) {
		if (schema.has("const")) {
			return schema.path("const").asString();
		}
		if (schema.has("enum")) {
			return joined(schema.path("enum"), " | ");
		}
		JsonNode type = schema.path("type");
		String name = type.isArray() ? joined(type, " or ") : type.asString("anything");
		return schema.has("format") ? name + ", " + schema.path("format").asString() : name;
	}

	private static String boundsOf(JsonNode schema) {
		List<String> bounds = new ArrayList<>();
		BOUNDS.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey())
			.filter((bound) -> schema.has(bound.getKey()))
			.forEach((bound) -> bounds.add(bound.getValue() + schema.path(bound.getKey()).asString()));
		return String.join(", ", bounds);
	}

	private static String nameOf(JsonNode schema) {
		String reference = schema.path("$ref").asString();
		return reference.startsWith(REFERENCE) ? reference.substring(REFERENCE.length()) : reference;
	}

	private static String joined(JsonNode values, String separator) {
		return values.values().stream().map(JsonNode::asString).collect(Collectors.joining(separator));
	}

}
