package dev.studyhall.bookmark.support;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.web.PageRequest;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** What the API document says besides what the controllers say. */
@TestConfiguration(proxyBeanMethods = false)
public class ApiDescription {

	private static final Map<String, Consumer<Operation>> OPERATIONS = new HashMap<>();

	private static final String[] ANSWERS = { "marking.BookmarkView", "marking.BulkView", "subject.BookmarkedQuestion",
			"subject.BookmarkedTopic", "subject.TopicName", "collecting.CollectionView",
			"collecting.CollectionContents", "collecting.CollectionItem", "collecting.SharedCollection",
			"collecting.SharingLink" };

	static {
		SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, PageRequest.class);
		OPERATIONS.putAll(BookmarkCalls.ALL);
		OPERATIONS.putAll(CollectionCalls.ALL);
	}

	@Bean
	OpenAPI document() {
		return new OpenAPI().info(new Info().title("Studyhall bookmarks").version("1"));
	}

	@Bean
	OperationCustomizer operations() {
		return (operation, method) -> {
			String name = operation.getOperationId();
			Objects.requireNonNull(OPERATIONS.get(name), name).accept(operation);
			return ApiConventions.apply(operation, method);
		};
	}

	@Bean
	GlobalOpenApiCustomizer wholeDocument() {
		return (document) -> ApiConventions.complete(document, "dev.studyhall.bookmark.", ANSWERS);
	}

}
