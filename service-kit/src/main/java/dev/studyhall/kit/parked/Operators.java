package dev.studyhall.kit.parked;

import java.security.Principal;

import reactor.core.publisher.Mono;

import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;

/** Who makes an operators' call. */
public final class Operators {

	private Operators() {
	}

	/** The subject of the request's token. */
	public static Mono<String> currentName() {
		return ReactiveSecurityContextHolder.getContext()
			.mapNotNull(SecurityContext::getAuthentication)
			.map(Principal::getName)
			.defaultIfEmpty("unknown");
	}

}
