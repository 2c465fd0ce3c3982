package dev.studyhall.catalog.sharing;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A topic that a tenant offers to others.
 *
 * @param id the offer's, and the original's
 * @param tenant slug of the tenant that offers it
 * @param tenantName what people call that tenant
 * @param slug of the original
 * @param language BCP 47 tag of the texts
 * @param licence under which it may be used
 * @param source where it was taken from
 * @param attribution whom to name
 * @param questions how many there are
 * @param version of the content; another one whenever the content is another
 * @param offeredAt since when it has been offered
 * @param updatedAt when its content changed last
 */
record SharedTopic(UUID id, String tenant, String tenantName, String slug, String title, String language,
		@Nullable String licence, @Nullable String source, @Nullable String attribution, int questions, String version,
		Instant offeredAt, Instant updatedAt) {
}
