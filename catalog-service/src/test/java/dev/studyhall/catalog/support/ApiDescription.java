package dev.studyhall.catalog.support;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import dev.studyhall.formats.content.Rejection;
import dev.studyhall.formats.content.Reference;
import dev.studyhall.catalog.importing.ImportJob;
import dev.studyhall.catalog.publishing.QuestionPage;
import dev.studyhall.catalog.publishing.TopicCard;
import dev.studyhall.catalog.publishing.TopicPage;
import dev.studyhall.formats.rendering.RenderedText;
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
import org.springframework.util.ClassUtils;

/** What the API document says besides what the controllers say. */
@TestConfiguration(proxyBeanMethods = false)
public class ApiDescription {

	private static final Map<String, Consumer<Operation>> OPERATIONS = Map.of("listTenants", TenantCalls::list,
			"registerTenant", TenantCalls::register, "listTopics", ReadingCalls::list, "findTopic", ReadingCalls::topic,
			"findQuestion", ReadingCalls::question, "countQuestion", ReadingCalls::counts, "uploadImport",
			AuthoringCalls::upload, "findImport", AuthoringCalls::job, "publishTopic", AuthoringCalls::publish,
			"retireQuestion", AuthoringCalls::retire);

	private static final List<Class<?>> RECORDS = List.of(RenderedText.class, Reference.class, Rejection.class,
			TopicCard.class, TopicPage.class, QuestionPage.class, ImportJob.class,
			ClassUtils.resolveClassName("dev.studyhall.catalog.counts.QuestionCounts", null),
			ClassUtils.resolveClassName("dev.studyhall.catalog.tenant.TenantView", null));

	static {
		SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, PageRequest.class);
	}

	@Bean
	OpenAPI document() {
		return new OpenAPI().info(new Info().title("Studyhall catalog").version("1"));
	}

	@Bean
	OperationCustomizer operations() {
		return (operation, method) -> {
			boolean tenant = !operation.getOperationId().endsWith("Tenant")
					&& !operation.getOperationId().equals("listTenants");
			ApiConventions.apply(operation, method, tenant);
			Objects.requireNonNull(OPERATIONS.get(operation.getOperationId())).accept(operation);
			return operation;
		};
	}

	@Bean
	GlobalOpenApiCustomizer wholeDocument() {
		return (document) -> ApiConventions.complete(document, RECORDS);
	}

}
