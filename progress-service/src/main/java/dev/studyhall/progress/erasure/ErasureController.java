package dev.studyhall.progress.erasure;

import java.util.UUID;

import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.tenancy.MemberId;
import dev.studyhall.progress.learner.Owner;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The right to be forgotten. Accepted, not done: this service has erased its part when it
 * answers, the others follow its event.
 */
@RestController
class ErasureController {

	private final Erasing erasing;

	ErasureController(Erasing erasing) {
		this.erasing = erasing;
	}

	@DeleteMapping("/api/v1/{tenant}/me/data")
	@ResponseStatus(HttpStatus.ACCEPTED)
	Mono<Void> eraseOwnData(Caller caller) {
		return erasing.erase(Owner.of(caller));
	}

	@DeleteMapping("/api/v1/{tenant}/learners/{learnerId}/data")
	@ResponseStatus(HttpStatus.ACCEPTED)
	Mono<Void> eraseLearnerData(Caller caller, @PathVariable UUID learnerId) {
		return erasing.erase(new Owner(caller.tenant().id(), new MemberId(learnerId)));
	}

}
