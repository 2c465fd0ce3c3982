package dev.studyhall.progress.completion;

import java.time.Instant;
import java.util.UUID;

import dev.studyhall.kit.json.StrictJson;
import dev.studyhall.kit.tenancy.MemberId;
import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.progress.learner.Owner;
import dev.studyhall.testing.contract.EventSamples;
import org.junit.jupiter.api.Test;

/** The service writes exactly the approved samples. */
class CompletionContractTest {

	@Test
	void aCompletedTopicIsTheFullSample() {
		Owner owner = new Owner(new TenantId(UUID.fromString("0197e1a2-5b00-7c3d-8e4f-1a2b3c4d5e6f")),
				new MemberId(UUID.fromString("5f0c7a9e-3d1b-8e42-b6a7-0c9d8e7f6a5b")));
		Completion completion = new Completion(owner, UUID.fromString("0197e1a3-0c40-7f21-a6b5-90d1c2e3f405"),
				Instant.parse("2026-05-10T18:02:30.200Z"), Instant.parse("2026-05-10T18:02:31.345678Z"));

		EventSamples.assertWrites(TopicCompletedV1.TYPE, "full",
				StrictJson.forEvents().writeValueAsString(completion.toEvent(1).payload()));
	}

}
