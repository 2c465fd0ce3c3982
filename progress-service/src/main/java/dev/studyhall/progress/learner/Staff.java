package dev.studyhall.progress.learner;

import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.web.ForbiddenException;
import reactor.core.publisher.Mono;

/** Who may see more than their own things. */
public final class Staff {

	private Staff() {
	}

	/** Signals {@link ForbiddenException} to members who neither write nor teach. */
	public static <T> Mono<T> only(Caller caller, Mono<T> work) {
		return Mono.defer(() -> (caller.hasRole("author") || caller.hasRole("instructor")) ? work
				: Mono.error(new ForbiddenException()));
	}

}
