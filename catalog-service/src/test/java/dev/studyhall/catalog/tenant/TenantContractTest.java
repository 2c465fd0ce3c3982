package dev.studyhall.catalog.tenant;

import java.util.UUID;

import dev.studyhall.kit.json.StrictJson;
import dev.studyhall.testing.contract.EventSamples;
import org.junit.jupiter.api.Test;

/** A registration tells exactly the approved samples. */
class TenantContractTest {

	@Test
	void aRegistrationIsTheSample() {
		assertWrites("full", new TenantRegisteredV1(UUID.fromString("0197e1a2-5b00-7c3d-8e4f-1a2b3c4d5e6f"),
				"tech-baithak", "Tech Baithak", true, "active"));
		assertWrites("minimal", new TenantRegisteredV1(UUID.fromString("0197e1a2-5c00-7a11-9b22-6c5d4e3f2a1b"),
				"north-academy", "North Academy", false, "active"));
	}

	private static void assertWrites(String sample, TenantRegisteredV1 event) {
		EventSamples.assertWrites(TenantRegisteredV1.TYPE, sample, StrictJson.forEvents().writeValueAsString(event));
	}

}
