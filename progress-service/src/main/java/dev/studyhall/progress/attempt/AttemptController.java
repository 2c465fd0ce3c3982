package dev.studyhall.progress.attempt;

import java.time.Clock;

import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.web.NotFoundException;
import dev.studyhall.progress.learner.Owner;
import jakarta.validation.Valid;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A learner's own attempts. */
@RestController
class AttemptController {

	private final Attempting attempting;

	private final Undoing undoing;

	private final Clock clock;

	AttemptController(Attempting attempting, Undoing undoing, Clock clock) {
		this.attempting = attempting;
		this.undoing = undoing;
		this.clock = clock;
	}

	@PostMapping("/api/v1/{tenant}/me/attempts")
	Mono<ResponseEntity<AttemptView>> recordAttempt(Caller caller, @Valid @RequestBody AttemptRequest body) {
		return attempting.record(Owner.of(caller), body.toClaim(clock.instant())).map(AttemptController::toAnswer);
	}

	@DeleteMapping("/api/v1/{tenant}/me/attempts/{clientEventId}")
	Mono<ResponseEntity<Void>> undoAttempt(Caller caller, @PathVariable String clientEventId) {
		if (!clientEventId.matches(AttemptRequest.EVENT_ID)) {
			return Mono.error(NotFoundException::new);
		}
		return undoing.undo(Owner.of(caller), clientEventId).thenReturn(ResponseEntity.noContent().build());
	}

	private static ResponseEntity<AttemptView> toAnswer(Answer answer) {
		return switch (answer) {
			case Answer.Recorded recorded -> ResponseEntity.status(HttpStatus.CREATED).body(recorded.attempt());
			case Answer.Repeated repeated -> ResponseEntity.ok(repeated.attempt());
		};
	}

}
