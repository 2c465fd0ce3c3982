package dev.studyhall.catalog.counts;

import java.util.UUID;

import dev.studyhall.catalog.sql.Row;
import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.web.NotFoundException;
import reactor.core.publisher.Mono;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The counts of a question, at an address of their own: the question itself is an
 * immutable document.
 */
@RestController
class CountsController {

	private final Transactions transactions;

	private final DatabaseClient database;

	CountsController(Transactions transactions, DatabaseClient database) {
		this.transactions = transactions;
		this.database = database;
	}

	/** How often a published question is bookmarked and was attempted. */
	@GetMapping("/api/v1/{tenant}/questions/{id}/counts")
	Mono<ResponseEntity<QuestionCounts>> countQuestion(@PathVariable UUID id, Caller caller) {
		return find(caller.tenant().id().value(), id).as(transactions::inTenant)
			.switchIfEmpty(Mono.error(NotFoundException::new))
			.map((counts) -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(counts));
	}

	private Mono<QuestionCounts> find(UUID tenant, UUID question) {
		return database.sql("""
				select coalesce(b.bookmarks, 0) as bookmarks, coalesce(a.attempts, 0) as attempts
				from published_question q
				left join bookmark_count b on b.tenant_id = q.tenant_id and b.question_id = q.question_id
				left join attempt_count a on a.tenant_id = q.tenant_id and a.question_id = q.question_id
				where q.tenant_id = :tenant and q.question_id = :question""")
			.bind("tenant", tenant)
			.bind("question", question)
			.map((row) -> toCounts(new Row(row)))
			.one();
	}

	private static QuestionCounts toCounts(Row row) {
		return new QuestionCounts(row.number("bookmarks"), row.number("attempts"));
	}

}
