package dev.studyhall.progress.erasure;

import java.time.Instant;
import java.util.UUID;

import dev.studyhall.kit.json.StrictJson;
import dev.studyhall.kit.tenancy.MemberId;
import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.progress.learner.Owner;
import dev.studyhall.testing.contract.EventSamples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The service writes exactly the approved samples. */
class LearnerErasedContractTest {

	private static final Owner OWNER = new Owner(new TenantId(UUID.fromString("0197e1a2-5b00-7c3d-8e4f-1a2b3c4d5e6f")),
			new MemberId(UUID.fromString("5f0c7a9e-3d1b-8e42-b6a7-0c9d8e7f6a5b")));

	@ParameterizedTest
	@CsvSource({ "full,2026-06-02T08:15:00.123456Z", "minimal,2026-06-02T08:15:01Z" })
	void anErasureIsTheSample(String sample, Instant at) {
		EventSamples.assertWrites(LearnerErasedV1.TYPE, sample,
				StrictJson.forEvents().writeValueAsString(LearnerErasedV1.of(OWNER, at)));
	}

}
