package dev.studyhall.bookmark.collecting;

import java.util.UUID;

import dev.studyhall.bookmark.subject.Owner;
import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.web.Conditional;
import dev.studyhall.kit.web.Page;
import dev.studyhall.kit.web.PageRequest;
import dev.studyhall.kit.web.Pages;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** Links to collections, and what stands behind them. */
@RestController
@RequestMapping("/api/v1/{tenant}")
class SharingController {

	private final Sharing sharing;

	SharingController(Sharing sharing) {
		this.sharing = sharing;
	}

	@PutMapping("/me/collections/{id}/link")
	Mono<ResponseEntity<SharingLink>> shareCollection(Caller caller, @PathVariable UUID id) {
		return sharing.share(Owner.of(caller), id)
			.map((shared) -> ResponseEntity.status(shared.anew() ? HttpStatus.CREATED : HttpStatus.OK)
				.eTag(Conditional.quote(shared.collection().tag()))
				.body(SharingLink.of(caller.tenant(), shared.link())));
	}

	@DeleteMapping("/me/collections/{id}/link")
	Mono<ResponseEntity<Void>> unshareCollection(Caller caller, @PathVariable UUID id) {
		return sharing.unshare(Owner.of(caller), id)
			.map((collection) -> ResponseEntity.noContent().eTag(Conditional.quote(collection.tag())).build());
	}

	@GetMapping("/collections/{link}")
	Mono<ResponseEntity<SharedCollection>> findSharedCollection(Caller caller, @PathVariable String link,
			PageRequest page, ServerWebExchange exchange) {
		return sharing.find(caller.tenant().id(), link, page)
			.map((found) -> ResponseEntity.ok()
				.headers(Pages.respond(exchange, new Page<>(found.items(), found.next())).getHeaders())
				.body(found));
	}

}
