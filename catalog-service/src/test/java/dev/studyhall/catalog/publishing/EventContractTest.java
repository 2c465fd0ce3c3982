package dev.studyhall.catalog.publishing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import dev.studyhall.catalog.content.ChangeKind;
import dev.studyhall.catalog.content.LevelText;
import dev.studyhall.catalog.content.QuestionId;
import dev.studyhall.catalog.content.TopicId;
import dev.studyhall.catalog.content.TopicRow;
import dev.studyhall.catalog.content.TopicTexts;
import dev.studyhall.catalog.content.TopicVersion;
import dev.studyhall.catalog.publishing.Publication.LeavingQuestion;
import dev.studyhall.catalog.content.TopicVersion.PlacedLevel;
import dev.studyhall.formats.content.InteractionType;
import dev.studyhall.formats.content.Rights;
import dev.studyhall.kit.json.StrictJson;
import dev.studyhall.kit.outbox.OutgoingEvent;
import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.testing.contract.EventSamples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A publication tells exactly the approved samples. */
class EventContractTest {

	private static final TenantId BAITHAK = tenant("0197e1a2-5b00-7c3d-8e4f-1a2b3c4d5e6f");

	private static final TenantId NORTH = tenant("0197e1a2-5c00-7a11-9b22-6c5d4e3f2a1b");

	private static final TopicId DJANGO = topic("0197e1a3-0c40-7f21-a6b5-90d1c2e3f405");

	private static final String FIRST = "0197e1a3-0c41-7b10-8d2e-3f4a5b6c7d01";

	private static final String SECOND = "0197e1a3-0c41-7b11-9d2e-3f4a5b6c7d02";

	private static final String THIRD = "0197e1a3-0c41-7b12-ad2e-3f4a5b6c7d03";

	private static final String FOURTH = "0197e1a3-0c41-7b13-bd2e-3f4a5b6c7d04";

	@Test
	void aTopicWithEverythingIsTheFullSample() {
		TopicVersion content = new TopicVersion(texts("Django", "🎸", "python", "web", "back-end"),
				List.of(level("beginner", "Beginner", FIRST, SECOND), level("advanced", "Advanced", THIRD)));

		assertWrites("full",
				new PublicationEvents(BAITHAK, publication(DJANGO, "django", 3, content, "2026-05-04T09:30:00.123456Z"))
					.topicPublished(1));
	}

	@Test
	void aTopicWithNothingIsTheMinimalSample() {
		TopicVersion content = new TopicVersion(texts("Fractions", null), List.of());

		assertWrites("minimal", new PublicationEvents(NORTH, publication(topic("0197e1a3-0d50-7a42-8b63-a1b2c3d4e5f6"),
				"fractions", 1, content, "2026-05-04T09:30:00Z"))
			.topicPublished(1));
	}

	@Test
	void aQuestionWithEverythingIsTheFullSample() {
		PlacedQuestion question = new PlacedQuestion(question(FIRST), "what-is-django", 2, InteractionType.OPEN,
				"What is Django?", ChangeKind.MINOR, List.of("basics"), 3,
				"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", null, null, null, null, null);

		assertWrites("full", events("2026-05-04T09:30:00.123456Z").questionPublished(question, 1));
	}

	@Test
	void aChoiceIsTheFullSampleWithWhatIsRight() {
		PlacedQuestion question = new PlacedQuestion(question(FOURTH), "which-are-orms", 3,
				InteractionType.MULTIPLE_CHOICE, "Which of these are object-relational mappers?", ChangeKind.MATERIAL,
				List.of("basics"), 3, "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
				new ChoiceKey(4, List.of(1, 3)), null, null, null, null);

		assertWrites("full-2", events("2026-05-04T09:30:00.123456Z").questionPublished(question, 1));
	}

	@Test
	void aQuestionWithoutMinutesIsTheMinimalSample() {
		PlacedQuestion question = new PlacedQuestion(question(SECOND), "what-is-the-mvt-architecture-in-django", 1,
				InteractionType.OPEN, "What is the MVT architecture in Django?", ChangeKind.MATERIAL, List.of(), null,
				"60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752", null, null, null, null, null);

		assertWrites("minimal", events("2026-05-04T09:30:00Z").questionPublished(question, 1));
	}

	@Test
	void aRetirementIsTheSample() {
		assertWrites("full",
				events("2026-06-01T12:00:00.500Z").questionRetired(new LeavingQuestion(question(THIRD), 4), 1));
		assertWrites("minimal",
				events("2026-06-01T12:00:00Z").questionRetired(new LeavingQuestion(question(SECOND), 1), 1));
	}

	@Test
	void aWithdrawalOfATopicIsTheSample() {
		assertWrites("full",
				Withdrawals.topicRetired(BAITHAK, DJANGO, 3, 2, Instant.parse("2026-06-02T08:15:00.250Z")));
		assertWrites("minimal", Withdrawals.topicRetired(NORTH, topic("0197e1a3-0d50-7a42-8b63-a1b2c3d4e5f6"), 1, 2,
				Instant.parse("2026-06-02T08:15:00Z")));
	}

	private static PublicationEvents events(String at) {
		return new PublicationEvents(BAITHAK,
				publication(DJANGO, "django", 1, new TopicVersion(texts("Django", null), List.of()), at));
	}

	private static Publication publication(TopicId topic, String slug, int version, TopicVersion content, String at) {
		return new Publication(new TopicRow(topic, slug, version, null, false), version, false, content, List.of(),
				List.of(), Instant.parse(at));
	}

	private static TopicTexts texts(String title, @Nullable String icon, String... tags) {
		return new TopicTexts(title, icon, "en", null, Rights.UNSTATED, List.of(tags), "", "", "", "");
	}

	private static PlacedLevel level(String code, String title, String... questions) {
		return new PlacedLevel(new LevelText(code, title, ""),
				Stream.of(questions).map(EventContractTest::question).toList());
	}

	private static void assertWrites(String sample, OutgoingEvent event) {
		EventSamples.assertWrites(event.type(), sample, StrictJson.forEvents().writeValueAsString(event.payload()));
	}

	private static TenantId tenant(String id) {
		return new TenantId(UUID.fromString(id));
	}

	private static TopicId topic(String id) {
		return new TopicId(UUID.fromString(id));
	}

	private static QuestionId question(String id) {
		return new QuestionId(UUID.fromString(id));
	}

}
