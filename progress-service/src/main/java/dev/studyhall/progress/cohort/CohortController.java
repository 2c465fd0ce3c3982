package dev.studyhall.progress.cohort;

import java.util.UUID;

import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.web.Conditional;
import dev.studyhall.kit.web.Cursor;
import dev.studyhall.kit.web.IfMatch;
import dev.studyhall.kit.web.Page;
import dev.studyhall.kit.web.PageRequest;
import dev.studyhall.kit.web.Pages;
import dev.studyhall.kit.web.StoredAnswer;
import dev.studyhall.progress.learner.Owner;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** An instructor's own cohorts. */
@RestController
@RequestMapping("/api/v1/{tenant}/cohorts")
class CohortController {

	private final Cohorts cohorts;

	CohortController(Cohorts cohorts) {
		this.cohorts = cohorts;
	}

	@GetMapping
	Mono<ResponseEntity<Page<CohortView>>> listCohorts(Caller caller, PageRequest page, ServerWebExchange exchange) {
		return cohorts.list(Owner.of(caller), page)
			.map((found) -> Page.of(found, page, (last) -> Cursor.of(last.id().toString())))
			.map((found) -> Pages.respond(exchange, found));
	}

	@PostMapping
	Mono<ResponseEntity<String>> createCohort(Caller caller, @Valid @RequestBody CohortRequest body,
			@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
		return cohorts.create(caller, body, key).map(StoredAnswer::toResponse);
	}

	@GetMapping("/{cohortId}")
	Mono<ResponseEntity<CohortView>> findCohort(Caller caller, @PathVariable UUID cohortId) {
		return cohorts.find(Owner.of(caller), cohortId).map(CohortController::answer);
	}

	@PutMapping("/{cohortId}")
	Mono<ResponseEntity<CohortView>> renameCohort(Caller caller, @PathVariable UUID cohortId,
			@Valid @RequestBody CohortRequest body, ServerWebExchange exchange) {
		return Mono.defer(() -> cohorts.rename(Owner.of(caller), cohortId, body.name(), IfMatch.require(exchange)))
			.map(CohortController::answer);
	}

	@DeleteMapping("/{cohortId}")
	Mono<ResponseEntity<Void>> deleteCohort(Caller caller, @PathVariable UUID cohortId, ServerWebExchange exchange) {
		return Mono.defer(() -> cohorts.delete(Owner.of(caller), cohortId, IfMatch.require(exchange)))
			.thenReturn(ResponseEntity.noContent().build());
	}

	private static ResponseEntity<CohortView> answer(CohortView cohort) {
		return ResponseEntity.ok().eTag(Conditional.quote(cohort.tag())).body(cohort);
	}

}
