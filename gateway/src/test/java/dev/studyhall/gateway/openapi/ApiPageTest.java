package dev.studyhall.gateway.openapi;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class ApiPageTest {

	@Test
	void everyOperationOfTheDocumentIsOnThePage() {
		JsonNode document = new ApiDocument().tree();

		String page = render(document);

		document.path("paths")
			.propertyNames()
			.forEach((path) -> assertThat(page).contains("<code>" + path + "</code>"));
		document.findValuesAsString("operationId").forEach((id) -> assertThat(page).contains("id=\"" + id + "\""));
	}

	@Test
	void everyLinkWithinThePageLeadsSomewhere() {
		String page = render(new ApiDocument().tree());

		Pattern.compile("href=\"#([^\"]*)\"")
			.matcher(page)
			.results()
			.forEach((link) -> assertThat(page).contains("id=\"" + link.group(1) + "\""));
	}

	@Test
	void thePageNeedsNothingFromElsewhereAndNoScript() {
		String page = render(new ApiDocument().tree());

		assertThat(page).startsWith("<!DOCTYPE html><html lang=\"en\">")
			.contains("<title>Studyhall API</title>", "<main>", "<nav aria-label=")
			.doesNotContain("<script", "src=", "@import", "url(", "<link", "href=\"http");
	}

	@Test
	void whatADocumentSaysIsNeverMarkup() {
		JsonNode document = JsonMapper.shared().readTree("""
				{"info": {"title": "<b>", "description": "a `<i>` b"},
				 "paths": {"/<x>": {"get": {"summary": "<script>alert(1)</script>",
				   "parameters": [{"name": "\\"><img>", "in": "query", "schema": {"type": "<u>"}}],
				   "responses": {"200": {"description": "<s>"}}}}}}""");

		String page = render(document);

		assertThat(page).doesNotContain("<b>", "<i>", "<x>", "<script", "<img", "<u>", "<s>")
			.contains("a <code>&lt;i&gt;</code> b");
	}

	@Test
	void typesAreSaidInWords() {
		JsonNode document = JsonMapper.shared().readTree("""
				{"info": {"title": "T"},
				 "components": {"schemas": {"A": {"description": "An A.\\n\\n- one\\n- two", "required": ["b"],
				   "properties": {"b": {"type": "array", "items": {"$ref": "#/components/schemas/B"}, "maxItems": 3},
				     "c": {"type": ["string", "null"], "format": "uuid"}, "d": {"enum": ["x", "y"]},
				     "e": {"oneOf": [{"type": "integer"}, {"type": "string", "minLength": 2}]},
				     "f": {"additionalProperties": {"type": "boolean"}}}},
				   "B": {"type": "string"}}}}""");

		String page = render(document);

		assertThat(page).contains("list of <a href=\"#schema-B\">B</a> (max. items 3), required")
			.contains("string or null, uuid", "x | y", "integer or string (min. length 2)", "map of boolean")
			.contains("<p>An A.</p><ul><li>one</li><li>two</li></ul>");
	}

	private static String render(JsonNode document) {
		return new String(ApiPage.of(document), StandardCharsets.UTF_8);
	}

}
