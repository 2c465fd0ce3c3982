package dev.studyhall.progress.support;

import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.web.PageRequest;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.DateTimeSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** What the API document says besides what the controllers say. */
@TestConfiguration(proxyBeanMethods = false)
public class ApiDescription {

	private static final Map<String, UnaryOperator<Operation>> OPERATIONS = Map.ofEntries(
			Map.entry("recordAttempt", ApiDescription::recordAttempt),
			Map.entry("undoAttempt", ApiDescription::undoAttempt),
			titled("listProgress", "How far along one is, by topic in order of slug"),
			titled("findTopicProgress", "How far along one is with a topic, question by question"),
			Map.entry("findCard", ApiDescription::findCard), Map.entry("holdCard", ApiDescription::holdCard),
			Map.entry("releaseCard", ApiDescription::releaseCard),
			Map.entry("listDueReviews", ApiDescription::listDueReviews),
			Map.entry("beginSession", ApiDescription::beginSession),
			titled("findSession", "How a session stands; with its score once it is finished"),
			titled("findStatistics", "What one did day by day, how well one remembers, and what is to come"),
			titled("watchProgress", "Hear of changes to one's progress, as server-sent events"),
			Map.entry("listStatements", StatementDescription::listStatements),
			titled("findMe", "Who one is in the tenant"),
			titled("findTopicStatistics", "A topic as the quiz that its items are analysed in"),
			titled("listItemStatistics", "What attempts say of a topic's questions, in order of difficulty"),
			titled("findGoal", "What one wants to know, and by when"), Map.entry("putGoal", ApiDescription::putGoal),
			Map.entry("removeGoal", ApiDescription::removeGoal),
			titled("findPlan", "What to do on each day until the goal's date, and what comes of it"),
			Map.entry("fitMemory", ApiDescription::fitMemory),
			Map.entry("fitTenantMemory", ApiDescription::fitTenantMemory),
			titled("findTenantMemory", "The weights of the memory model that new learners begin by"),
			noContent("removeTenantMemory", "Have new learners begin by the model's defaults again"),
			titled("findDailyLimits", "How much one wants to be offered on a day, and how much of it is done"),
			titled("putDailyLimits", "Say how much one wants to be offered on a day"),
			titled("findTopicFunnel", "How far learners get in a topic, by level, as of the last midnight"),
			titled("findLevelAudit", "How hard a topic's questions are, and which are filed under the wrong level"),
			titled("findActivity", "What was done on each day of a month that is over"),
			titled("findRetention", "Who comes back in the weeks after their first"),
			table("exportItemStatistics", "What attempts say of a topic's questions, as a table"),
			table("exportTopicFunnel", "How far learners get in a topic, as a table"),
			table("exportLevelAudit", "How hard a topic's questions are, as a table"),
			table("exportActivity", "What was done on each day of a month, as a table"),
			table("exportRetention", "Who comes back, as a table"),
			table("exportMembers", "How a cohort's members get on, as a table"), titled("listCohorts", "One's cohorts"),
			titled("findCohort", "One of one's cohorts"), Map.entry("createCohort", ApiDescription::createCohort),
			Map.entry("renameCohort", ApiDescription::renameCohort),
			noContent("deleteCohort", "Delete a cohort; takes `If-Match`"),
			noContent("putMember", "Have a learner belong to a cohort, or change how long"),
			noContent("removeMember", "Take a learner out of a cohort"),
			titled("listMembers", "How a cohort's members get on"),
			titled("listMembersAtRisk", "Those of a page of members who may fall behind"),
			document("exportOwnProgressData", "Everything known of one's progress, table by table. Streamed"),
			document("exportLearnerProgressData", "Everything known of a learner's progress, table by table. Streamed"),
			Map.entry("eraseOwnData", ApiDescription::eraseData),
			Map.entry("eraseLearnerData", ApiDescription::eraseData),
			titled("findMemorySettings", "How one wants to learn"),
			titled("putMemorySettings", "Say how one wants to learn; holds for ratings from then on"));

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
				"dev.studyhall.progress.overview.TopicProgress", "dev.studyhall.progress.overview.TopicProgressDetail",
				"dev.studyhall.progress.card.CardView", "dev.studyhall.progress.card.ReviewView",
				"dev.studyhall.progress.card.MemorySettings", "dev.studyhall.progress.session.SessionView",
				"dev.studyhall.progress.learner.MeController$Me",
				"dev.studyhall.progress.statistics.reading.TopicStatistics",
				"dev.studyhall.progress.statistics.reading.ItemView", "dev.studyhall.progress.goal.GoalView",
				"dev.studyhall.progress.goal.PlanView", "dev.studyhall.progress.allowance.DailyLimitsView",
				"dev.studyhall.progress.tuning.FitView", "dev.studyhall.progress.tuning.TenantFitView",
				"dev.studyhall.progress.tuning.TenantMemoryView", "dev.studyhall.progress.cohort.CohortView",
				"dev.studyhall.progress.cohort.MemberProgress", "dev.studyhall.progress.statistics.daily.FunnelReport",
				"dev.studyhall.progress.statistics.daily.AuditReport",
				"dev.studyhall.progress.statistics.daily.ActivityReport",
				"dev.studyhall.progress.statistics.daily.RetentionReport", "dev.studyhall.progress.history.Retention");
	}

	private static Map.Entry<String, UnaryOperator<Operation>> titled(String operation, String summary) {
		return Map.entry(operation, (described) -> described.summary(summary));
	}

	private static Map.Entry<String, UnaryOperator<Operation>> document(String operation, String summary) {
		return Map.entry(operation, (described) -> {
			described.summary(summary);
			ApiConventions.response(described, "200")
				.content(new Content().addMediaType("application/json", new MediaType().schema(new ObjectSchema())));
			return described;
		});
	}

	private static Map.Entry<String, UnaryOperator<Operation>> noContent(String operation, String summary) {
		return Map.entry(operation, (described) -> {
			described.summary(summary);
			described.getResponses().addApiResponse("204", new ApiResponse().description("It is done."));
			described.getResponses().remove("200");
			return described;
		});
	}

	private static Map.Entry<String, UnaryOperator<Operation>> table(String operation, String summary) {
		return Map.entry(operation, (described) -> {
			described.summary(summary);
			ApiConventions.response(described, "200")
				.content(new Content().addMediaType("text/csv", new MediaType().schema(new StringSchema())));
			return described;
		});
	}

	private static Operation createCohort(Operation operation) {
		operation.summary("Make a cohort");
		operation.getResponses()
			.addApiResponse("201", new ApiResponse().description("It is made.")
				.content(new Content().addMediaType("application/json",
						new MediaType().schema(new Schema<>().$ref("#/components/schemas/CohortView"))))
				.addHeaderObject("Location", new Header().description("Where it is found.").schema(new StringSchema())))
			.addApiResponse("409", ApiConventions.problem("There are as many cohorts as there may be."))
			.addApiResponse("422", ApiConventions.problem("The `Idempotency-Key` came before, with another request."));
		operation.getResponses().remove("200");
		return operation;
	}

	private static Operation eraseData(Operation operation) {
		operation.summary("Erase all that is known of the learner, in all services");
		operation.getResponses()
			.addApiResponse("202", new ApiResponse()
				.description("Erased here; the other services follow, as a rule within a second."));
		operation.getResponses().remove("200");
		return operation;
	}

	private static Operation renameCohort(Operation operation) {
		operation.summary("Give a cohort another name; takes `If-Match`");
		operation.getResponses()
			.addApiResponse("412", ApiConventions.problem("It has changed since."))
			.addApiResponse("428", ApiConventions.problem("`If-Match` is missing."));
		return operation;
	}

	private static Operation undoAttempt(Operation operation) {
		operation.summary("Take the rating of an attempt back, the latest of its question");
		operation.getResponses()
			.addApiResponse("204", new ApiResponse().description("The rating does not count, now or already before."))
			.addApiResponse("409", ApiConventions.problem(
					"The attempt was skipped, or the question has a later rating, which has to be taken back first."));
		operation.getResponses().remove("200");
		return operation;
	}

	private static Operation putGoal(Operation operation) {
		operation.summary("Set out to know some topics by a date; one goal each");
		ApiResponse kept = ApiConventions.response(operation, "200");
		kept.description("It takes the place of the one before.");
		operation.getResponses()
			.addApiResponse("201", new ApiResponse().description("It is set.").content(kept.getContent()))
			.addApiResponse("404",
					ApiConventions.problem("No such topic, or none yet: `Retry-After` says when to try again."))
			.addApiResponse("412", ApiConventions.problem("It is not as `If-Match` and `If-None-Match` say."));
		return operation;
	}

	private static Operation removeGoal(Operation operation) {
		operation.summary("Give the goal up");
		operation.getResponses()
			.addApiResponse("204", new ApiResponse().description("There is none, now or already before."))
			.addApiResponse("412", ApiConventions.problem("It is not as `If-Match` and `If-None-Match` say."));
		operation.getResponses().remove("200");
		return operation;
	}

	private static Operation fitMemory(Operation operation) {
		operation.summary("Fit the memory model to one's own reviews, and keep the weights if they foretell better");
		operation.getResponses()
			.addApiResponse("409", ApiConventions.problem("There are fewer than 100 reviews to fit to: `needed`."));
		return operation;
	}

	private static Operation fitTenantMemory(Operation operation) {
		operation
			.summary("Fit the memory model to learners' reviews, and have new learners begin by the weights if they"
					+ " foretell better");
		operation.getResponses()
			.addApiResponse("409", ApiConventions
				.problem("There are fewer than 5 learners, or than 100 reviews, to fit to: `needed`."));
		return operation;
	}

	private static Operation findCard(Operation operation) {
		operation.summary("What one's memory of a question is taken to be, and what each rating would lead to");
		ApiConventions.response(operation, "200")
			.addHeaderObject("ETag", new Header().description("Of this answer.").schema(new StringSchema()));
		operation.getResponses()
			.addApiResponse("304", new ApiResponse().description("It is as `If-None-Match` has it."));
		return operation;
	}

	private static Operation holdCard(Operation operation) {
		operation.summary("Put a card aside: until then, or for good");
		operation.getResponses()
			.addApiResponse("204", new ApiResponse().description("It is put aside."))
			.addApiResponse("404",
					ApiConventions.problem("No such question, or none yet: `Retry-After` says when to try again."));
		operation.getResponses().remove("200");
		return operation;
	}

	private static Operation releaseCard(Operation operation) {
		operation.summary("Take a card back in");
		operation.getResponses().addApiResponse("204", new ApiResponse().description("It is not put aside."));
		operation.getResponses().remove("200");
		return operation;
	}

	private static Operation beginSession(Operation operation) {
		operation.summary("Begin to study, to review, or a mock interview by the clock");
		operation.getResponses()
			.addApiResponse("201", new ApiResponse().description("It has begun.")
				.content(new Content().addMediaType("application/json",
						new MediaType().schema(new Schema<>().$ref("#/components/schemas/SessionView"))))
				.addHeaderObject("Location", new Header().description("Where it is found.").schema(new StringSchema())))
			.addApiResponse("409",
					ApiConventions.problem("All of the topic is known, nothing is due, or it is enough for today."))
			.addApiResponse("422", ApiConventions.problem("The `Idempotency-Key` came before, with another request."));
		operation.getResponses().remove("200");
		return operation;
	}

	private static Operation listDueReviews(Operation operation) {
		operation.summary("What is due, the longest due first, as far as the day's limit goes");
		operation.getParameters()
			.stream()
			.filter((parameter) -> parameter.getName().equals("leeches"))
			.forEach((parameter) -> parameter.description("Only cards that were forgotten 8 times or more."));
		operation.getParameters()
			.stream()
			.filter((parameter) -> parameter.getName().equals("due"))
			.forEach((parameter) -> parameter
				.description("Due by then; now without it. A time after today reviews ahead, without a limit.")
				.schema(new DateTimeSchema()));
		return operation;
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
