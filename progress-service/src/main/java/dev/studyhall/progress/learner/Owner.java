package dev.studyhall.progress.attempt;

import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.tenancy.MemberId;
import dev.studyhall.kit.tenancy.TenantId;

/** Whose attempts: a learner of a tenant. */
record Owner(TenantId tenant, MemberId learner) {

	static Owner of(Caller caller) {
		return new Owner(caller.tenant().id(), caller.requireMember());
	}
}
