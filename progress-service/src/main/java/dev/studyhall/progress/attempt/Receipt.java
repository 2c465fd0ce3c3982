package dev.studyhall.progress.attempt;

import java.security.MessageDigest;

/**
 * What a client event id was answered with.
 *
 * @param requestHash of the claim that was accepted
 * @param answer the attempt as JSON
 */
record Receipt(byte[] requestHash, String answer) {

	/** Whether it was given for a claim that says the same. */
	boolean covers(Claim claim) {
		return MessageDigest.isEqual(requestHash, claim.hash());
	}
}
