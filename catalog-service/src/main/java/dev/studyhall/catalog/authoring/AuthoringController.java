package dev.studyhall.catalog.authoring;

import java.util.UUID;

import dev.studyhall.catalog.content.QuestionId;
import dev.studyhall.kit.tenancy.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What authors do to what readers see. */
@RestController
class AuthoringController {

	private final Authoring authoring;

	AuthoringController(Authoring authoring) {
		this.authoring = authoring;
	}

	/**
	 * What a publication is remembered by.
	 *
	 * @param message why, for those who read the log
	 */
	record PublicationRequest(@Size(max = Messages.LENGTH) @Nullable String message) {
	}

	/**
	 * Shows readers the newest version of a topic and of its questions, for instance
	 * after an import that left a draft. Without any difference nothing happens.
	 */
	@PostMapping("/api/v1/{tenant}/topics/{slug}/publication")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> publishTopic(@PathVariable String slug, Caller author,
			@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
			@Valid @RequestBody(required = false) @Nullable PublicationRequest request) {
		return authoring.publish(author, slug, (request != null) ? Messages.clean(request.message()) : null, key);
	}

	/** Takes a question out of use. Retired already: nothing happens. */
	@PostMapping("/api/v1/{tenant}/questions/{id}/retirement")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> retireQuestion(@PathVariable UUID id, Caller author,
			@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
		return authoring.retire(author, new QuestionId(id), key);
	}

}
