package dev.studyhall.progress.support;

import java.util.Map;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;

/** What the API document says of statements: their parameters are the specification's. */
final class StatementDescription {

	private static final Map<String, String> PARAMETERS = Map.ofEntries(
			Map.entry("statementId", "One statement alone."),
			Map.entry("voidedStatementId", "One statement alone, which was voided."),
			Map.entry("agent", "Of that learner: an agent as JSON."), Map.entry("verb", "Of that verb: its IRI."),
			Map.entry("activity", "About that question or topic: its IRI."),
			Map.entry("registration", "A UUID; there are no registrations."),
			Map.entry("related_activities", "Changes nothing: `true` or `false`."),
			Map.entry("related_agents", "Changes nothing: `true` or `false`."),
			Map.entry("since", "Stored after that, as ISO 8601."), Map.entry("until", "Stored by then, as ISO 8601."),
			Map.entry("limit", "Most statements of the page, 100 at most; 0 for as many as there may be."),
			Map.entry("format", "`ids`, `exact` or `canonical`; `exact` without it."),
			Map.entry("attachments", "`false`: there are none."),
			Map.entry("ascending", "`true` for the oldest first."),
			Map.entry("cursor", "Part of `more`; never made by a client."));

	private StatementDescription() {
	}

	static Operation listStatements(Operation operation) {
		operation.summary("What learners did, as statements of the Experience API 1.0.3");
		operation.addParametersItem(new Parameter().in("header")
			.name("X-Experience-API-Version")
			.required(true)
			.description("`1.0.3`.")
			.schema(new StringSchema().pattern("^1\\.0(\\.[0-9]+)?$")));
		PARAMETERS.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey())
			.forEach((parameter) -> operation.addParametersItem(new Parameter().in("query")
				.name(parameter.getKey())
				.description(parameter.getValue())
				.schema(new StringSchema())));
		ApiConventions.response(operation, "200")
			.description("A page: `statements`, and in `more` the address of the next one; or the statement asked for.")
			.addHeaderObject("X-Experience-API-Consistent-Through",
					new Header().description("All that was stored by then is there.").schema(new StringSchema()));
		ApiConventions.response(operation, "200")
			.getContent()
			.values()
			.forEach((body) -> body.schema(new Schema<>().type("object")));
		operation.getResponses().addApiResponse("403", ApiConventions.problem("This takes the role of an admin."));
		return operation;
	}

}
