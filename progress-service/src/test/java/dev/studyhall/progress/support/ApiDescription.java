package dev.studyhall.progress.support;

import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.web.PageRequest;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** What the API document says besides what the controllers say. */
@TestConfiguration(proxyBeanMethods = false)
public class ApiDescription {

	private static final Map<String, UnaryOperator<Operation>> OPERATIONS = Map.of("recordAttempt",
			ApiDescription::recordAttempt, "listProgress",
			(operation) -> operation.summary("How far along one is, by topic in order of slug"), "findTopicProgress",
			(operation) -> operation.summary("How far along one is with a topic, question by question"));

	static {
		SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, PageRequest.class);
	}

	@Bean
	OpenAPI document() {
		return new OpenAPI().info(new Info().title("Studyhall progress").version("1"));
	}

	@Bean
	OperationCustomizer operations() {
		return (operation, method) -> ApiConventions
			.apply(Objects.requireNonNull(OPERATIONS.get(operation.getOperationId())).apply(operation), method);
	}

	@Bean
	GlobalOpenApiCustomizer wholeDocument() {
		return (document) -> ApiConventions.complete(document, "dev.studyhall.progress.attempt.AttemptView",
				"dev.studyhall.progress.overview.TopicProgress", "dev.studyhall.progress.overview.TopicProgressDetail");
	}

	private static Operation recordAttempt(Operation operation) {
		operation.summary("Record what one did with a question, once for each client event id");
		ApiResponse repeated = ApiConventions.response(operation, "200");
		repeated.description("It was recorded before: the answer of then.");
		operation.getResponses()
			.addApiResponse("201", new ApiResponse().description("It is recorded.").content(repeated.getContent()))
			.addApiResponse("404",
					ApiConventions.problem("No such question, or none yet: `Retry-After` says when to try again."))
			.addApiResponse("409",
					ApiConventions.problem("The client event id stands for an attempt with other content."));
		return operation;
	}

}
