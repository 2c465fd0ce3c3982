package dev.studyhall.catalog.support;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;

/** Describes what authors do to single topics and questions. */
final class EditingCalls {

	private static final Map<String, String> PARAMETERS = Map.of("slug", "The topic's slug.", "id",
			"The question's id.", "version", "Counted from 1.", "number", "The publication's number, counted from 1.",
			"from", "The version that is to be compared.", "to", "The version with which it is to be compared.");

	private static final String FOUND = "200";

	private static final String MADE = "201";

	private static final String DONE = "204";

	/** Of calls that take an idempotency key. */
	private static final String REPEATABLE = "422";

	private static final Map<String, Call> CALLS = Map.ofEntries(
			entry("createTopic", "Make a topic",
					"A draft without questions. Readers see nothing of it before its publication.", MADE, "400", "409"),
			entry("findAuthoredTopic", "A topic as its authors see it", "The newest version, and its questions.",
					FOUND),
			entry("replaceTopic", "Change a topic's texts, its levels and the places of its questions",
					"Makes a new version. A question that is named in no level leaves with the next publication.",
					FOUND, "400", "412", "428"),
			entry("renameTopic", "Give a topic another slug",
					"Readers see it at once; the old address leads to the new one.", FOUND, "400", "409", "412", "428"),
			entry("trashTopic", "Put a topic into the trash", "Readers see nothing of it and its questions any more.",
					DONE, "412", "428"),
			entry("restoreTopic", "Take a topic out of the trash", "It is a draft: publishing it is another call.",
					DONE, "409", REPEATABLE),
			entry("scheduleTopic", "Plan a publication", "What is the newest version then is published.", DONE, "400"),
			entry("unscheduleTopic", "Forget a planned publication", "Without a plan nothing happens.", DONE),
			entry("createQuestion", "Make a question", "A draft, in a level of its topic.", MADE, "400", "409"),
			entry("findAuthoredQuestion", "A question as its authors see it", "The newest version.", FOUND),
			entry("replaceQuestion", "Change what a question says",
					"Makes a new version, which readers see after the next publication.", FOUND, "400", "412", "428"),
			entry("renameQuestion", "Give a question another slug",
					"Readers see it at once; the old one leads to the question for good, and no other gets it.", FOUND,
					"400", "409", "412", "428"),
			entry("trashQuestion", "Put a question into the trash", "Bookmarks and attempts stay.", DONE, "412", "428"),
			entry("restoreQuestion", "Take a question out of the trash or out of retirement",
					"It stands last in its level, in the topic's draft.", DONE, "409", REPEATABLE),
			entry("listTrash", "What lies in the trash", "Topics and questions.", FOUND),
			entry("listTopicVersions", "The versions of a topic", "Newest first.", FOUND),
			entry("findTopicVersion", "A version of a topic", "What it said.", FOUND, "400"),
			entry("compareTopicVersions", "How two versions of a topic differ", "Field by field, line by line.", FOUND,
					"400"),
			entry("listQuestionVersions", "The versions of a question", "Newest first.", FOUND),
			entry("findQuestionVersion", "A version of a question", "What it said.", FOUND, "400"),
			entry("compareQuestionVersions", "How two versions of a question differ", "Field by field, line by line.",
					FOUND, "400"),
			entry("listPublications", "The publications of a topic", "Newest first.", FOUND),
			entry("revertTopic", "Show readers again what they saw after an earlier publication",
					"Makes new versions and a new publication; nothing is lost.", DONE, "400", REPEATABLE),
			entry("reviewTopic", "Ask for a review of a topic, or decide it",
					"Of everything of the topic that readers do not see yet.", DONE, "400", "409"),
			entry("reviewQuestion", "Ask for a review of a question, or decide it", "Of its newest version.", DONE,
					"400", "409"),
			entry("listReviews", "What waits for a review", "In no order that means anything.", FOUND),
			entry("findAuthoringPolicy", "What the tenant asks of its authors", "As its admin set it.", FOUND),
			entry("replaceAuthoringPolicy", "Ask for reviews, or do not", "For admins of the tenant.", DONE, "400"));

	private static final Map<String, String> REFUSALS = Map.of("400",
			"Something in the request cannot be right; `field` names it.", "409",
			"The state of the content does not allow it; `type` says why.", "412",
			"It was changed by somebody else since.", REPEATABLE, "The key was used before, with another request.",
			"428", "`If-Match` is missing.");

	private EditingCalls() {
	}

	/** What there is to say about a call. */
	private record Call(String summary, String description, String status, List<String> refusals) {
	}

	/** Whether the call is one of these. */
	static boolean covers(String operation) {
		return CALLS.containsKey(operation);
	}

	static void describe(Operation operation) {
		Call call = Objects.requireNonNull(CALLS.get(operation.getOperationId()));
		operation.summary(call.summary()).description(call.description());
		ApiExamples.secured(operation);
		operation.getParameters()
			.stream()
			.filter((parameter) -> PARAMETERS.containsKey(parameter.getName()))
			.forEach((parameter) -> parameter.description(PARAMETERS.get(parameter.getName())));
		ApiResponse answer = Objects.requireNonNullElseGet(operation.getResponses().remove(FOUND),
				() -> Objects.requireNonNullElseGet(operation.getResponses().remove(DONE), ApiResponse::new));
		operation.getResponses().addApiResponse(call.status(), answer.description(words(call.status())));
		if (call.refusals().contains("428")) {
			operation.addParametersItem(new Parameter().in("header")
				.name("If-Match")
				.required(true)
				.description("The entity tag of what is to be changed.")
				.schema(new StringSchema()));
		}
		if (call.refusals().contains(REPEATABLE)) {
			ApiExamples.repeatable(operation);
		}
		call.refusals()
			.forEach(
					(status) -> ApiConventions.answer(operation, status, Objects.requireNonNull(REFUSALS.get(status))));
		if (call.status().equals(MADE)) {
			answer.content(new Content().addMediaType("application/json",
					new MediaType().schema(ApiConventions.ref(made(operation.getOperationId())))));
			answer.addHeaderObject("Location", ApiExamples.header("What was made."))
				.addHeaderObject("ETag", ApiExamples.header("Of its first version."));
			ApiExamples.repeatable(operation);
		}
		ApiConventions.answer(operation, "403", "The caller has not the role for it.");
	}

	private static String made(String operation) {
		return operation.equals("createTopic") ? "AuthoredTopic" : "AuthoredQuestion";
	}

	private static String words(String status) {
		return switch (status) {
			case MADE -> "It is made.";
			case DONE -> "It is so.";
			default -> "What was asked for.";
		};
	}

	private static Map.Entry<String, Call> entry(String operation, String summary, String description, String status,
			String... refusals) {
		return Map.entry(operation, new Call(summary, description, status, List.of(refusals)));
	}

}
