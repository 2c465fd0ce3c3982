package dev.studyhall.progress.card;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;

import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.web.Conditional;
import dev.studyhall.kit.web.NotFoundException;
import dev.studyhall.kit.web.UnknownYetException;
import dev.studyhall.progress.learner.Owner;
import jakarta.validation.Valid;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** A learner's own cards. */
@RestController
@RequestMapping("/api/v1/{tenant}/me/cards/{questionId}")
class CardController {

	private final R2dbcCards cards;

	private final Transactions transactions;

	private final JsonMapper json;

	private final Clock clock;

	CardController(R2dbcCards cards, Transactions transactions, JsonMapper json, Clock clock) {
		this.cards = cards;
		this.transactions = transactions;
		this.json = json;
		this.clock = clock;
	}

	@GetMapping
	Mono<ResponseEntity<CardView>> findCard(Caller caller, @PathVariable UUID questionId, ServerWebExchange exchange) {
		return cards.find(Owner.of(caller), questionId)
			.as(transactions::inTenant)
			.switchIfEmpty(Mono.error(NotFoundException::new))
			.map((card) -> respond(CardView.of(card, clock.instant()), exchange));
	}

	@PutMapping("/hold")
	Mono<ResponseEntity<Void>> holdCard(Caller caller, @PathVariable UUID questionId,
			@Valid @RequestBody HoldRequest request) {
		return Mono.defer(() -> cards.hold(Owner.of(caller), questionId, request.untilAfter(clock.instant())))
			.as(transactions::inTenant)
			.filter(Boolean::booleanValue)
			.switchIfEmpty(Mono.error(UnknownYetException::new))
			.thenReturn(ResponseEntity.noContent().build());
	}

	@DeleteMapping("/hold")
	Mono<ResponseEntity<Void>> releaseCard(Caller caller, @PathVariable UUID questionId) {
		return cards.release(Owner.of(caller), questionId)
			.as(transactions::inTenant)
			.thenReturn(ResponseEntity.noContent().build());
	}

	/** The tag is of the whole answer: recall falls while nothing is written. */
	private ResponseEntity<CardView> respond(CardView card, ServerWebExchange exchange) {
		String tag = DigestUtils.md5DigestAsHex(json.writeValueAsString(card).getBytes(StandardCharsets.UTF_8));
		boolean unchanged = Conditional.notModified(exchange, tag);
		ResponseEntity.BodyBuilder answer = ResponseEntity.status(unchanged ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
			.eTag(Conditional.quote(tag))
			.header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
		return unchanged ? answer.build() : answer.body(card);
	}

}
