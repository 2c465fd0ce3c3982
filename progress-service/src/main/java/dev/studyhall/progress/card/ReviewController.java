package dev.studyhall.progress.card;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;

import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.web.BadRequestException;
import dev.studyhall.kit.web.Page;
import dev.studyhall.kit.web.PageRequest;
import dev.studyhall.kit.web.Pages;
import dev.studyhall.progress.allowance.R2dbcAllowances;
import dev.studyhall.progress.learner.Owner;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** What a learner should look at again. */
@RestController
class ReviewController {

	private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

	private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

	private final R2dbcReviews reviews;

	private final R2dbcAllowances allowances;

	private final Transactions transactions;

	private final Clock clock;

	ReviewController(R2dbcReviews reviews, R2dbcAllowances allowances, Transactions transactions, Clock clock) {
		this.reviews = reviews;
		this.allowances = allowances;
		this.transactions = transactions;
		this.clock = clock;
	}

	@GetMapping("/api/v1/{tenant}/me/reviews")
	Mono<ResponseEntity<Page<ReviewView>>> listDueReviews(Caller caller,
			@RequestParam(required = false) @Nullable String due, @RequestParam(defaultValue = "false") boolean leeches,
			PageRequest page, ServerWebExchange exchange) {
		Owner owner = Owner.of(caller);
		return Mono.fromSupplier(() -> (due != null) ? parse("due", due) : clock.instant())
			.flatMap((at) -> offer(owner, at, page).flatMap((offer) -> list(owner, at, leeches, page, offer))
				.as(transactions::inTenant))
			.map((found) -> Pages.respond(exchange, found));
	}

	/** On later pages it is what the pages before have left. */
	private Mono<Offer> offer(Owner owner, Instant at, PageRequest page) {
		if (page.cursor() != null) {
			return Mono.fromSupplier(() -> new Offer(Math.clamp(page.after(2, 0), 0, Integer.MAX_VALUE)));
		}
		return allowances.find(owner, clock.instant()).map((allowance) -> new Offer(allowance.reviewsDueBy(at)));
	}

	private Mono<Page<ReviewView>> list(Owner owner, Instant at, boolean leeches, PageRequest page, Offer offer) {
		Wanted wanted = new Wanted(at, (offer.reviews() > 0) ? Wanted.ALL : Wanted.LEARNING, leeches);
		return reviews.list(owner, wanted, page, after(page)).map((found) -> offer.page(found, page));
	}

	private static Instant after(PageRequest page) {
		return parse("cursor", page.after(0, EARLIEST.toString()));
	}

	private static Instant parse(String field, String text) {
		try {
			Instant at = Instant.parse(text);
			if (!at.isBefore(EARLIEST) && !at.isAfter(LATEST)) {
				return at;
			}
		}
		catch (DateTimeParseException ex) {
			throw unreadable(field);
		}
		throw unreadable(field);
	}

	private static BadRequestException unreadable(String field) {
		return new BadRequestException(field, "A point in time between 2000 and 2200, as ISO 8601.");
	}

}
