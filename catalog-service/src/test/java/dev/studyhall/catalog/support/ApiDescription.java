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
import dev.studyhall.formats.merging.Conflict;
import dev.studyhall.formats.merging.TopicDifference;
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

	private static final Map<String, Consumer<Operation>> OPERATIONS = Map.ofEntries(
			Map.entry("listTenants", TenantCalls::list), Map.entry("registerTenant", TenantCalls::register),
			Map.entry("listTopics", ReadingCalls::list), Map.entry("findTopic", ReadingCalls::topic),
			Map.entry("search", SearchCalls::search), Map.entry("suggest", SearchCalls::suggest),
			Map.entry("findQuestion", ReadingCalls::question),
			Map.entry("findQuestionOfTopic", ReadingCalls::questionOfTopic),
			Map.entry("countQuestion", ReadingCalls::counts), Map.entry("uploadImport", AuthoringCalls::upload),
			Map.entry("findImport", AuthoringCalls::job), Map.entry("watchImport", AuthoringCalls::watch),
			Map.entry("listImportItems", AuthoringCalls::items), Map.entry("publishTopic", AuthoringCalls::publish),
			Map.entry("retireQuestion", AuthoringCalls::retire), Map.entry("exportTopic", AuthoringCalls::exportTopic),
			Map.entry("exportAll", AuthoringCalls::exportAll), Map.entry("offerTopic", SharingCalls::offer),
			Map.entry("withdrawTopic", SharingCalls::withdraw), Map.entry("listSharedTopics", SharingCalls::list),
			Map.entry("findSharedTopic", SharingCalls::find), Map.entry("listAdoptions", SharingCalls::adoptions),
			Map.entry("adoptTopic", SharingCalls::adopt), Map.entry("letGoOfTopic", SharingCalls::letGo),
			Map.entry("previewUpdate", SharingCalls::preview), Map.entry("applyUpdate", SharingCalls::update));

	private static final List<Class<?>> RECORDS = List.of(RenderedText.class, Reference.class, Rejection.class,
			TopicCard.class, TopicPage.class, QuestionPage.class, ImportJob.class, record("importing.ImportItem"),
			record("counts.QuestionCounts"), record("searching.SearchResult"), record("searching.SearchHit"),
			record("searching.Suggestions"), record("tenant.TenantView"), record("authoring.AuthoredTopic"),
			record("authoring.AuthoredQuestion"), record("authoring.TrashItem"), record("history.VersionItem"),
			record("history.PublicationItem"), record("history.Difference"), record("history.FieldChange"),
			record("reviewing.ReviewItem"), record("reviewing.AuthoringPolicy"), Conflict.class, TopicDifference.class,
			record("sharing.SharedTopic"), record("sharing.Adoption"), record("sharing.TopicUpdate"));

	/** Sent by clients, who may leave out what is not required. */
	private static final List<Class<?>> REQUESTS = List.of(record("authoring.TopicFields"),
			record("authoring.QuestionFields"), record("authoring.TopicRequest"), record("authoring.QuestionRequest"),
			record("authoring.AuthoringController$PublicationRequest"),
			record("authoring.TopicAuthoringController$SlugRequest"),
			record("authoring.TopicAuthoringController$ScheduleRequest"),
			record("history.PublicationController$ReversionRequest"), record("reviewing.ReviewRequest"),
			record("sharing.AdoptionRequest"), record("sharing.UpdateRequest"));

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
			if (EditingCalls.covers(operation.getOperationId())) {
				EditingCalls.describe(operation);
			}
			else {
				Objects.requireNonNull(OPERATIONS.get(operation.getOperationId()), operation.getOperationId())
					.accept(operation);
			}
			return operation;
		};
	}

	private static Class<?> record(String name) {
		return ClassUtils.resolveClassName("dev.studyhall.catalog." + name, null);
	}

	@Bean
	GlobalOpenApiCustomizer wholeDocument() {
		return (document) -> ApiConventions.complete(document, RECORDS, REQUESTS);
	}

}
