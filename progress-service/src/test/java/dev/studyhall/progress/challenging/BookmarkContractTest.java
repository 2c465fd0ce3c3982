package dev.studyhall.progress.challenging;

import java.util.stream.Stream;

import dev.studyhall.kit.json.StrictJson;
import dev.studyhall.testing.contract.EventSample;
import dev.studyhall.testing.contract.EventSamples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The service reads every approved sample of the versions it claims. */
class BookmarkContractTest {

	private static final JsonMapper EVENTS = StrictJson.forEvents();

	@ParameterizedTest
	@MethodSource("bookmarks")
	void everyBookmarkIsRead(EventSample sample) {
		JsonNode payload = EVENTS.readTree(sample.text());

		BookmarkPutV1 bookmark = EVENTS.readValue(sample.text(), BookmarkPutV1.class);

		assertIsAbout(bookmark, payload);
		assertThat(bookmark.challenging()).isEqualTo(payload.get("kind").asString().equals("challenging"));
	}

	@ParameterizedTest
	@MethodSource("removals")
	void everyRemovalIsRead(EventSample sample) {
		BookmarkRemovedV1 removal = EVENTS.readValue(sample.text(), BookmarkRemovedV1.class);

		assertIsAbout(removal, EVENTS.readTree(sample.text()));
		assertThat(removal.challenging()).isFalse();
	}

	@ParameterizedTest
	@MethodSource("erasures")
	void everyErasureIsRead(EventSample sample) {
		LearnerErasedV1 erasure = EVENTS.readValue(sample.text(), LearnerErasedV1.class);

		assertThat(erasure.learnerId()).hasToString(EVENTS.readTree(sample.text()).get("learnerId").asString());
	}

	private static void assertIsAbout(BookmarkEvent event, JsonNode payload) {
		assertThat(event.learnerId()).hasToString(payload.get("learnerId").asString());
		assertThat(event.targetType()).isEqualTo(payload.get("targetType").asString());
		assertThat(event.targetId()).hasToString(payload.get("targetId").asString());
	}

	static Stream<EventSample> bookmarks() {
		return EventSamples.of(BookmarkPutV1.TYPE).all().stream();
	}

	static Stream<EventSample> erasures() {
		return EventSamples.of(LearnerErasedV1.TYPE).all().stream();
	}

	static Stream<EventSample> removals() {
		return EventSamples.of(BookmarkRemovedV1.TYPE).all().stream();
	}

}
