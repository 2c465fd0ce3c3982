package dev.studyhall.catalog.authoring;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import dev.studyhall.catalog.content.ContentHash;
import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.web.IdempotencyKeys;
import dev.studyhall.kit.web.StoredAnswer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;

/**
 * Lets authors send again what is answered by 204: under the same idempotency key it
 * happens once, whatever became of the content meanwhile.
 */
public final class Repetitions {

	private static final StoredAnswer DONE = new StoredAnswer(HttpStatus.NO_CONTENT.value(), Map.of(), "");

	private final IdempotencyKeys keys;

	Repetitions(IdempotencyKeys keys) {
		this.keys = keys;
	}

	/**
	 * Runs the work in the open transaction, unless it was done under that key. Signals
	 * {@link dev.studyhall.kit.web.IdempotencyKeyReusedException}.
	 * @param key as the client sent it; without one the work just runs
	 * @param request what is to be done, to what, and with which words
	 */
	public Mono<Void> once(Caller caller, @Nullable String key, List<String> request, Mono<Void> work) {
		byte[] hash = new ContentHash().add(request).toHex().getBytes(StandardCharsets.US_ASCII);
		return keys.once(caller, key, hash, work.thenReturn(DONE)).then();
	}

}
