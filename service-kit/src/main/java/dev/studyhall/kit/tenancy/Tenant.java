package dev.studyhall.kit.tenancy;

/**
 * A tenant as every service knows it.
 *
 * @param open whether everybody may read what it published
 */
public record Tenant(TenantId id, TenantSlug slug, String name, boolean open, State state) {

	/** Whether a tenant is served at all. */
	public enum State {

		/** Served. */
		ACTIVE,
		/** Answers as if it did not exist. */
		SUSPENDED

	}

	/** Whether requests for it are answered. */
	public boolean active() {
		return state == State.ACTIVE;
	}
}
