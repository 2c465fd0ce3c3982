package dev.studyhall.progress.goal;

import dev.studyhall.kit.web.Conditional;
import dev.studyhall.kit.web.PreconditionFailedException;
import org.jspecify.annotations.Nullable;

import org.springframework.web.server.ServerWebExchange;

/**
 * What is there when a goal is to be written.
 *
 * @param goal null if there is none
 */
record Found(@Nullable StudyGoal goal) {

	static final Found NOTHING = new Found(null);

	/**
	 * Itself, if the request was made for that state. No goal fulfils no
	 * {@code If-Match}.
	 * @throws PreconditionFailedException if it was made for another state
	 */
	Found matching(ServerWebExchange exchange) {
		Conditional.requireMatch(exchange, (goal != null) ? goal.tag() : null);
		return this;
	}

}
