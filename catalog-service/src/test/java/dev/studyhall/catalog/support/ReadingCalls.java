package dev.studyhall.catalog.support;

import java.util.Objects;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;

/** Describes the calls of readers. */
final class ReadingCalls {

	private ReadingCalls() {
	}

	static void list(Operation operation) {
		operation.summary("The published topics, by title");
		ApiExamples.open(operation);
		ApiResponse answer = ApiExamples.json("A page of them.", "PageTopicCard", "topics");
		answer.headers(Objects.requireNonNull(operation.getResponses().get("200")).getHeaders());
		ApiExamples.conditional(operation, answer);
	}

	static void topic(Operation operation) {
		operation.summary("A topic with its texts, its levels and their questions")
			.description("Made once, at publication; sent packed to clients that take gzip.");
		ApiExamples.open(operation);
		parameter(operation, "slug").description("The topic's slug.").example("sets");
		ApiExamples.conditional(operation, ApiExamples.json("The topic.", "TopicPage", "topic"));
	}

	static void question(Operation operation) {
		operation.summary("A question with its answer and its neighbours")
			.description("Made once, at publication; sent packed to clients that take gzip.");
		ApiExamples.open(operation);
		parameter(operation, "id").description("The question's id: the same over all its versions.");
		ApiExamples.conditional(operation, ApiExamples.json("The question.", "QuestionPage", "question"));
	}

	static void questionOfTopic(Operation operation) {
		operation.summary("A question by its slug in its topic")
			.description(
					"The same document as by its id. A slug that the topic or the question had leads to the one that"
							+ " it has.");
		ApiExamples.open(operation);
		parameter(operation, "slug").description("The topic's slug.").example("sets");
		parameter(operation, "question").description("The question's slug.").example("what-is-a-set");
		ApiExamples.conditional(operation, ApiExamples.json("The question.", "QuestionPage", "question"));
		operation.getResponses()
			.addApiResponse("301", new ApiResponse().description("It has another address now.")
				.addHeaderObject("Location", ApiExamples.header("Where it is.")));
	}

	static void counts(Operation operation) {
		operation.summary("How often a question is bookmarked and was attempted")
			.description("Follows bookmarks and attempts within moments.");
		ApiExamples.open(operation);
		parameter(operation, "id").description("The question's id.");
		operation.getResponses()
			.addApiResponse("200", ApiExamples.json("The counts.", "QuestionCounts", "counts")
				.addHeaderObject("Cache-Control", ApiExamples.header("`no-store`.")));
	}

	static Parameter parameter(Operation operation, String name) {
		return operation.getParameters()
			.stream()
			.filter((parameter) -> parameter.getName().equals(name))
			.findFirst()
			.orElseThrow();
	}

}
