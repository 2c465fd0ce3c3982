package dev.studyhall.gateway.openapi;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import tools.jackson.databind.JsonNode;

/** Writes one operation: who may call it, what it takes, what it answers. */
final class OperationText {

	private final JsonNode document;

	OperationText(JsonNode document) {
		this.document = document;
	}

	void write(Html html, String method, String path, JsonNode operation) {
		String id = idOf(method, path, operation);
		html.element("section", (section) -> {
			section.element("h3",
					(heading) -> heading.element("span", method.toUpperCase(Locale.ROOT), "class", "method")
						.text(" ")
						.element("code", path),
					"id", id + "-title");
			section.element("p", operation.path("summary").asString(""));
			if (operation.has("description")) {
				Prose.write(section, operation.path("description").asString());
			}
			section.element("p", isOpen(operation) ? "Anyone may call it." : "Needs a bearer token.");
			writeParameters(section, operation.path("parameters"));
			writeBody(section, operation.path("requestBody"));
			writeResponses(section, operation.path("responses"));
		}, "id", id, "aria-labelledby", id + "-title");
	}

	static String idOf(String method, String path, JsonNode operation) {
		return operation.path("operationId").asString(method + path.replace('/', '-'));
	}

	/** An operation that does not say anything obeys the document. */
	private boolean isOpen(JsonNode operation) {
		JsonNode security = operation.has("security") ? operation.path("security") : this.document.path("security");
		return security.isEmpty() || security.values().stream().anyMatch(JsonNode::isEmpty);
	}

	private void writeParameters(Html html, JsonNode parameters) {
		if (parameters.isEmpty()) {
			return;
		}
		table(html, "Parameters", List.of("Name", "In", "Type", "Meaning"),
				(body) -> parameters.values()
					.stream()
					.map(this::resolved)
					.forEach((parameter) -> body.element("tr", (row) -> {
						row.element("th", (cell) -> cell.element("code", parameter.path("name").asString("")), "scope",
								"row");
						row.element("td", parameter.path("in").asString("")
								+ (parameter.path("required").asBoolean(false) ? ", required" : ""));
						row.element("td", (cell) -> SchemaText.write(cell, parameter.path("schema")));
						row.element("td", (cell) -> Prose.writeLine(cell, parameter.path("description").asString("")));
					})));
	}

	private void writeBody(Html html, JsonNode requestBody) {
		JsonNode body = resolved(requestBody);
		if (body.path("content").isEmpty()) {
			return;
		}
		html.element("p", (paragraph) -> {
			paragraph.text("Body: ");
			writeContent(paragraph, body.path("content"));
		});
	}

	private void writeResponses(Html html, JsonNode responses) {
		table(html, "Answers", List.of("Status", "Meaning", "Body"),
				(body) -> responses.properties().forEach((entry) -> body.element("tr", (row) -> {
					JsonNode response = resolved(entry.getValue());
					row.element("th", entry.getKey(), "scope", "row");
					row.element("td", (cell) -> Prose.writeLine(cell, response.path("description").asString("")));
					row.element("td", (cell) -> writeContent(cell, response.path("content")));
				})));
	}

	private static void writeContent(Html html, JsonNode content) {
		String separator = "";
		for (Map.Entry<String, JsonNode> entry : content.properties()) {
			html.text(separator).element("code", entry.getKey()).text(" ");
			SchemaText.write(html, entry.getValue().path("schema"));
			separator = ", ";
		}
	}

	static void table(Html html, String caption, List<String> columns, Consumer<Html> body) {
		html.element("table", (table) -> {
			table.element("caption", caption);
			table.element("thead", (head) -> head.element("tr",
					(row) -> columns.forEach((column) -> row.element("th", column, "scope", "col"))));
			table.element("tbody", body);
		});
	}

	private JsonNode resolved(JsonNode node) {
		String reference = node.path("$ref").asString("");
		return reference.startsWith("#/") ? this.document.at(reference.substring(1)) : node;
	}

}
