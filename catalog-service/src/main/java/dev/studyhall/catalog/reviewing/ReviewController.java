package dev.studyhall.catalog.reviewing;

import java.util.UUID;

import dev.studyhall.catalog.content.QuestionId;
import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.web.Cursor;
import dev.studyhall.kit.web.Page;
import dev.studyhall.kit.web.PageRequest;
import dev.studyhall.kit.web.Pages;
import jakarta.validation.Valid;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** Reviews, and whether a tenant asks for them. */
@RestController
class ReviewController {

	private static final String AUTHORING = "/api/v1/{tenant}/authoring";

	private final Reviewing reviewing;

	private final ReviewTables reviews;

	private final Transactions transactions;

	ReviewController(Reviewing reviewing, ReviewTables reviews, Transactions transactions) {
		this.reviewing = reviewing;
		this.reviews = reviews;
		this.transactions = transactions;
	}

	@GetMapping(AUTHORING + "/policy")
	Mono<AuthoringPolicy> findAuthoringPolicy(Caller author) {
		return reviews.isRequired(author.tenant().id()).map(AuthoringPolicy::new).as(transactions::inTenant);
	}

	@PutMapping(AUTHORING + "/policy")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> replaceAuthoringPolicy(@Valid @RequestBody AuthoringPolicy policy, Caller admin) {
		return reviews.require(admin.tenant().id(), policy.reviewRequired()).as(transactions::inTenant);
	}

	@GetMapping(AUTHORING + "/reviews")
	Mono<ResponseEntity<Page<ReviewItem>>> listReviews(PageRequest page, Caller author, ServerWebExchange exchange) {
		return reviews.listOpen(author.tenant().id(), page)
			.as(transactions::inTenant)
			.map((found) -> Pages.respond(exchange, Page.of(found, page, (item) -> Cursor.of(item.id().toString()))));
	}

	@PutMapping(AUTHORING + "/topics/{slug}/review")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> reviewTopic(@PathVariable String slug, @Valid @RequestBody ReviewRequest request, Caller author) {
		return reviewing.reviewTopic(author, slug, request);
	}

	@PutMapping(AUTHORING + "/questions/{id}/review")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> reviewQuestion(@PathVariable UUID id, @Valid @RequestBody ReviewRequest request, Caller author) {
		return reviewing.reviewQuestion(author, new QuestionId(id), request);
	}

}
