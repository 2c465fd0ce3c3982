package dev.studyhall.bookmark.subject;

import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.tenancy.MemberId;
import dev.studyhall.kit.tenancy.TenantId;

/** Whose bookmarks and collections: a learner of a tenant. */
public record Owner(TenantId tenant, MemberId learner) {

	/** The member who makes a call. */
	public static Owner of(Caller caller) {
		return new Owner(caller.tenant().id(), caller.requireMember());
	}
}
