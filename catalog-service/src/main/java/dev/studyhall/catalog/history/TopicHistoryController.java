package dev.studyhall.catalog.history;

import java.util.UUID;

import dev.studyhall.catalog.authoring.TopicFields;
import dev.studyhall.catalog.content.QuestionRows;
import dev.studyhall.catalog.content.TopicId;
import dev.studyhall.catalog.content.TopicTables;
import dev.studyhall.catalog.content.TopicVersion;
import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.kit.web.Cursor;
import dev.studyhall.kit.web.NotFoundException;
import dev.studyhall.kit.web.Page;
import dev.studyhall.kit.web.PageRequest;
import dev.studyhall.kit.web.Pages;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** What a topic was. */
@RestController
class TopicHistoryController {

	private static final String TOPIC = "/api/v1/{tenant}/authoring/topics/{slug}";

	private final HistoryTables history;

	private final TopicTables topics;

	private final QuestionRows questions;

	private final Transactions transactions;

	private final Scheduler renderingScheduler;

	TopicHistoryController(HistoryTables history, TopicTables topics, QuestionRows questions, Transactions transactions,
			Scheduler renderingScheduler) {
		this.history = history;
		this.topics = topics;
		this.questions = questions;
		this.transactions = transactions;
		this.renderingScheduler = renderingScheduler;
	}

	@GetMapping(TOPIC + "/versions")
	Mono<ResponseEntity<Page<VersionItem>>> listTopicVersions(@PathVariable String slug, PageRequest page,
			Caller author, ServerWebExchange exchange) {
		TenantId tenant = author.tenant().id();
		return history.requireTopic(tenant, slug)
			.flatMap((topic) -> history.topicVersions(tenant, topic, page))
			.as(transactions::inTenant)
			.map((found) -> Pages.respond(exchange,
					Page.of(found, page, (item) -> Cursor.of(String.valueOf(item.version())))));
	}

	@GetMapping(TOPIC + "/versions/{version}")
	Mono<TopicFields> findTopicVersion(@PathVariable String slug, @PathVariable int version, Caller author) {
		TenantId tenant = author.tenant().id();
		return history.requireTopic(tenant, slug)
			.flatMap((topic) -> require(tenant, topic, version))
			.as(transactions::inTenant)
			.map(TopicFields::of);
	}

	@GetMapping(TOPIC + "/diff")
	Mono<Difference> compareTopicVersions(@PathVariable String slug, @RequestParam int from, @RequestParam int to,
			Caller author) {
		TenantId tenant = author.tenant().id();
		return history.requireTopic(tenant, slug)
			.flatMap((topic) -> require(tenant, topic, from).flatMap(
					(before) -> require(tenant, topic, to).flatMap((after) -> questions.list(tenant, new TopicId(topic))
						.map((known) -> new Compared(before, after, QuestionNames.of(known))))))
			.as(transactions::inTenant)
			.publishOn(renderingScheduler)
			.map((both) -> Differences.of(from, both.before(), to, both.after(), both.names()));
	}

	private record Compared(TopicVersion before, TopicVersion after, QuestionNames names) {
	}

	private Mono<TopicVersion> require(TenantId tenant, UUID topic, int version) {
		return topics.find(tenant, new TopicId(topic), version).switchIfEmpty(Mono.error(NotFoundException::new));
	}

}
