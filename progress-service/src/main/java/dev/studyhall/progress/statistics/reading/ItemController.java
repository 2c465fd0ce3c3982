package dev.studyhall.progress.statistics.reading;

import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.web.NotFoundException;
import dev.studyhall.kit.web.Page;
import dev.studyhall.kit.web.PageRequest;
import dev.studyhall.kit.web.Pages;
import dev.studyhall.progress.learner.Staff;
import reactor.core.publisher.Mono;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** What attempts say of a topic's questions. */
@RestController
@RequestMapping("/api/v1/{tenant}/statistics/topics/{slug}")
class ItemController {

	private final R2dbcItems items;

	private final Transactions transactions;

	ItemController(R2dbcItems items, Transactions transactions) {
		this.items = items;
		this.transactions = transactions;
	}

	@GetMapping
	Mono<TopicStatistics> findTopicStatistics(Caller caller, @PathVariable String slug,
			@RequestParam(defaultValue = "0") int version) {
		return Staff.only(caller, topic(caller, slug, version).as(transactions::inTenant));
	}

	@GetMapping("/items")
	Mono<ResponseEntity<Page<ItemView>>> listItemStatistics(Caller caller, @PathVariable String slug,
			@RequestParam(defaultValue = "0") int version, PageRequest page, ServerWebExchange exchange) {
		return Staff.only(caller,
				topic(caller, slug, version).flatMap((topic) -> items.list(caller.tenant().id(), topic, page))
					.as(transactions::inTenant)
					.map((found) -> Page.of(found, page, R2dbcItems::cursorAfter))
					.map((found) -> Pages.respond(exchange, found)));
	}

	private Mono<TopicStatistics> topic(Caller caller, String slug, int version) {
		return items.findTopic(caller.tenant().id(), slug, version).switchIfEmpty(Mono.error(NotFoundException::new));
	}

}
