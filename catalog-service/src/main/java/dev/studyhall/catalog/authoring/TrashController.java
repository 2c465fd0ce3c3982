package dev.studyhall.catalog.authoring;

import java.util.UUID;

import dev.studyhall.catalog.content.QuestionId;
import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.web.Cursor;
import dev.studyhall.kit.web.IfMatch;
import dev.studyhall.kit.web.Page;
import dev.studyhall.kit.web.PageRequest;
import dev.studyhall.kit.web.Pages;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** The way into the trash and out of it. */
@RestController
class TrashController {

	private static final String TOPIC = "/api/v1/{tenant}/authoring/topics/{slug}";

	private static final String QUESTION = "/api/v1/{tenant}/authoring/questions/{id}";

	private final Trash trash;

	private final TrashTables tables;

	private final Transactions transactions;

	TrashController(Trash trash, TrashTables tables, Transactions transactions) {
		this.trash = trash;
		this.tables = tables;
		this.transactions = transactions;
	}

	@GetMapping("/api/v1/{tenant}/authoring/trash")
	Mono<ResponseEntity<Page<TrashItem>>> listTrash(PageRequest page, Caller author, ServerWebExchange exchange) {
		return tables.list(author.tenant().id(), page)
			.as(transactions::inTenant)
			.map((found) -> Pages.respond(exchange, Page.of(found, page, (item) -> Cursor.of(item.id().toString()))));
	}

	@DeleteMapping(TOPIC)
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> trashTopic(@PathVariable String slug, Caller author, ServerWebExchange exchange) {
		return Mono.defer(() -> trash.putTopic(author, slug, IfMatch.require(exchange)));
	}

	@PostMapping(TOPIC + "/restoration")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> restoreTopic(@PathVariable String slug, Caller author,
			@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
		return trash.restoreTopic(author, slug, key);
	}

	@DeleteMapping(QUESTION)
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> trashQuestion(@PathVariable UUID id, Caller author, ServerWebExchange exchange) {
		return Mono.defer(() -> trash.putQuestion(author, new QuestionId(id), IfMatch.require(exchange)));
	}

	@PostMapping(QUESTION + "/restoration")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> restoreQuestion(@PathVariable UUID id, Caller author,
			@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
		return trash.restoreQuestion(author, new QuestionId(id), key);
	}

}
