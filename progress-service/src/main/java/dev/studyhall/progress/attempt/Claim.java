package dev.studyhall.progress.attempt;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * What a client says happened.
 *
 * @param clientEventId the client's own name for it: the same event is told once or often
 * under the same name
 * @param questionVersion the version that the learner saw
 */
record Claim(String clientEventId, UUID questionId, int questionVersion, Outcome outcome, Span span) {

	boolean skipped() {
		return outcome instanceof Outcome.Skipped;
	}

	/** SHA-256 of what is claimed: equal for claims that say the same. */
	byte[] hash() {
		String content = "%s %d %s %s %s".formatted(questionId, questionVersion, outcome.rating(), span.startedAt(),
				span.endedAt());
		try {
			return MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}
}
