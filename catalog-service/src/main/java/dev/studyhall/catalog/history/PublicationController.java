package dev.studyhall.catalog.history;

import dev.studyhall.catalog.authoring.Messages;
import dev.studyhall.catalog.history.Reversion.Target;
import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.kit.web.Cursor;
import dev.studyhall.kit.web.Page;
import dev.studyhall.kit.web.PageRequest;
import dev.studyhall.kit.web.Pages;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** Who published what of a topic, and the way back to it. */
@RestController
class PublicationController {

	private static final String PUBLICATIONS = "/api/v1/{tenant}/authoring/topics/{slug}/publications";

	private final HistoryTables history;

	private final PublicationTables publications;

	private final Reversion reversion;

	private final Transactions transactions;

	PublicationController(HistoryTables history, PublicationTables publications, Reversion reversion,
			Transactions transactions) {
		this.history = history;
		this.publications = publications;
		this.reversion = reversion;
		this.transactions = transactions;
	}

	/**
	 * What a reversion is remembered by.
	 *
	 * @param message why, for those who read the log
	 */
	record ReversionRequest(@Size(max = Messages.LENGTH) @Nullable String message) {
	}

	@GetMapping(PUBLICATIONS)
	Mono<ResponseEntity<Page<PublicationItem>>> listPublications(@PathVariable String slug, PageRequest page,
			Caller author, ServerWebExchange exchange) {
		TenantId tenant = author.tenant().id();
		return history.requireTopic(tenant, slug)
			.flatMap((topic) -> publications.list(tenant, topic, page))
			.as(transactions::inTenant)
			.map((found) -> Pages.respond(exchange,
					Page.of(found, page, (item) -> Cursor.of(String.valueOf(item.number())))));
	}

	@PostMapping(PUBLICATIONS + "/{number}/reversion")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> revertTopic(@PathVariable String slug, @PathVariable int number, Caller author,
			@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
			@Valid @RequestBody(required = false) @Nullable ReversionRequest request) {
		return reversion.revert(author, new Target(slug, number),
				(request != null) ? Messages.clean(request.message()) : null, key);
	}

}
