package dev.studyhall.bookmark.support;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;

/** Describes the calls about bookmarks. */
final class BookmarkCalls {

	static final String UNKNOWN = "No such question or topic, or none yet: `Retry-After` says when to try again.";

	static final Map<String, Consumer<Operation>> ALL = Map.ofEntries(Map.entry("listBookmarks", BookmarkCalls::list),
			Map.entry("findQuestionBookmark", (operation) -> find(operation.summary("One's bookmark on a question"))),
			Map.entry("findTopicBookmark", (operation) -> find(operation.summary("One's bookmark on a topic"))),
			Map.entry("putQuestionBookmark",
					(operation) -> put(operation.summary("Bookmark a question, or change the bookmark"))),
			Map.entry("putTopicBookmark",
					(operation) -> put(operation.summary("Bookmark a topic, or change the bookmark"))),
			Map.entry("removeQuestionBookmark",
					(operation) -> remove(operation.summary("Remove the bookmark from a question"))),
			Map.entry("removeTopicBookmark",
					(operation) -> remove(operation.summary("Remove the bookmark from a topic"))),
			Map.entry("changeBookmarks", BookmarkCalls::change), Map.entry("exportBookmarks", BookmarkCalls::export),
			Map.entry("exportOwnBookmarkData",
					(operation) -> exportData(operation
						.summary("Everything known of one's bookmarks and collections, table by table. Streamed"))),
			Map.entry("exportLearnerBookmarkData", (operation) -> exportData(operation
				.summary("Everything known of a learner's bookmarks and collections, table by table. Streamed"))));

	private BookmarkCalls() {
	}

	private static void list(Operation operation) {
		operation.summary("One's own bookmarks");
		ApiConventions.parameter(operation, "topic").description("Only on this topic and its questions: slug or id.");
		ApiConventions.parameter(operation, "level").description("Only on questions in the level of this code.");
		ApiConventions.parameter(operation, "kind").description("Only of this kind.");
		ApiConventions.parameter(operation, "type").description("Only on questions, or only on topics.");
		ApiConventions.parameter(operation, "q")
			.description("Only with this text in the note or the title, whatever the case and accents.")
			.getSchema()
			.minLength(1)
			.maxLength(200);
		ApiConventions.parameter(operation, "sort")
			.description("`topic` is by the topic's title, and in it by difficulty. A cursor goes with the sort of its"
					+ " page.");
	}

	private static void find(Operation operation) {
		ApiConventions.response(operation, "200")
			.description("The bookmark.")
			.addHeaderObject("ETag", ApiConventions.header("The bookmark's version, for `If-Match`."));
	}

	private static void put(Operation operation) {
		operation.description("A learner has at most 10,000 bookmarks. Putting one again notes the question's version"
				+ " that readers see as seen; the same content is otherwise no change.");
		ApiResponse changed = ApiConventions.response(operation, "200");
		changed.description("It was there.").addHeaderObject("ETag", ApiConventions.header("The bookmark's version."));
		operation.getResponses()
			.addApiResponse("201",
					new ApiResponse().description("It is new.")
						.content(changed.getContent())
						.addHeaderObject("ETag", ApiConventions.header("The bookmark's version.")))
			.addApiResponse("409", ApiConventions.problem("There are 10,000 bookmarks (`too-many-bookmarks`)."));
		precondition(operation);
	}

	private static void remove(Operation operation) {
		ApiConventions.response(operation, "204").description("There is none now.");
		precondition(operation);
	}

	private static void change(Operation operation) {
		operation.summary("Put and remove many bookmarks")
			.description("At most 200 changes, made one after the other in one transaction, and told of as single ones"
					+ " are. A change that cannot be made says so in its outcome; the others are made. Repeating it"
					+ " changes nothing. A body has at most 256 KiB, whatever the notes in it.");
		ApiConventions.response(operation, "200").description("What has come of each, in their order.");
	}

	private static void export(Operation operation) {
		operation.summary("Bookmarks and collections to take away")
			.description("Notes are in it. `json` holds everything; `csv` is one table of bookmarks, collections and"
					+ " items, formulas defused; `markdown` is to read. Streamed.");
		StringSchema format = new StringSchema();
		format.setEnum(List.of("json", "csv", "markdown"));
		ApiConventions.parameter(operation, "format")
			.description("What it is written as. Without it `Accept` says so: `application/json`, `text/csv` or"
					+ " `text/markdown`.")
			.schema(format);
		Content content = new Content();
		content.addMediaType("application/json", new MediaType().schema(new ObjectSchema()));
		List.of("text/csv", "text/markdown")
			.forEach((type) -> content.addMediaType(type, new MediaType().schema(new StringSchema().format("binary"))));
		operation.getResponses()
			.addApiResponse("200",
					new ApiResponse().description("The file.")
						.content(content)
						.addHeaderObject("Content-Disposition", ApiConventions.header("The file's name.")))
			.addApiResponse("406", ApiConventions.problem("No format of these is accepted."));
	}

	private static void exportData(Operation operation) {
		ApiConventions.response(operation, "200")
			.content(new Content().addMediaType("application/json", new MediaType().schema(new ObjectSchema())));
	}

	private static void precondition(Operation operation) {
		ApiConventions.requestHeader(operation, "If-Match", "The bookmark's entity tags for which the change is meant.",
				false);
		ApiConventions.requestHeader(operation, "If-None-Match",
				"`*` where it is meant only if there is no bookmark, or tags for which it is not meant.", false);
		operation.getResponses()
			.addApiResponse("404", ApiConventions.problem(UNKNOWN))
			.addApiResponse("412",
					ApiConventions.problem("The bookmark is not as `If-Match` and `If-None-Match` say."));
	}

}
