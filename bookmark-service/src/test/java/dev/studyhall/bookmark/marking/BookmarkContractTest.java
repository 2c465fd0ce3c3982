package dev.studyhall.bookmark.marking;

import java.time.Instant;
import java.util.UUID;

import dev.studyhall.bookmark.subject.Owner;
import dev.studyhall.bookmark.subject.Target;
import dev.studyhall.kit.json.StrictJson;
import dev.studyhall.kit.tenancy.MemberId;
import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.testing.contract.EventSamples;
import org.junit.jupiter.api.Test;

/** The service writes exactly the approved samples. */
class BookmarkContractTest {

	private static final Owner OWNER = new Owner(new TenantId(UUID.fromString("0197e1a2-5b00-7c3d-8e4f-1a2b3c4d5e6f")),
			new MemberId(UUID.fromString("5f0c7a9e-3d1b-8e42-b6a7-0c9d8e7f6a5b")));

	private static final Target QUESTION = Target.question(UUID.fromString("0197e1a3-0c41-7b10-8d2e-3f4a5b6c7d01"));

	private static final Target TOPIC = Target.topic(UUID.fromString("0197e1a3-0c40-7f21-a6b5-90d1c2e3f405"));

	@Test
	void aBookmarkOnAQuestionIsTheFullSample() {
		assertWrites(BookmarkPutV1.TYPE, "full",
				put(QUESTION, Kind.CHALLENGING, Instant.parse("2026-05-10T18:05:12.345678Z")));
	}

	@Test
	void aBookmarkOnATopicIsTheMinimalSample() {
		assertWrites(BookmarkPutV1.TYPE, "minimal", put(TOPIC, Kind.FAVOURITE, Instant.parse("2026-05-10T18:06:00Z")));
	}

	@Test
	void aRemovalFromAQuestionIsTheFullSample() {
		assertWrites(BookmarkRemovedV1.TYPE, "full",
				BookmarkRemovedV1.of(OWNER, QUESTION, Instant.parse("2026-05-11T07:00:00.250Z")));
	}

	@Test
	void aRemovalFromATopicIsTheMinimalSample() {
		assertWrites(BookmarkRemovedV1.TYPE, "minimal",
				BookmarkRemovedV1.of(OWNER, TOPIC, Instant.parse("2026-05-11T07:00:00Z")));
	}

	private static BookmarkPutV1 put(Target target, Kind kind, Instant at) {
		return BookmarkPutV1.of(OWNER, Bookmark.create(target, new Content(kind, "never told"), 1, at));
	}

	private static void assertWrites(String type, String sample, Object event) {
		EventSamples.assertWrites(type, sample, StrictJson.forEvents().writeValueAsString(event));
	}

}
