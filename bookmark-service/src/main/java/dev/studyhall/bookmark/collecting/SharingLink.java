package dev.studyhall.bookmark.collecting;

import dev.studyhall.kit.tenancy.Tenant;

/**
 * Where members of the tenant see a collection.
 *
 * @param link the word that opens it
 * @param address with that word in it
 */
record SharingLink(String link, String address) {

	static SharingLink of(Tenant tenant, String link) {
		return new SharingLink(link, "/api/v1/%s/collections/%s".formatted(tenant.slug().value(), link));
	}
}
