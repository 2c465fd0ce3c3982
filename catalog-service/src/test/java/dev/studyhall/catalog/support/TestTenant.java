package dev.studyhall.catalog.support;

import java.util.UUID;

/** A tenant that no other test has. */
public record TestTenant(UUID id, String slug) {

	/** One that the service does not know. */
	public static TestTenant unknown() {
		UUID id = UUID.randomUUID();
		return new TestTenant(id, "t" + id.toString().substring(0, 23));
	}
}
