package dev.studyhall.local.identity;

import java.util.Map;
import java.util.Set;

/**
 * Somebody to try the platform as. The password is the name.
 *
 * @param name what the user logs in with, and the {@code sub} of their tokens
 * @param fullName what pages call them
 * @param platform roles on the platform itself: {@code operator}, or none
 * @param tenants the tenants the user belongs to, by slug, with the roles there; a member
 * without roles is a learner
 */
record DemoUser(String name, String fullName, Set<String> platform, Map<String, Set<String>> tenants) {

	/** The value of the token's claim {@code studyhall}. */
	Map<String, Object> claim() {
		return Map.of("platform", this.platform, "tenants", this.tenants);
	}

	/** What the user is in a tenant, for people to read. */
	String rolesIn(String tenant) {
		Set<String> roles = this.tenants.getOrDefault(tenant, Set.of());
		String role = roles.isEmpty() ? "learner" : String.join(", ", roles);
		return this.platform.isEmpty() ? role : role + ", platform " + String.join(", ", this.platform);
	}

}
