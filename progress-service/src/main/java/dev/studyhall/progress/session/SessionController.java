package dev.studyhall.progress.session;

import java.util.UUID;

import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.web.NotFoundException;
import dev.studyhall.kit.web.StoredAnswer;
import dev.studyhall.progress.learner.Owner;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A learner's own sessions. */
@RestController
@RequestMapping("/api/v1/{tenant}/me/sessions")
class SessionController {

	private final Sessions sessions;

	SessionController(Sessions sessions) {
		this.sessions = sessions;
	}

	@PostMapping
	Mono<ResponseEntity<String>> beginSession(Caller caller, @Valid @RequestBody SessionRequest request,
			@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
		return Mono.defer(() -> sessions.begin(caller, request.toUndertaking(), key)).map(StoredAnswer::toResponse);
	}

	@GetMapping("/{sessionId}")
	Mono<ResponseEntity<SessionView>> findSession(Caller caller, @PathVariable UUID sessionId) {
		return sessions.find(Owner.of(caller), sessionId)
			.switchIfEmpty(Mono.error(NotFoundException::new))
			.map((session) -> ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "private, no-store").body(session));
	}

}
