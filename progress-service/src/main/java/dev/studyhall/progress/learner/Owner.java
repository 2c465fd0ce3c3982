package dev.studyhall.progress.learner;

import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.tenancy.MemberId;
import dev.studyhall.kit.tenancy.TenantId;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/** Whose things they are: a learner of a tenant. */
public record Owner(TenantId tenant, MemberId learner) {

	/** The caller, who must be a member. */
	public static Owner of(Caller caller) {
		return new Owner(caller.tenant().id(), caller.requireMember());
	}

	/** A statement with {@code :tenant} and {@code :learner}. */
	public GenericExecuteSpec bind(DatabaseClient database, String sql) {
		return database.sql(sql).bind("tenant", tenant.value()).bind("learner", learner.value());
	}
}
