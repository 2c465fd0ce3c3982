package dev.studyhall.catalog.authoring;

import java.time.Instant;

import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.web.Conditional;
import dev.studyhall.kit.web.IfMatch;
import dev.studyhall.kit.web.NotFoundException;
import dev.studyhall.kit.web.StoredAnswer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** Topics as their authors see them and change them. */
@RestController
class TopicAuthoringController {

	private static final String TOPIC = "/api/v1/{tenant}/authoring/topics/{slug}";

	private final Creations creations;

	private final TopicEditing editing;

	private final AuthoredTables authored;

	private final Scheduling scheduling;

	private final Transactions transactions;

	TopicAuthoringController(Creations creations, TopicEditing editing, AuthoredTables authored, Scheduling scheduling,
			Transactions transactions) {
		this.creations = creations;
		this.editing = editing;
		this.authored = authored;
		this.scheduling = scheduling;
		this.transactions = transactions;
	}

	/**
	 * Another name in addresses.
	 *
	 * @param slug lower-case letters, digits and single hyphens
	 */
	record SlugRequest(@NotNull String slug) {
	}

	/**
	 * A publication to come.
	 *
	 * @param publishAt within the next year
	 * @param message why, for those who read the log
	 */
	record ScheduleRequest(@NotNull Instant publishAt, @Size(max = Messages.LENGTH) @Nullable String message) {
	}

	@PostMapping("/api/v1/{tenant}/authoring/topics")
	Mono<ResponseEntity<String>> createTopic(@Valid @RequestBody TopicRequest request, Caller author,
			@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
		return creations.topic(author, request, key).map(StoredAnswer::toResponse);
	}

	@GetMapping(TOPIC)
	Mono<ResponseEntity<AuthoredTopic>> findAuthoredTopic(@PathVariable String slug, Caller author) {
		return authored.topic(author.tenant().id(), slug)
			.as(transactions::inTenant)
			.switchIfEmpty(Mono.error(NotFoundException::new))
			.map((topic) -> tagged(ResponseEntity.ok(), topic));
	}

	@PutMapping(TOPIC)
	Mono<ResponseEntity<AuthoredTopic>> replaceTopic(@PathVariable String slug,
			@Valid @RequestBody TopicRequest request, Caller author, ServerWebExchange exchange) {
		return Mono.defer(() -> editing.replace(author, slug, IfMatch.require(exchange), request))
			.then(findAuthoredTopic(slug, author));
	}

	@PutMapping(TOPIC + "/slug")
	Mono<ResponseEntity<AuthoredTopic>> renameTopic(@PathVariable String slug, @Valid @RequestBody SlugRequest request,
			Caller author, ServerWebExchange exchange) {
		return Mono.defer(() -> editing.rename(author, slug, IfMatch.require(exchange), request.slug()))
			.then(findAuthoredTopic(request.slug(), author));
	}

	@PutMapping(TOPIC + "/schedule")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> scheduleTopic(@PathVariable String slug, @Valid @RequestBody ScheduleRequest request, Caller author) {
		return scheduling.plan(author, slug, request.publishAt(), Messages.clean(request.message()));
	}

	@DeleteMapping(TOPIC + "/schedule")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> unscheduleTopic(@PathVariable String slug, Caller author) {
		return scheduling.cancel(author, slug);
	}

	private static ResponseEntity<AuthoredTopic> tagged(ResponseEntity.BodyBuilder answer, AuthoredTopic topic) {
		return answer.eTag(Conditional.quote(topic.tag()))
			.header(HttpHeaders.CACHE_CONTROL, "private, no-store")
			.body(topic);
	}

}
