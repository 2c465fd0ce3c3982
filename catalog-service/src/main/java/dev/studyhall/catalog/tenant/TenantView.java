package dev.studyhall.catalog.tenant;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.studyhall.kit.tenancy.Tenant;

/** A tenant as clients see it. */
record TenantView(UUID id, String slug, String name, @JsonProperty("public") boolean open) {

	static TenantView of(Tenant tenant) {
		return new TenantView(tenant.id().value(), tenant.slug().value(), tenant.name(), tenant.open());
	}

}
