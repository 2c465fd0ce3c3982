package dev.studyhall.kit.tenancy;

import java.util.Optional;

import reactor.util.context.Context;
import reactor.util.context.ContextView;

/** The tenant of a running request, carried in the Reactor context. */
public final class CurrentTenant {

	private static final Class<CurrentTenant> KEY = CurrentTenant.class;

	private CurrentTenant() {
	}

	/** The context with that tenant in it. */
	public static Context put(Context context, TenantId tenant) {
		return context.put(KEY, tenant);
	}

	public static Optional<TenantId> find(ContextView context) {
		return context.getOrEmpty(KEY);
	}

	/**
	 * The tenant of the request.
	 * @throws IllegalStateException if the context has none: the call is not tenant-bound
	 */
	public static TenantId require(ContextView context) {
		return CurrentTenant.find(context).orElseThrow(() -> new IllegalStateException("No tenant in the context"));
	}

}
