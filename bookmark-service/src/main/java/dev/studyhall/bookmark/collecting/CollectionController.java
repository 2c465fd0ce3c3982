package dev.studyhall.bookmark.collecting;

import java.util.UUID;

import dev.studyhall.bookmark.subject.Owner;
import dev.studyhall.bookmark.subject.Target;
import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.web.Conditional;
import dev.studyhall.kit.web.IfMatch;
import dev.studyhall.kit.web.Page;
import dev.studyhall.kit.web.PageRequest;
import dev.studyhall.kit.web.Pages;
import dev.studyhall.kit.web.StoredAnswer;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** A learner's own collections. */
@RestController
@RequestMapping("/api/v1/{tenant}/me/collections")
class CollectionController {

	private final CollectionReads reads;

	private final Collecting collecting;

	private final Arranging arranging;

	CollectionController(CollectionReads reads, Collecting collecting, Arranging arranging) {
		this.reads = reads;
		this.collecting = collecting;
		this.arranging = arranging;
	}

	@GetMapping
	Mono<ResponseEntity<Page<CollectionView>>> listCollections(Caller caller, PageRequest page,
			ServerWebExchange exchange) {
		return reads.list(Owner.of(caller), page).map((found) -> Pages.respond(exchange, found));
	}

	@PostMapping
	Mono<ResponseEntity<String>> createCollection(Caller caller, @Valid @RequestBody CollectionRequest body,
			@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
		return collecting.create(caller, body, key).map(StoredAnswer::toResponse);
	}

	@GetMapping("/{id}")
	Mono<ResponseEntity<CollectionContents>> findCollection(Caller caller, @PathVariable UUID id, PageRequest page,
			ServerWebExchange exchange) {
		return reads.find(Owner.of(caller), id, page)
			.map((found) -> ResponseEntity.ok()
				.headers(Pages.respond(exchange, new Page<>(found.contents().items(), found.contents().next()))
					.getHeaders())
				.eTag(Conditional.quote(found.tag()))
				.body(found.contents()));
	}

	@PutMapping("/{id}")
	Mono<ResponseEntity<CollectionView>> describeCollection(Caller caller, @PathVariable UUID id,
			@Valid @RequestBody CollectionRequest body, ServerWebExchange exchange) {
		return Mono.defer(() -> collecting.describe(Owner.of(caller), id, body, IfMatch.require(exchange)))
			.map((described) -> answer(HttpStatus.OK, described));
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> deleteCollection(Caller caller, @PathVariable UUID id, ServerWebExchange exchange) {
		return Mono.defer(() -> collecting.delete(Owner.of(caller), id, IfMatch.require(exchange)));
	}

	@PutMapping("/{id}/items/{targetType}/{targetId}")
	Mono<ResponseEntity<CollectionView>> putItem(Caller caller, @PathVariable UUID id,
			@PathVariable Target.Type targetType, @PathVariable UUID targetId, @RequestParam @Nullable String after) {
		return Mono.defer(() -> arranging.put(Owner.of(caller), id, new Target(targetType, targetId), Place.of(after)))
			.map((arranged) -> answer(arranged.anew() ? HttpStatus.CREATED : HttpStatus.OK, arranged.counted()));
	}

	@DeleteMapping("/{id}/items/{targetType}/{targetId}")
	Mono<ResponseEntity<Void>> removeItem(Caller caller, @PathVariable UUID id, @PathVariable Target.Type targetType,
			@PathVariable UUID targetId) {
		return arranging.remove(Owner.of(caller), id, new Target(targetType, targetId))
			.map((collection) -> ResponseEntity.noContent().eTag(Conditional.quote(collection.tag())).build());
	}

	private static ResponseEntity<CollectionView> answer(HttpStatus status, Counted counted) {
		return ResponseEntity.status(status)
			.eTag(Conditional.quote(counted.collection().tag()))
			.body(CollectionView.of(counted));
	}

}
