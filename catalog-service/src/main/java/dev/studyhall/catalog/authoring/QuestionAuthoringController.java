package dev.studyhall.catalog.authoring;

import java.util.UUID;

import dev.studyhall.catalog.content.QuestionId;
import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.web.Conditional;
import dev.studyhall.kit.web.IfMatch;
import dev.studyhall.kit.web.NotFoundException;
import jakarta.validation.Valid;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** Questions as their authors see them and change them. */
@RestController
class QuestionAuthoringController {

	private static final String QUESTION = "/api/v1/{tenant}/authoring/questions/{id}";

	private final QuestionEditing editing;

	private final AuthoredTables authored;

	private final Transactions transactions;

	QuestionAuthoringController(QuestionEditing editing, AuthoredTables authored, Transactions transactions) {
		this.editing = editing;
		this.authored = authored;
		this.transactions = transactions;
	}

	@PostMapping("/api/v1/{tenant}/authoring/topics/{slug}/questions")
	Mono<ResponseEntity<AuthoredQuestion>> createQuestion(@PathVariable String slug,
			@Valid @RequestBody QuestionRequest request, Caller author) {
		return Mono.defer(() -> editing.create(author, slug, request))
			.flatMap((id) -> authored.question(author.tenant().id(), id))
			.as(transactions::inTenant)
			.map((question) -> tagged(
					ResponseEntity.status(HttpStatus.CREATED)
						.header(HttpHeaders.LOCATION,
								"/api/v1/" + author.tenant().slug() + "/authoring/questions/" + question.id()),
					question));
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

	private static ResponseEntity<AuthoredQuestion> tagged(ResponseEntity.BodyBuilder answer,
			AuthoredQuestion question) {
		return answer.eTag(Conditional.quote(String.valueOf(question.version())))
			.header(HttpHeaders.CACHE_CONTROL, "private, no-store")
			.body(question);
	}

}
