package dev.studyhall.catalog.support;

import java.util.Objects;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;

/** Describes the calls of those who offer and adopt. */
final class SharingCalls {

	private SharingCalls() {
	}

	static void offer(Operation operation) {
		operation.summary("Offer a published topic to all tenants")
			.description("Others see a copy of what readers see, never a draft; every publication renews it. Repeating"
					+ " it changes nothing. The copy has at most 8 MiB, written as JSON.");
		forAuthors(operation);
		ReadingCalls.parameter(operation, "slug").description("The topic's slug.");
		operation.getResponses()
			.addApiResponse("200", ApiExamples.json("It is offered already.", "SharedTopic", "shared-topic"))
			.addApiResponse("201", ApiExamples.json("It is offered.", "SharedTopic", "shared-topic"));
		ApiConventions.answer(operation, "409", "Readers see nothing of the topic yet (`topic-not-published`).");
		ApiConventions.answer(operation, "413", "The topic is too large (`shared-topic-too-large`).");
	}

	static void withdraw(Operation operation) {
		operation.summary("Withdraw an offer").description("Whoever has adopted the topic keeps it as it is.");
		forAuthors(operation);
		ReadingCalls.parameter(operation, "slug").description("The topic's slug.");
		operation.getResponses().addApiResponse("204", new ApiResponse().description("It is not offered."));
	}

	static void list(Operation operation) {
		operation.summary("What all tenants offer, by title");
		forAuthors(operation);
		Objects.requireNonNull(operation.getResponses().get("200")).description("A page of offers.");
		ApiExamples.add(operation, "200", "shared-topics");
	}

	static void find(Operation operation) {
		operation.summary("What an offer holds").description("The platform's JSON, which an import takes as well.");
		forAuthors(operation);
		ReadingCalls.parameter(operation, "id").description("The offer's id.");
		operation.getResponses()
			.addApiResponse("200", new ApiResponse().description("The content.")
				.content(new Content().addMediaType("application/json", new MediaType().schema(new ObjectSchema()))));
	}

	static void adoptions(Operation operation) {
		operation.summary("Adopted topics, and which have updates");
		forAuthors(operation);
		Objects.requireNonNull(operation.getResponses().get("200")).description("A page of adoptions.");
		ApiExamples.add(operation, "200", "adoptions");
	}

	static void adopt(Operation operation) {
		operation.summary("Make a topic of an offer")
			.description(
					"The topic is the tenant's own from then on: its questions can be changed, retired and added to"
							+ " like any others. Repeating it changes nothing.");
		forAuthors(operation);
		ReadingCalls.parameter(operation, "slug").description("The slug that the tenant's topic is to have.");
		operation.getResponses()
			.addApiResponse("200", ApiExamples.json("It was adopted before.", "Adoption", "adoption"))
			.addApiResponse("201", ApiExamples.json("The topic is there.", "Adoption", "adoption"));
		ApiConventions.answer(operation, "400", "Something in the request cannot be right; `field` names it.");
		ApiConventions.answer(operation, "409", "There is another topic of that slug (`name-taken`).");
		unfit(operation);
	}

	static void letGo(Operation operation) {
		operation.summary("Cut the tie to the original").description("The topic stays as it is, without updates.");
		forAuthors(operation);
		ReadingCalls.parameter(operation, "slug").description("The slug of the tenant's topic.");
		operation.getResponses().addApiResponse("204", new ApiResponse().description("There is no tie."));
	}

	static void preview(Operation operation) {
		operation.summary("What the original's changes would come to")
			.description(
					"A three-way merge: what the tenant changed stays. Where the original changed the same there is"
							+ " a conflict, with all three versions in words.");
		forAuthors(operation);
		ReadingCalls.parameter(operation, "slug").description("The slug of the tenant's topic.");
		operation.getResponses().addApiResponse("200", ApiExamples.json("The update.", "TopicUpdate", "topic-update"));
		unfit(operation);
		ApiConventions.answer(operation, "410", "The original is not offered any more (`offer-withdrawn`).");
	}

	static void update(Operation operation) {
		operation.summary("Take the original's changes over")
			.description("In conflicts that no resolution settles the topic stays as it is. Repeating it changes"
					+ " nothing.");
		forAuthors(operation);
		ReadingCalls.parameter(operation, "slug").description("The slug of the tenant's topic.");
		operation.getResponses()
			.addApiResponse("200",
					ApiExamples.json("What has changed, and what nobody has settled.", "TopicUpdate", "topic-update"));
		ApiConventions.answer(operation, "400", "Something in the request cannot be right; `field` names it.");
		ApiConventions.answer(operation, "409", "The original has changed since the preview (`update-outdated`).");
		ApiConventions.answer(operation, "410", "The original is not offered any more (`offer-withdrawn`).");
		unfit(operation);
	}

	private static void forAuthors(Operation operation) {
		ApiExamples.secured(operation);
		ApiConventions.answer(operation, "403", "The caller is no author.");
	}

	private static void unfit(Operation operation) {
		ApiConventions.answer(operation, "413", "The topic is too large (`shared-topic-too-large`).");
		ApiConventions.answer(operation, "422",
				"What would come of it breaks a rule or a limit (`shared-topic-unfit`).");
	}

}
