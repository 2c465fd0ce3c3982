package dev.studyhall.bookmark.support;

import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.web.PageRequest;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** What the API document says besides what the controllers say. */
@TestConfiguration(proxyBeanMethods = false)
public class ApiDescription {

	private static final String UNKNOWN = "No such question or topic, or none yet: `Retry-After` says when to try again.";

	private static final Map<String, UnaryOperator<Operation>> OPERATIONS = Map.of("listBookmarks",
			(operation) -> operation.summary("One's own bookmarks, newest first"), "putQuestionBookmark",
			(operation) -> put(operation.summary("Bookmark a question, or change the bookmark")), "putTopicBookmark",
			(operation) -> put(operation.summary("Bookmark a topic, or change the bookmark")), "removeQuestionBookmark",
			(operation) -> remove(operation.summary("Remove the bookmark from a question")), "removeTopicBookmark",
			(operation) -> remove(operation.summary("Remove the bookmark from a topic")));

	static {
		SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, PageRequest.class);
	}

	@Bean
	OpenAPI document() {
		return new OpenAPI().info(new Info().title("Studyhall bookmarks").version("1"));
	}

	@Bean
	OperationCustomizer operations() {
		return (operation, method) -> ApiConventions
			.apply(Objects.requireNonNull(OPERATIONS.get(operation.getOperationId())).apply(operation), method);
	}

	@Bean
	GlobalOpenApiCustomizer wholeDocument() {
		return (document) -> ApiConventions.complete(document, "dev.studyhall.bookmark.marking.BookmarkView");
	}

	private static Operation put(Operation operation) {
		ApiResponse changed = ApiConventions.response(operation, "200");
		changed.description("It was there.").addHeaderObject("ETag", tag());
		operation.getResponses()
			.addApiResponse("201",
					new ApiResponse().description("It is new.")
						.content(changed.getContent())
						.addHeaderObject("ETag", tag()));
		return precondition(operation);
	}

	private static Operation remove(Operation operation) {
		ApiConventions.response(operation, "204").description("There is none now.");
		return precondition(operation);
	}

	private static Operation precondition(Operation operation) {
		operation.addParametersItem(new Parameter().in("header")
			.name("If-Match")
			.description("The bookmark's entity tags for which the change is meant.")
			.schema(new StringSchema()));
		operation.getResponses()
			.addApiResponse("404", ApiConventions.problem(UNKNOWN))
			.addApiResponse("412", ApiConventions.problem("The bookmark has moved on, or is not there."));
		return operation;
	}

	private static Header tag() {
		return new Header().description("The bookmark's version.").schema(new StringSchema());
	}

}
