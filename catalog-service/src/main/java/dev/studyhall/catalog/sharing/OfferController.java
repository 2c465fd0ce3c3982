package dev.studyhall.catalog.sharing;

import java.util.UUID;

import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.web.Page;
import dev.studyhall.kit.web.PageRequest;
import dev.studyhall.kit.web.Pages;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** Offers: one's own, and those of all tenants. */
@RestController
class OfferController {

	private final Offers offers;

	private final Scheduler blocking;

	OfferController(Offers offers, Scheduler renderingScheduler) {
		this.offers = offers;
		this.blocking = renderingScheduler;
	}

	/** Offers a published topic; repeating it changes nothing. */
	@PutMapping("/api/v1/{tenant}/topics/{slug}/offer")
	Mono<ResponseEntity<SharedTopic>> offerTopic(@PathVariable String slug, Caller author) {
		return offers.offer(author.tenant().id(), slug)
			.map((offered) -> ResponseEntity.status(offered.created() ? HttpStatus.CREATED : HttpStatus.OK)
				.body(offered.topic()));
	}

	/** Withdraws an offer. Not offered: nothing happens. */
	@DeleteMapping("/api/v1/{tenant}/topics/{slug}/offer")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> withdrawTopic(@PathVariable String slug, Caller author) {
		return offers.withdraw(author.tenant().id(), slug);
	}

	/** A page of what all tenants offer, by title. */
	@GetMapping("/api/v1/{tenant}/shared-topics")
	Mono<ResponseEntity<Page<SharedTopic>>> listSharedTopics(PageRequest page, ServerWebExchange exchange) {
		return offers.list(page).map((found) -> Pages.respond(exchange, found));
	}

	/** What an offer holds, as JSON that can be imported. */
	@GetMapping(path = "/api/v1/{tenant}/shared-topics/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
	Mono<ResponseEntity<byte[]>> findSharedTopic(@PathVariable UUID id) {
		return offers.require(id)
			.publishOn(blocking)
			.map((offer) -> ResponseEntity.ok()
				.header(HttpHeaders.CACHE_CONTROL, "private, no-store")
				.contentType(MediaType.APPLICATION_JSON)
				.body(offer.copy().json()));
	}

}
