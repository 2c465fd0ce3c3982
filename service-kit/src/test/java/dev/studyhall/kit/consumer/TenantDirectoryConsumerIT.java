package dev.studyhall.kit.consumer;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.directory.TenantDirectory;
import dev.studyhall.kit.tally.Tally;
import dev.studyhall.kit.tenancy.Tenant;
import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.kit.tenancy.TenantSlug;
import dev.studyhall.testing.contract.EventSamples;
import org.junit.jupiter.api.Test;

import static dev.studyhall.kit.tally.Tally.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

/** The directory of tenants follows the catalog's events. */
class TenantDirectoryConsumerIT {

	private static final String TYPE = "dev.studyhall.catalog.tenant-registered.v1";

	@Test
	void theLatestEventOfATenantIsWhatTheDirectorySays() {
		try (Tally tally = Tally.start(1, Map.of("studyhall.events.tenant-directory", true))) {
			TenantId id = Tally.tenant();

			apply(tally, id, 1, "Some Academy", false);
			apply(tally, id, 3, "Some Academy!", true);
			apply(tally, id, 2, "Old name", false);

			assertThat(tally.bean(TenantDirectory.class).find(new TenantSlug("some-academy")).block(PATIENCE))
				.isEqualTo(new Tenant(id, new TenantSlug("some-academy"), "Some Academy!", true, Tenant.State.ACTIVE));
			EventSamples.of(TYPE)
				.all()
				.forEach((sample) -> apply(tally, new IncomingEvent(UUID.randomUUID(), TYPE, Tally.tenant(), "a", 1,
						Instant.EPOCH, sample.bytes())));
		}
	}

	private static void apply(Tally tally, TenantId id, long sequence, String name, boolean open) {
		String payload = """
				{"tenantId": "%s", "slug": "some-academy", "name": "%s", "public": %s, "state": "active"}"""
			.formatted(id, name, open);
		apply(tally, new IncomingEvent(UUID.randomUUID(), TYPE, id, id.toString(), sequence, Instant.EPOCH,
				payload.getBytes(StandardCharsets.UTF_8)));
	}

	private static void apply(Tally tally, IncomingEvent event) {
		tally.bean("workerTransactions", Transactions.class)
			.inTenant(event.tenant(), tally.bean(TenantDirectoryConsumer.class).apply(List.of(event)))
			.block(PATIENCE);
	}

}
