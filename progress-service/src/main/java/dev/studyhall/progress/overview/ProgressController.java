package dev.studyhall.progress.overview;

import java.util.UUID;

import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.web.BadRequestException;
import dev.studyhall.kit.web.Cursor;
import dev.studyhall.kit.web.NotFoundException;
import dev.studyhall.kit.web.Page;
import dev.studyhall.kit.web.PageRequest;
import dev.studyhall.kit.web.Pages;
import reactor.core.publisher.Mono;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** A learner's own progress. */
@RestController
@RequestMapping("/api/v1/{tenant}/me/progress")
class ProgressController {

	private static final UUID BEFORE_ALL = new UUID(0, 0);

	private final R2dbcOverview overview;

	private final Transactions transactions;

	ProgressController(R2dbcOverview overview, Transactions transactions) {
		this.overview = overview;
		this.transactions = transactions;
	}

	@GetMapping
	Mono<ResponseEntity<Page<TopicProgress>>> listProgress(Caller caller, PageRequest page,
			ServerWebExchange exchange) {
		return overview.list(caller, page, topicAfter(page))
			.as(transactions::inTenant)
			.map((topics) -> Page.of(topics, page, ProgressController::cursorAfter))
			.map((found) -> Pages.respond(exchange, found));
	}

	@GetMapping("/topics/{slug}")
	Mono<TopicProgressDetail> findTopicProgress(Caller caller, @PathVariable String slug) {
		return overview.find(caller, slug)
			.switchIfEmpty(Mono.error(NotFoundException::new))
			.flatMap((progress) -> overview.listQuestions(caller, progress.topic().id())
				.map((questions) -> TopicProgressDetail.of(progress, questions)))
			.as(transactions::inTenant);
	}

	private static Cursor cursorAfter(TopicProgress last) {
		return Cursor.of(last.topic().slug(), last.topic().id().toString());
	}

	private static UUID topicAfter(PageRequest page) {
		try {
			return UUID.fromString(page.after(1, BEFORE_ALL.toString()));
		}
		catch (IllegalArgumentException ex) {
			throw new BadRequestException("cursor", "Not a cursor: take it from `next` of the page before.");
		}
	}

}
