package dev.studyhall.progress.cohort;

import java.util.UUID;

import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.web.Cursor;
import dev.studyhall.kit.web.Page;
import dev.studyhall.kit.web.PageRequest;
import dev.studyhall.kit.web.Pages;
import dev.studyhall.progress.learner.Owner;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** The members of an instructor's own cohort. */
@RestController
@RequestMapping("/api/v1/{tenant}/cohorts/{cohortId}")
class MemberController {

	private final Members members;

	MemberController(Members members) {
		this.members = members;
	}

	@PutMapping("/members/{learnerId}")
	Mono<ResponseEntity<Void>> putMember(Caller caller, @PathVariable UUID cohortId, @PathVariable UUID learnerId,
			@Valid @RequestBody MemberRequest body) {
		return Mono.defer(() -> members.put(Owner.of(caller), cohortId, learnerId, body.checked()))
			.thenReturn(ResponseEntity.noContent().build());
	}

	@DeleteMapping("/members/{learnerId}")
	Mono<ResponseEntity<Void>> removeMember(Caller caller, @PathVariable UUID cohortId, @PathVariable UUID learnerId) {
		return members.remove(Owner.of(caller), cohortId, learnerId).thenReturn(ResponseEntity.noContent().build());
	}

	@GetMapping("/members")
	Mono<ResponseEntity<Page<MemberProgress>>> listMembers(Caller caller, @PathVariable UUID cohortId,
			@RequestParam(required = false) @Nullable String topic, PageRequest page, ServerWebExchange exchange) {
		return members.list(Owner.of(caller), cohortId, topic, page)
			.map((found) -> Page.of(found, page, MemberController::cursorAfter))
			.map((found) -> Pages.respond(exchange, found));
	}

	/**
	 * Pages of members, with those at risk only: a page may be empty though there is a
	 * next one.
	 */
	@GetMapping("/at-risk")
	Mono<ResponseEntity<Page<MemberProgress>>> listMembersAtRisk(Caller caller, @PathVariable UUID cohortId,
			PageRequest page, ServerWebExchange exchange) {
		return members.list(Owner.of(caller), cohortId, null, page)
			.map((found) -> Page.of(found, page, MemberController::cursorAfter))
			.map((found) -> new Page<>(found.items().stream().filter((member) -> !member.risks().isEmpty()).toList(),
					found.next()))
			.map((found) -> Pages.respond(exchange, found));
	}

	static Cursor cursorAfter(MemberProgress last) {
		return Cursor.of(last.learnerId().toString());
	}

}
