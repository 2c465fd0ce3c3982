package dev.studyhall.catalog.tenant;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.studyhall.kit.tenancy.Tenant;
import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.kit.tenancy.TenantSlug;
import dev.studyhall.kit.web.BadRequestException;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A tenant to be registered.
 *
 * @param slug its name in addresses; never changes, never given again
 * @param name what people call it, 1 to 200 characters
 * @param open whether everybody may read what it publishes; true unless said otherwise
 */
record TenantRequest(@NotNull String slug, @NotBlank @Size(max = 200) String name,
		@JsonProperty("public") @Nullable Boolean open) {

	/**
	 * The tenant under that identity.
	 * @throws BadRequestException if the slug cannot be one
	 */
	Tenant toTenant(TenantId id) {
		if (!TenantSlug.isValid(slug)) {
			throw new BadRequestException("slug", "Expected 3 to 40 of a-z, 0-9 and -, beginning with a letter, and no"
					+ " word that the platform uses itself.");
		}
		return new Tenant(id, new TenantSlug(slug), name.strip(), !Boolean.FALSE.equals(open), Tenant.State.ACTIVE);
	}

}
