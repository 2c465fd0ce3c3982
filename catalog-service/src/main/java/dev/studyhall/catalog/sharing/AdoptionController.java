package dev.studyhall.catalog.sharing;

import dev.studyhall.formats.content.Slugs;
import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.web.BadRequestException;
import dev.studyhall.kit.web.Page;
import dev.studyhall.kit.web.PageRequest;
import dev.studyhall.kit.web.Pages;
import jakarta.validation.Valid;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** Topics that were made of what other tenants offer. */
@RestController
@RequestMapping("/api/v1/{tenant}/adoptions")
class AdoptionController {

	private final Adoptions adoptions;

	private final Updates updates;

	AdoptionController(Adoptions adoptions, Updates updates) {
		this.adoptions = adoptions;
		this.updates = updates;
	}

	/** A page of the tenant's adoptions, and which of them have updates. */
	@GetMapping
	Mono<ResponseEntity<Page<Adoption>>> listAdoptions(PageRequest page, Caller author, ServerWebExchange exchange) {
		return adoptions.list(author.tenant().id(), page).map((found) -> Pages.respond(exchange, found));
	}

	/** Makes a topic of an offer; repeating it changes nothing. */
	@PutMapping("/{slug}")
	Mono<ResponseEntity<Adoption>> adoptTopic(@PathVariable String slug, @Valid @RequestBody AdoptionRequest request,
			Caller author) {
		if (!Slugs.isSlug(slug)) {
			throw new BadRequestException("slug", "Expected lower-case letters, digits and single hyphens.");
		}
		return adoptions.adopt(author, slug, request)
			.map((adopting) -> ResponseEntity.status(adopting.created() ? HttpStatus.CREATED : HttpStatus.OK)
				.body(adopting.adoption()));
	}

	/** Cuts the tie to the original; the topic stays. */
	@DeleteMapping("/{slug}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> letGoOfTopic(@PathVariable String slug, Caller author) {
		return adoptions.letGo(author.tenant().id(), slug);
	}

	/** What the original's changes would come to. */
	@GetMapping("/{slug}/update")
	Mono<TopicUpdate> previewUpdate(@PathVariable String slug, Caller author) {
		return updates.preview(author.tenant().id(), slug);
	}

	/** Takes the original's changes over; repeating it changes nothing. */
	@PostMapping("/{slug}/update")
	Mono<TopicUpdate> applyUpdate(@PathVariable String slug, @Valid @RequestBody UpdateRequest request, Caller author) {
		return updates.apply(author, slug, request);
	}

}
