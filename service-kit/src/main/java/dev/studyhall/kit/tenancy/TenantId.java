package dev.studyhall.kit.tenancy;

import java.util.UUID;

/** Identity of a tenant: never changes, never reused. */
public record TenantId(UUID value) {

	/** The scope of what belongs to the platform and to no tenant. */
	public static final TenantId PLATFORM = new TenantId(new UUID(0, 0));

	@Override
	public String toString() {
		return value.toString();
	}

}
