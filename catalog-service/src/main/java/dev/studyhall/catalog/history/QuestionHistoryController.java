package dev.studyhall.catalog.history;

import java.util.List;
import java.util.UUID;

import dev.studyhall.catalog.authoring.QuestionFields;
import dev.studyhall.catalog.content.StoredContent;
import dev.studyhall.formats.content.QuestionContent;
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

/** What a question was. */
@RestController
class QuestionHistoryController {

	private static final String QUESTION = "/api/v1/{tenant}/authoring/questions/{id}";

	private final HistoryTables history;

	private final StoredContent contents;

	private final Transactions transactions;

	private final Scheduler renderingScheduler;

	QuestionHistoryController(HistoryTables history, StoredContent contents, Transactions transactions,
			Scheduler renderingScheduler) {
		this.history = history;
		this.contents = contents;
		this.transactions = transactions;
		this.renderingScheduler = renderingScheduler;
	}

	@GetMapping(QUESTION + "/versions")
	Mono<ResponseEntity<Page<VersionItem>>> listQuestionVersions(@PathVariable UUID id, PageRequest page, Caller author,
			ServerWebExchange exchange) {
		return history.questionVersions(author.tenant().id(), id, page)
			.as(transactions::inTenant)
			.filter((found) -> !found.isEmpty() || page.cursor() != null)
			.switchIfEmpty(Mono.error(NotFoundException::new))
			.map((found) -> Pages.respond(exchange,
					Page.of(found, page, (item) -> Cursor.of(String.valueOf(item.version())))));
	}

	@GetMapping(QUESTION + "/versions/{version}")
	Mono<QuestionFields> findQuestionVersion(@PathVariable UUID id, @PathVariable int version, Caller author) {
		return require(author.tenant().id(), id, version).as(transactions::inTenant).map(QuestionFields::of);
	}

	@GetMapping(QUESTION + "/diff")
	Mono<Difference> compareQuestionVersions(@PathVariable UUID id, @RequestParam int from, @RequestParam int to,
			Caller author) {
		TenantId tenant = author.tenant().id();
		return require(tenant, id, from)
			.flatMap((before) -> require(tenant, id, to).map((after) -> List.of(before, after)))
			.as(transactions::inTenant)
			.publishOn(renderingScheduler)
			.map((both) -> Differences.of(from, both.getFirst(), to, both.getLast()));
	}

	private Mono<QuestionContent> require(TenantId tenant, UUID question, int version) {
		return contents.questionAt(tenant, question, version).switchIfEmpty(Mono.error(NotFoundException::new));
	}

}
