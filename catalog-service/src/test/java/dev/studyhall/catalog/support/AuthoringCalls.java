package dev.studyhall.catalog.support;

import java.util.List;
import java.util.Objects;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;

/** Describes the calls of authors. */
final class AuthoringCalls {

	private AuthoringCalls() {
	}

	static void upload(Operation operation) {
		operation.summary("Import topics, from one file or an archive of files")
			.description(
					"""
							Takes a Markdown bundle or any Markdown list of questions, JSON, CSV, GIFT, Moodle XML, items of QTI 3, \
							or a zip archive of such files, of at most 32 MiB. The media type or `format` says what it is. The \
							answer comes as soon as the upload is stored; the job that works on it is asked for at its \
							`Location`. Items with mistakes are rejected one by one, with file and line; the others go in. \
							Importing the same file twice changes nothing. At most 4 MiB a Markdown file, 2,000 files an archive, \
							2,000 questions a topic.""");
		ApiExamples.secured(operation);
		operation.requestBody(new RequestBody().required(true)
			.content(new Content()
				.addMediaType("text/markdown", new MediaType().schema(new StringSchema())
					.example("# Sets\n\n## Basics\n\n### What is a set?\n\nThings, without order or doubles.\n"))
				.addMediaType("application/zip", binary())
				.addMediaType("application/json", binary())
				.addMediaType("text/csv", binary())
				.addMediaType("text/tab-separated-values", binary())
				.addMediaType("text/plain", binary())
				.addMediaType("application/xml", binary())
				.addMediaType("text/xml", binary())
				.addMediaType("application/octet-stream", binary())));
		StringSchema format = new StringSchema();
		format.setEnum(List.of("markdown", "zip", "json", "csv", "gift", "xml"));
		operation.addParametersItem(new Parameter().in("query")
			.name("format")
			.description("What the body is. Without it the media type says so: `text/plain` is GIFT.")
			.schema(format));
		option(operation, "publish", "`false` leaves a draft that is published by a call of its own.", "true", "false");
		option(operation, "missing", "What becomes of questions that a bundle without mistakes does not name.", "keep",
				"retire");
		option(operation, "change", "What new versions of known questions mean to those who studied them.", "minor",
				"material");
		operation.addParametersItem(new Parameter().in("query")
			.name("file")
			.description("The name of a single file: gives a missing slug, and stands in rejections.")
			.schema(new StringSchema().minLength(1).maxLength(300)));
		operation.getResponses().remove("200");
		operation.getResponses()
			.addApiResponse("202", ApiExamples.json("The upload is stored.", "ImportJob", "job-queued")
				.addHeaderObject("Location", ApiExamples.header("The job.")));
		ApiConventions.answer(operation, "400", "The body is empty (`upload-empty`), or an option cannot be right.");
		ApiConventions.answer(operation, "403", "The caller is no author.");
		ApiConventions.answer(operation, "413", "The body is larger than an import takes.");
		ApiConventions.answer(operation, "415", "A media type that stands for no format.");
		ApiConventions.answer(operation, "429",
				"The tenant has as many imports under way as it may have (`too-many-imports`), or sends too many requests.");
		ApiExamples.repeatable(operation);
	}

	static void job(Operation operation) {
		operation.summary("An import and how far it is");
		ApiExamples.secured(operation);
		ReadingCalls.parameter(operation, "id").description("The job's id.");
		operation.getResponses().addApiResponse("200", ApiExamples.json("The job.", "ImportJob", "job"));
		ApiConventions.answer(operation, "403", "The caller is no author.");
	}

	static void watch(Operation operation) {
		operation.summary("An import as it gets on")
			.description(
					"""
							Server-sent events. The job as it is comes at once, and again whenever it changed, as an event \
							`progress`; the last event is `completed` or `failed`, and then the stream ends. All of them hold the \
							job. A comment shows life every 15 s. A client that reconnects gets the job as it is, and 204 once it has \
							seen the end: a browser's `EventSource` does not come back then.""");
		ApiExamples.secured(operation);
		ReadingCalls.parameter(operation, "id").description("The job's id.");
		ReadingCalls.parameter(operation, "Last-Event-ID").description("The id of the last event that came.");
		operation.getResponses()
			.addApiResponse("200", new ApiResponse().description("The events.")
				.content(new Content().addMediaType("text/event-stream", new MediaType().schema(new StringSchema())
					.example(
							"id:completed\nevent:completed\ndata:{\"id\": \"0197e1a4-1d52-7c20-9e3f-4a5b6c7d8e02\", …}\n\n"))));
		operation.getResponses().addApiResponse("204", new ApiResponse().description("The client has seen the end."));
		ApiConventions.answer(operation, "403", "The caller is no author.");
	}

	static void items(Operation operation) {
		operation.summary("What came of each question of an import")
			.description("By topic, in the order of its levels; behind the questions of a topic those that the import"
					+ " retired; behind all topics what was rejected, at most 1,000: questions that were not taken in,"
					+ " and what was left out of others. While the job runs, topics come in between. Of jobs made"
					+ " before this list existed only what was rejected is in it.");
		ApiExamples.secured(operation);
		ReadingCalls.parameter(operation, "id").description("The job's id.");
		StringSchema outcome = new StringSchema();
		outcome.setEnum(List.of("created", "updated", "unchanged", "retired", "rejected"));
		ReadingCalls.parameter(operation, "outcome").description("Only what came out like this.").schema(outcome);
		ReadingCalls.parameter(operation, "topic")
			.description("Only questions of the topic of that slug; what was rejected belongs to none.");
		ApiExamples.add(operation, "200", "import-items");
		Objects.requireNonNull(operation.getResponses().get("200")).description("A page of them.");
		ApiConventions.answer(operation, "403", "The caller is no author.");
	}

	static void publish(Operation operation) {
		operation.summary("Show readers the newest version of a topic")
			.description("Publishes what imports with `publish=false` left as a draft. Repeating it changes nothing.");
		ApiExamples.secured(operation);
		ReadingCalls.parameter(operation, "slug").description("The topic's slug.");
		operation.getResponses().addApiResponse("204", new ApiResponse().description("Readers see it."));
		ApiConventions.answer(operation, "403", "The caller is no author.");
		ApiExamples.repeatable(operation);
	}

	static void retire(Operation operation) {
		operation.summary("Take a question out of use")
			.description("Bookmarks and attempts stay. Importing the question again brings it back. Repeating it"
					+ " changes nothing.");
		ApiExamples.secured(operation);
		ReadingCalls.parameter(operation, "id").description("The question's id.");
		operation.getResponses()
			.addApiResponse("204", new ApiResponse().description("Readers do not see it any more."));
		ApiConventions.answer(operation, "403", "The caller is no author.");
		ApiExamples.repeatable(operation);
	}

	static void exportTopic(Operation operation) {
		operation.summary("A topic to take away");
		ReadingCalls.parameter(operation, "slug").description("The topic's slug.");
		export(operation);
	}

	static void exportAll(Operation operation) {
		operation.summary("All content of the tenant, or what bears a tag, to take away");
		ReadingCalls.parameter(operation, "tag").description("Only questions with this tag, or one below it.");
		export(operation);
	}

	private static void export(Operation operation) {
		operation.description("The newest versions, drafts included, retired questions not. `json` and `bundle` (an"
				+ " archive of Markdown bundles) hold everything; `csv`, `gift`, `qti` (a package of QTI 3) and `anki` (a"
				+ " deck whose notes keep their ids) what these formats can. Streamed.");
		ApiExamples.secured(operation);
		StringSchema format = new StringSchema();
		format.setEnum(List.of("json", "bundle", "csv", "gift", "qti", "anki"));
		format.setDefault("json");
		ReadingCalls.parameter(operation, "format").description("What it is written as.").schema(format);
		Content content = new Content();
		content.addMediaType("application/json", new MediaType().schema(new ObjectSchema()));
		List.of("application/zip", "text/csv", "text/plain", "application/octet-stream")
			.forEach((type) -> content.addMediaType(type, binary()));
		operation.getResponses().addApiResponse("200", new ApiResponse().description("The file.").content(content));
		ApiConventions.answer(operation, "400", "A format or a tag that cannot be right.");
		ApiConventions.answer(operation, "403", "The caller is no author.");
	}

	private static MediaType binary() {
		return new MediaType().schema(new StringSchema().format("binary"));
	}

	private static void option(Operation operation, String name, String description, String usual, String other) {
		StringSchema schema = new StringSchema();
		schema.setEnum(List.of(usual, other));
		schema.setDefault(usual);
		operation.addParametersItem(new Parameter().in("query").name(name).description(description).schema(schema));
	}

}
