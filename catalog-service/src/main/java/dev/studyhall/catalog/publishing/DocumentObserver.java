package dev.studyhall.catalog.publishing;

import dev.studyhall.kit.tenancy.TenantId;

/** Is told when documents of a tenant were made anew or removed. */
public interface DocumentObserver {

	/** After the commit, on the instance that made the change. */
	void onChanged(TenantId tenant);

}
