package dev.studyhall.gateway.login;

import java.time.Instant;

/**
 * A log-in that has gone to the provider and is not back yet.
 *
 * @param nonce what its ID token must repeat
 * @param verifier what its code is worth nothing without (RFC 7636)
 * @param returnPath where to go on
 * @param ends until when it may come back
 */
record PendingLogin(String nonce, String verifier, String returnPath, Instant ends) {

	@Override
	public String toString() {
		return "PendingLogin[ends=" + this.ends + "]";
	}

}
