package dev.studyhall.bookmark.support;

import java.util.Map;
import java.util.function.Consumer;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;

/** Describes the calls about collections. */
final class CollectionCalls {

	static final Map<String, Consumer<Operation>> ALL = Map.of("listCollections", CollectionCalls::list,
			"createCollection", CollectionCalls::create, "findCollection", CollectionCalls::find, "describeCollection",
			CollectionCalls::describe, "deleteCollection", CollectionCalls::delete, "putItem", CollectionCalls::putItem,
			"removeItem", CollectionCalls::removeItem, "shareCollection", CollectionCalls::share, "unshareCollection",
			CollectionCalls::unshare, "findSharedCollection", CollectionCalls::findShared);

	private CollectionCalls() {
	}

	private static void list(Operation operation) {
		operation.summary("One's own collections").description("In the order in which they were made.");
	}

	private static void create(Operation operation) {
		operation.summary("Make a collection").description("A learner has at most 200 collections.");
		ApiConventions.parameter(operation, "Idempotency-Key")
			.description("A key of the client's choice, 1 to 255 characters: the same request again gets the first"
					+ " answer.");
		operation.getResponses().clear();
		operation.getResponses()
			.addApiResponse("201",
					new ApiResponse().description("It is there.")
						.content(new Content().addMediaType("application/json",
								new MediaType().schema(new Schema<>().$ref("#/components/schemas/CollectionView"))))
						.addHeaderObject("Location", ApiConventions.header("The collection's address."))
						.addHeaderObject("ETag", tag()))
			.addApiResponse("409", ApiConventions.problem("There are 200 collections (`too-many-collections`)."))
			.addApiResponse("422", ApiConventions.problem("The key came with another request."));
	}

	private static void find(Operation operation) {
		operation.summary("A collection with a page of its items");
		collection(operation);
		ApiConventions.response(operation, "200").addHeaderObject("ETag", tag());
	}

	private static void describe(Operation operation) {
		operation.summary("Name and describe a collection");
		collection(operation);
		ApiConventions.response(operation, "200").addHeaderObject("ETag", tag());
		precondition(operation);
	}

	private static void delete(Operation operation) {
		operation.summary("Delete a collection").description("Bookmarks on its items stay.");
		collection(operation);
		ApiConventions.response(operation, "204").description("It is gone.");
		precondition(operation);
	}

	private static void putItem(Operation operation) {
		operation.summary("Put an item into a collection, or move it")
			.description("A collection has at most 1,000 items. An item need not be bookmarked. Repeating it changes"
					+ " nothing.");
		item(operation);
		ApiConventions.parameter(operation, "after")
			.description("The item behind which it is to stand, as `question/{id}` or `topic/{id}`; empty for the first"
					+ " place. Without it a new item comes last, and one that is there stays.");
		ApiResponse there = ApiConventions.response(operation, "200");
		there.description("It was there.").addHeaderObject("ETag", tag());
		operation.getResponses()
			.addApiResponse("201",
					new ApiResponse().description("It is new.")
						.content(there.getContent())
						.addHeaderObject("ETag", tag()))
			.addApiResponse("404",
					ApiConventions.problem("No such collection. Or " + lowerFirst(BookmarkCalls.UNKNOWN)))
			.addApiResponse("409", ApiConventions.problem("There are 1,000 items (`collection-full`)."));
	}

	private static void removeItem(Operation operation) {
		operation.summary("Take an item out of a collection");
		item(operation);
		gone(operation, "It is not in the collection.");
	}

	private static void share(Operation operation) {
		operation.summary("Share a collection with members of the tenant")
			.description("Whoever has the link sees name, description and items; never notes, and not whose it is. A"
					+ " collection that is shared keeps its link.");
		collection(operation);
		ApiResponse there = ApiConventions.response(operation, "200");
		there.description("It was shared.").addHeaderObject("ETag", tag());
		operation.getResponses()
			.addApiResponse("201",
					new ApiResponse().description("It is shared.")
						.content(there.getContent())
						.addHeaderObject("ETag", tag()));
	}

	private static void unshare(Operation operation) {
		operation.summary("Share a collection no more")
			.description("Its link is never given again: sharing it once more makes a new one.");
		collection(operation);
		gone(operation, "It is not shared.");
	}

	private static void findShared(Operation operation) {
		operation.summary("A collection that somebody has shared");
		ApiConventions.parameter(operation, "link").description("The word of its link.");
	}

	private static void gone(Operation operation, String description) {
		operation.getResponses().clear();
		operation.getResponses()
			.addApiResponse("204", new ApiResponse().description(description).addHeaderObject("ETag", tag()));
	}

	private static void item(Operation operation) {
		collection(operation);
		ApiConventions.parameter(operation, "targetType").description("What it is.");
		ApiConventions.parameter(operation, "targetId").description("The id of the question or topic.");
	}

	private static void collection(Operation operation) {
		ApiConventions.parameter(operation, "id").description("The collection's id.");
	}

	private static void precondition(Operation operation) {
		ApiConventions.requestHeader(operation, "If-Match", "The entity tag that the collection had when it was read.",
				true);
		operation.getResponses()
			.addApiResponse("412", ApiConventions.problem("The collection has moved on."))
			.addApiResponse("428", ApiConventions.problem("`If-Match` is needed."));
	}

	private static Header tag() {
		return ApiConventions.header("The collection's version; changes with its items too.");
	}

	private static String lowerFirst(String sentence) {
		return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
	}

}
