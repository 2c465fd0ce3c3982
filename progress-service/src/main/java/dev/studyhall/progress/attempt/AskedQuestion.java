package dev.studyhall.progress.attempt;

import dev.studyhall.kit.web.BadRequestException;
import dev.studyhall.kit.web.UnknownYetException;
import org.jspecify.annotations.Nullable;

/**
 * What the catalog has told of a question that a claim is about.
 *
 * @param version the latest that was published; 0 for none
 * @param key what is right of the version that was seen; null if it is no choice, or not
 * told of
 */
record AskedQuestion(int version, @Nullable ChoiceKey key) {

	/**
	 * The claim with what was chosen scored.
	 * @throws UnknownYetException if the version that was seen is still to come
	 * @throws BadRequestException if it has no such options
	 */
	Claim score(Claim claim) {
		if (!(claim.outcome() instanceof Outcome.Chosen chosen)) {
			return claim;
		}
		if (key == null && claim.questionVersion() > version) {
			throw new UnknownYetException();
		}
		if (key == null || !key.offers(chosen.places())) {
			throw new BadRequestException("choice", "This version of the question has no such options.");
		}
		return claim.scored(key);
	}
}
