package dev.studyhall.catalog.tenant;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A tenant as it stands from now on; the latest sequence wins. */
record TenantRegisteredV1(UUID tenantId, String slug, String name, @JsonProperty("public") boolean open, String state) {

	static final String TYPE = "dev.studyhall.catalog.tenant-registered.v1";

}
