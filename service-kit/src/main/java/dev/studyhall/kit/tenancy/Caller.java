package dev.studyhall.kit.tenancy;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Who is asking, and for which tenant: settled before a controller is reached, and handed
 * to it as an argument.
 *
 * @param tenant the tenant of the address; {@link #PLATFORM} for calls that name none
 * @param member null for visitors and for members of other tenants
 * @param roles the roles in that tenant, or in the platform where the address names none
 */
public record Caller(Tenant tenant, @Nullable MemberId member, Set<String> roles) {

	/** Stands for the platform where an address names no tenant. */
	public static final Tenant PLATFORM = new Tenant(TenantId.PLATFORM, new TenantSlug("platform"), "Platform", true,
			Tenant.State.ACTIVE);

	/**
	 * The member, where the call's access rule has seen to it that there is one.
	 * @throws IllegalStateException if there is none
	 */
	public MemberId requireMember() {
		if (member == null) {
			throw new IllegalStateException("This call is open to visitors: it has no member");
		}
		return member;
	}

	public boolean hasRole(String role) {
		return roles.contains(role);
	}
}
