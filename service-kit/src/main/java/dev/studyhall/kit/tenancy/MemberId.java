package dev.studyhall.kit.tenancy;

import java.util.UUID;

/**
 * Pseudonym of a token's subject within one tenant, equal in all services; see
 * {@link Pseudonyms}. In events and rows this is the learner.
 */
public record MemberId(UUID value) {

	@Override
	public String toString() {
		return value.toString();
	}

}
