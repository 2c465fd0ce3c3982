package dev.studyhall.progress.attempt;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.studyhall.kit.json.StrictJson;
import dev.studyhall.kit.tenancy.MemberId;
import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.progress.learner.Owner;
import dev.studyhall.progress.memory.Rating;
import dev.studyhall.testing.contract.EventSamples;
import org.junit.jupiter.api.Test;

/** The service writes exactly the approved samples. */
class AttemptContractTest {

	private static final Owner OWNER = new Owner(new TenantId(UUID.fromString("0197e1a2-5b00-7c3d-8e4f-1a2b3c4d5e6f")),
			new MemberId(UUID.fromString("5f0c7a9e-3d1b-8e42-b6a7-0c9d8e7f6a5b")));

	@Test
	void aRatedAttemptIsTheFullSample() {
		Claim claim = new Claim("phone-1", UUID.fromString("0197e1a3-0c41-7b10-8d2e-3f4a5b6c7d01"), 2,
				new Outcome.Rated(Rating.GOOD),
				new Span(Instant.parse("2026-05-10T18:00:00.100Z"), Instant.parse("2026-05-10T18:02:30.200Z")));

		assertWrites("full", new Attempt(UUID.fromString("0197e2f0-77aa-7d05-b1c2-d3e4f5061728"), claim, 1,
				Instant.parse("2026-05-10T18:02:31.345678Z")));
	}

	@Test
	void aChoiceIsTheFullSampleWithWhatWasChosen() {
		Claim claim = new Claim("phone-3", UUID.fromString("0197e1a3-0c41-7b13-bd2e-3f4a5b6c7d04"), 3,
				new Outcome.Scored(List.of(1, 3), new ChoiceKey(4, List.of(1, 3))),
				new Span(Instant.parse("2026-05-10T18:00:00.100Z"), Instant.parse("2026-05-10T18:02:30.200Z")));

		assertWrites("full-2", new Attempt(UUID.fromString("0197e2f0-77ac-7f27-93e4-f50617283940"), claim, 1,
				Instant.parse("2026-05-10T18:02:31.345678Z")));
	}

	@Test
	void aSkippedAttemptIsTheMinimalSample() {
		Claim claim = new Claim("phone-2", UUID.fromString("0197e1a3-0c41-7b11-9d2e-3f4a5b6c7d02"), 1,
				new Outcome.Skipped(),
				new Span(Instant.parse("2026-05-10T18:03:00Z"), Instant.parse("2026-05-10T18:03:05Z")));

		assertWrites("minimal", new Attempt(UUID.fromString("0197e2f0-77ab-7e16-82d3-e4f506172839"), claim, 2,
				Instant.parse("2026-05-10T18:03:06Z")));
	}

	@Test
	void aRatingTakenBackIsTheSample() {
		Undoable undoable = new Undoable(UUID.fromString("0197e2f0-77aa-7d05-b1c2-d3e4f5061728"),
				UUID.fromString("0197e1a3-0c41-7b10-8d2e-3f4a5b6c7d01"), 2, 1, 3,
				Instant.parse("2026-05-10T18:02:31.345678Z"), false, true);
		UndoneAt at = new UndoneAt(3, Instant.parse("2026-05-10T18:02:35.500Z"));

		EventSamples.assertWrites(AttemptUndoneV1.TYPE, "full",
				StrictJson.forEvents().writeValueAsString(AttemptUndoneV1.of(OWNER, undoable, 3, at)));
	}

	private static void assertWrites(String sample, Attempt attempt) {
		EventSamples.assertWrites(AttemptRecordedV1.TYPE, sample,
				StrictJson.forEvents().writeValueAsString(AttemptRecordedV1.of(OWNER, attempt)));
	}

}
