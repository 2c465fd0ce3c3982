package dev.studyhall.catalog.support;

import java.math.BigDecimal;
import java.util.List;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;

/** Describes the calls of who searches. */
final class SearchCalls {

	private static final int MAX_QUERY = 200;

	private static final int MAX_ID = 100;

	private SearchCalls() {
	}

	static void search(Operation operation) {
		operation.summary("Find published topics and questions")
			.description("By the stems of their words, titles before texts. The last word may be the beginning of one; "
					+ "\"words in quotes\" stand together, -words do not occur. A word that occurs nowhere gives way to one "
					+ "much like it, which `corrected` tells. Of what a common word finds the first 900 are "
					+ "looked at.");
		ApiExamples.open(operation);
		query(operation);
		ReadingCalls.parameter(operation, "topic").description("Only of the topic of this slug.").schema(id());
		ReadingCalls.parameter(operation, "level").description("Only of levels with this code.").schema(id());
		ReadingCalls.parameter(operation, "tag").description("Only with this tag, or one below it.").schema(id());
		oneOf(operation, "type", "Only questions of this type.", "open", "single-choice", "multiple-choice");
		oneOf(operation, "kind", "Only topics, or only questions.", "topic", "question");
		operation.getResponses()
			.addApiResponse("200",
					ApiExamples.json("A page, best first.", "SearchResult", "search")
						.addHeaderObject("Cache-Control", cached())
						.addHeaderObject("Link", ApiExamples.header("The next page, as `rel=\"next\"` (RFC 8288).")));
	}

	static void suggest(Operation operation) {
		operation.summary("Titles for a search box")
			.description("Topics and questions whose titles hold the words, the last one perhaps unfinished.");
		ApiExamples.open(operation);
		query(operation);
		ReadingCalls.parameter(operation, "limit")
			.description("Most titles.")
			.schema(new IntegerSchema().minimum(BigDecimal.ONE)
				.maximum(BigDecimal.TEN)
				._default(BigDecimal.TEN.intValue()));
		operation.getResponses()
			.addApiResponse("200", ApiExamples.json("Titles, best first.", "Suggestions", "suggestions")
				.addHeaderObject("Cache-Control", cached()));
		ApiConventions.answer(operation, "400", "Something in the request cannot be right; `field` names it.");
	}

	private static void query(Operation operation) {
		ReadingCalls.parameter(operation, "q")
			.description("What was typed.")
			.example("django orm")
			.schema(new StringSchema().minLength(1).maxLength(MAX_QUERY));
	}

	private static void oneOf(Operation operation, String name, String description, String... values) {
		StringSchema schema = new StringSchema();
		schema.setEnum(List.of(values));
		ReadingCalls.parameter(operation, name).description(description).schema(schema);
	}

	private static StringSchema id() {
		StringSchema schema = new StringSchema();
		schema.minLength(1).maxLength(MAX_ID);
		return schema;
	}

	private static Header cached() {
		return ApiExamples.header("`max-age=10, public` for public tenants, `max-age=10, private` for others.");
	}

}
