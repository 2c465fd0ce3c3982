package dev.studyhall.progress.xapi;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

import dev.studyhall.kit.json.StrictJson;
import dev.studyhall.testing.contract.EventSample;
import dev.studyhall.testing.contract.EventSamples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Statements are written of every approved sample of the versions that are claimed. */
class XapiContractTest {

	private static final JsonMapper EVENTS = StrictJson.forEvents();

	@ParameterizedTest
	@MethodSource("attempts")
	void everyAttemptIsToldOf(EventSample sample) {
		JsonNode payload = EVENTS.readTree(sample.text());

		Told told = EVENTS.readValue(sample.text(), AttemptRecordedV1.class).toTold();

		assertThat(told.learner()).hasToString(payload.get("learnerId").asString());
		assertThat(told.object()).hasToString(payload.get("questionId").asString());
		assertThat(told.verb()).isEqualTo(payload.get("skipped").asBoolean() ? Verb.ATTEMPTED : Verb.ANSWERED);
		assertThat(told.storedAt()).hasToString(payload.get("recordedAt").asString());
	}

	@ParameterizedTest
	@MethodSource("undos")
	void everyUndoVoidsItsAttempt(EventSample sample) {
		JsonNode payload = EVENTS.readTree(sample.text());

		Told told = EVENTS.readValue(sample.text(), AttemptUndoneV1.class).toTold();

		assertThat(told.object())
			.isEqualTo(StatementIds.of("attempt", UUID.fromString(payload.get("attemptId").asString())));
		assertThat(told.storedAt()).isEqualTo(Instant.parse(payload.get("undoneAt").asString()));
	}

	@ParameterizedTest
	@MethodSource("completions")
	void everyCompletionIsToldOf(EventSample sample) {
		JsonNode payload = EVENTS.readTree(sample.text());

		Told told = EVENTS.readValue(sample.text(), TopicCompletedV1.class).toTold();

		assertThat(told.learner()).hasToString(payload.get("learnerId").asString());
		assertThat(told.object()).hasToString(payload.get("topicId").asString());
		assertThat(told.happenedAt()).isEqualTo(Instant.parse(payload.get("completedAt").asString()));
	}

	@ParameterizedTest
	@MethodSource("bookmarks")
	void everyBookmarkIsToldOf(EventSample sample) {
		JsonNode payload = EVENTS.readTree(sample.text());

		Told told = EVENTS.readValue(sample.text(), BookmarkPutV1.class).toTold(new UUID(1, 2));

		assertThat(told.learner()).hasToString(payload.get("learnerId").asString());
		assertThat(told.object()).hasToString(payload.get("targetId").asString());
		assertThat(told.type().code()).isEqualTo(payload.get("targetType").asString());
		assertThat(told.bookmarkKind()).isEqualTo(payload.get("kind").asString());
	}

	static Stream<EventSample> attempts() {
		return EventSamples.of(AttemptRecordedV1.TYPE).all().stream();
	}

	static Stream<EventSample> undos() {
		return EventSamples.of(AttemptUndoneV1.TYPE).all().stream();
	}

	static Stream<EventSample> completions() {
		return EventSamples.of(TopicCompletedV1.TYPE).all().stream();
	}

	static Stream<EventSample> bookmarks() {
		return EventSamples.of(BookmarkPutV1.TYPE).all().stream();
	}

}
