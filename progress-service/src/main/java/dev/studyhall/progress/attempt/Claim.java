package dev.studyhall.progress.attempt;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
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

	/** The same with what was chosen scored; itself if nothing was chosen. */
	Claim scored(ChoiceKey key) {
		return (outcome instanceof Outcome.Chosen(List<Integer> places))
				? new Claim(clientEventId, questionId, questionVersion, new Outcome.Scored(places, key), span) : this;
	}

	/** SHA-256 of what is claimed: equal for claims that say the same. */
	byte[] hash() {
		String content = "%s %d %s %s %s".formatted(questionId, questionVersion, told(), span.startedAt(),
				span.endedAt());
		try {
			return MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The rating as it was told; equal before and after it is scored. */
	private String told() {
		return switch (outcome) {
			case Outcome.Rated _, Outcome.Skipped _ -> String.valueOf(outcome.rating());
			case Outcome.Chosen chosen -> "chose " + chosen.places();
			case Outcome.Scored scored -> "chose " + scored.places();
		};
	}
}
