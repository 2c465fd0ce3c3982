package dev.studyhall.gateway.openapi;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import tools.jackson.databind.JsonNode;

/**
 * The document as a page: complete as it arrives, without scripts, and without anything
 * from elsewhere.
 */
final class ApiPage {

	private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete", "head", "options");

	private static final String STYLE = """
			:root{color-scheme:light dark}
			body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1rem}
			code,.method{font-family:ui-monospace,monospace}
			.method{font-weight:bold}
			section{border-top:1px solid;margin-top:1.5rem}
			table{border-collapse:collapse;width:100%;margin:.5rem 0}
			caption{text-align:left;font-weight:bold}
			th,td{border:1px solid;padding:.25rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
			""";

	/** What the page may do: look as it does, nothing else. */
	static final String POLICY = "default-src 'none'; style-src 'sha256-" + hashOf(STYLE)
			+ "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

	private final JsonNode document;

	private final OperationText operations;

	private ApiPage(JsonNode document) {
		this.document = document;
		this.operations = new OperationText(document);
	}

	/** The page for a document, in UTF-8. */
	static byte[] of(JsonNode document) {
		return new ApiPage(document).render().getBytes(StandardCharsets.UTF_8);
	}

	private String render() {
		String title = this.document.path("info").path("title").asString("") + " API";
		Html html = new Html().raw("<!DOCTYPE html>");
		html.element("html", (page) -> {
			page.element("head", (head) -> {
				head.single("meta", "charset", "utf-8");
				head.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
				head.element("title", title);
				head.element("style", (style) -> style.raw(STYLE));
			});
			page.element("body", (body) -> writeBody(body, title));
		}, "lang", "en");
		return html.toString();
	}

	private void writeBody(Html body, String title) {
		Map<String, List<Operation>> byTag = operationsByTag();
		body.element("header", (header) -> {
			header.element("h1", title);
			Prose.write(header, this.document.path("info").path("description").asString(""));
			header.element("p",
					(line) -> line.text("For programs: ").element("a", "openapi.json", "href", "/openapi.json"));
		});
		body.element("nav", (nav) -> byTag.forEach((tag, list) -> writeContents(nav, tag, list)), "aria-label",
				"Operations");
		body.element("main", (main) -> {
			byTag.forEach((tag, list) -> {
				main.element("h2", tag);
				list.forEach((operation) -> this.operations.write(main, operation.method(), operation.path(),
						operation.node()));
			});
			main.element("h2", "Schemas");
			this.document.at("/components/schemas")
				.properties()
				.forEach((schema) -> writeSchema(main, schema.getKey(), schema.getValue()));
		});
	}

	private static void writeContents(Html nav, String tag, List<Operation> operations) {
		nav.element("h2", tag);
		nav.element(
				"ul", (
						list) -> operations.forEach(
								(operation) -> list.element("li",
										(item) -> item
											.element("a",
													operation.method().toUpperCase(Locale.ROOT) + " "
															+ operation.path(),
													"href", "#" + operation.id())
											.text(" " + operation.node().path("summary").asString("")))));
	}

	private static void writeSchema(Html html, String name, JsonNode schema) {
		html.element("section", (section) -> {
			section.element("h3", name);
			Prose.write(section, schema.path("description").asString(""));
			if (schema.path("properties").isEmpty()) {
				section.element("p", (line) -> SchemaText.write(line, schema));
				return;
			}
			List<String> required = schema.path("required").values().stream().map(JsonNode::asString).toList();
			OperationText.table(section, "Fields", List.of("Name", "Type", "Meaning"),
					(body) -> schema.path("properties").properties().forEach((field) -> body.element("tr", (row) -> {
						row.element("th", (cell) -> cell.element("code", field.getKey()), "scope", "row");
						row.element("td", (cell) -> {
							SchemaText.write(cell, field.getValue());
							cell.text(required.contains(field.getKey()) ? ", required" : "");
						});
						row.element("td",
								(cell) -> Prose.writeLine(cell, field.getValue().path("description").asString("")));
					})));
		}, "id", "schema-" + name);
	}

	private Map<String, List<Operation>> operationsByTag() {
		Map<String, List<Operation>> byTag = new LinkedHashMap<>();
		this.document.path("paths")
			.properties()
			.forEach((path) -> path.getValue()
				.properties()
				.stream()
				.filter((method) -> METHODS.contains(method.getKey()))
				.map((method) -> new Operation(method.getKey(), path.getKey(), method.getValue()))
				.forEach((operation) -> byTag.computeIfAbsent(operation.tag(), (_) -> new ArrayList<>())
					.add(operation)));
		return byTag;
	}

	private static String hashOf(String style) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
			return Base64.getEncoder().encodeToString(hash);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** One method of one path. */
	private record Operation(String method, String path, JsonNode node) {

		String id() {
			return OperationText.idOf(this.method, this.path, this.node);
		}

		String tag() {
			return this.node.path("tags").path(0).asString("Other");
		}

	}

}
