package dev.studyhall.catalog.reading;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;

import dev.studyhall.catalog.reading.PublishedDocuments.Name;
import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.web.NotFoundException;
import dev.studyhall.kit.web.PageRequest;
import reactor.core.publisher.Mono;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;

/** What everybody may read of a public tenant: topics and their questions. */
@RestController
class ReadingController {

	private final PublishedDocuments documents;

	ReadingController(PublishedDocuments documents) {
		this.documents = documents;
	}

	/** A page of published topics, by title. */
	@GetMapping("/api/v1/{tenant}/topics")
	Mono<ResponseEntity<byte[]>> listTopics(PageRequest page, Caller caller, ServerWebExchange exchange) {
		return documents.topics(caller.tenant().id(), page, StoredDocument.takesGzip(exchange))
			.map((document) -> document.respond(exchange, caller));
	}

	/** A topic with its texts, its levels and their questions. */
	@GetMapping("/api/v1/{tenant}/topics/{slug}")
	Mono<ResponseEntity<byte[]>> findTopic(@PathVariable String slug, Caller caller, ServerWebExchange exchange) {
		return documents.topic(caller.tenant().id(), slug, StoredDocument.takesGzip(exchange))
			.map((document) -> document.respond(exchange, caller))
			.switchIfEmpty(Mono.defer(() -> redirect(slug, caller)));
	}

	/** A topic that was renamed is found by the slugs that it had. */
	private Mono<ResponseEntity<byte[]>> redirect(String slug, Caller caller) {
		return documents.renamed(caller.tenant().id(), slug)
			.switchIfEmpty(Mono.error(NotFoundException::new))
			.map((now) -> moved(caller, "/api/v1/{tenant}/topics/{slug}", now));
	}

	/** The same question by its name in addresses, or the way there by a former one. */
	@GetMapping("/api/v1/{tenant}/topics/{slug}/questions/{question}")
	Mono<ResponseEntity<byte[]>> findQuestionOfTopic(@PathVariable String slug, @PathVariable String question,
			Caller caller, ServerWebExchange exchange) {
		Name name = new Name(slug, question);
		return documents.question(caller.tenant().id(), name, StoredDocument.takesGzip(exchange))
			.map((document) -> document.respond(exchange, caller))
			.switchIfEmpty(Mono.defer(() -> redirect(name, caller)));
	}

	private Mono<ResponseEntity<byte[]>> redirect(Name former, Caller caller) {
		return documents.renamed(caller.tenant().id(), former)
			.switchIfEmpty(Mono.error(NotFoundException::new))
			.map((now) -> moved(caller, "/api/v1/{tenant}/topics/{slug}/questions/{question}", now.topic(),
					now.question()));
	}

	private static ResponseEntity<byte[]> moved(Caller caller, String address, String... names) {
		return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
			.location(UriComponentsBuilder.fromPath(address)
				.encode()
				.buildAndExpand(Stream.concat(Stream.of(caller.tenant().slug()), Arrays.stream(names)).toArray())
				.toUri())
			.cacheControl(caller.tenant().open() ? CacheControl.noCache().cachePublic()
					: CacheControl.noCache().cachePrivate())
			.varyBy(HttpHeaders.AUTHORIZATION)
			.build();
	}

	/** A question with its answer, and the questions before and after it. */
	@GetMapping("/api/v1/{tenant}/questions/{id}")
	Mono<ResponseEntity<byte[]>> findQuestion(@PathVariable UUID id, Caller caller, ServerWebExchange exchange) {
		return documents.question(caller.tenant().id(), id, StoredDocument.takesGzip(exchange))
			.switchIfEmpty(Mono.error(NotFoundException::new))
			.map((document) -> document.respond(exchange, caller));
	}

}
