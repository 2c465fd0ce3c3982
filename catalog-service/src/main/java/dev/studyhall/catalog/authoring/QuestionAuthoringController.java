package dev.studyhall.catalog.authoring;

import java.util.UUID;

import dev.studyhall.catalog.authoring.TopicAuthoringController.SlugRequest;
import dev.studyhall.catalog.content.QuestionId;
import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.web.Conditional;
import dev.studyhall.kit.web.IfMatch;
import dev.studyhall.kit.web.NotFoundException;
import dev.studyhall.kit.web.StoredAnswer;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** Questions as their authors see them and change them. */
@RestController
class QuestionAuthoringController {

	private static final String QUESTION = "/api/v1/{tenant}/authoring/questions/{id}";

	private final Creations creations;

	private final QuestionEditing editing;

	private final QuestionRenaming renaming;

	private final AuthoredTables authored;

	private final Transactions transactions;

	QuestionAuthoringController(Creations creations, QuestionEditing editing, QuestionRenaming renaming,
			AuthoredTables authored, Transactions transactions) {
		this.creations = creations;
		this.editing = editing;
		this.renaming = renaming;
		this.authored = authored;
		this.transactions = transactions;
	}

	@PostMapping("/api/v1/{tenant}/authoring/topics/{slug}/questions")
	Mono<ResponseEntity<String>> createQuestion(@PathVariable String slug, @Valid @RequestBody QuestionRequest request,
			Caller author, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
		return creations.question(author, slug, request, key).map(StoredAnswer::toResponse);
	}

	@GetMapping(QUESTION)
	Mono<ResponseEntity<AuthoredQuestion>> findAuthoredQuestion(@PathVariable UUID id, Caller author) {
		return authored.question(author.tenant().id(), id)
			.as(transactions::inTenant)
			.switchIfEmpty(Mono.error(NotFoundException::new))
			.map((question) -> tagged(ResponseEntity.ok(), question));
	}

	@PutMapping(QUESTION)
	Mono<ResponseEntity<AuthoredQuestion>> replaceQuestion(@PathVariable UUID id,
			@Valid @RequestBody QuestionRequest request, Caller author, ServerWebExchange exchange) {
		return Mono.defer(() -> editing.replace(author, new QuestionId(id), IfMatch.require(exchange), request))
			.then(findAuthoredQuestion(id, author));
	}

	@PutMapping(QUESTION + "/slug")
	Mono<ResponseEntity<AuthoredQuestion>> renameQuestion(@PathVariable UUID id,
			@Valid @RequestBody SlugRequest request, Caller author, ServerWebExchange exchange) {
		return Mono.defer(() -> renaming.rename(author, new QuestionId(id), IfMatch.require(exchange), request.slug()))
			.then(findAuthoredQuestion(id, author));
	}

	private static ResponseEntity<AuthoredQuestion> tagged(ResponseEntity.BodyBuilder answer,
			AuthoredQuestion question) {
		return answer.eTag(Conditional.quote(question.tag()))
			.header(HttpHeaders.CACHE_CONTROL, "private, no-store")
			.body(question);
	}

}
