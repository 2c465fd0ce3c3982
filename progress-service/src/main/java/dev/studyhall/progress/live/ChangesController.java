package dev.studyhall.progress.live;

import java.time.Instant;

import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.progress.learner.Owner;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Changes to a learner's own progress, as server-sent events. */
@RestController
final class ChangesController {

	private final ChangeStreams streams;

	ChangesController(ChangeStreams streams) {
		this.streams = streams;
	}

	/**
	 * The first event says where the learner stands: a client that was away for a while
	 * has missed nothing once it has read progress after it. Ends with the token.
	 */
	@GetMapping(path = "/api/v1/{tenant}/me/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	Mono<ResponseEntity<Flux<ServerSentEvent<Change>>>> watchProgress(Caller caller) {
		return end().map((end) -> ResponseEntity.ok()
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.body(streams.follow(Owner.of(caller), end)));
	}

	/** There is no token without an end: the kit refuses it. */
	private static Mono<Instant> end() {
		return ReactiveSecurityContextHolder.getContext()
			.mapNotNull(SecurityContext::getAuthentication)
			.ofType(JwtAuthenticationToken.class)
			.mapNotNull((token) -> token.getToken().getExpiresAt());
	}

}
