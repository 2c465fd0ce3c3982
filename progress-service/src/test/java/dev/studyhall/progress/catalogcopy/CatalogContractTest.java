package dev.studyhall.progress.catalogcopy;

import java.util.List;
import java.util.stream.Stream;

import dev.studyhall.kit.json.StrictJson;
import dev.studyhall.testing.contract.EventSample;
import dev.studyhall.testing.contract.EventSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The service reads every approved sample of the versions it claims. */
class CatalogContractTest {

	private static final JsonMapper EVENTS = StrictJson.forEvents();

	@ParameterizedTest
	@MethodSource("topics")
	void everyTopicIsRead(EventSample sample) {
		JsonNode payload = EVENTS.readTree(sample.text());

		TopicPublishedV1 topic = EVENTS.readValue(sample.text(), TopicPublishedV1.class);

		assertThat(topic.topicId()).hasToString(payload.get("topicId").asString());
		assertThat(topic.slug()).isEqualTo(payload.get("slug").asString());
		assertThat(topic.title()).isEqualTo(payload.get("title").asString());
		assertThat(topic.icon()).isEqualTo(payload.has("icon") ? payload.get("icon").asString() : null);
		assertThat(topic.placements()).hasSize(payload.get("placements").size());
	}

	@ParameterizedTest
	@MethodSource("topicRetirements")
	void everyTopicsRetirementIsRead(EventSample sample) {
		JsonNode payload = EVENTS.readTree(sample.text());

		TopicRetiredV1 retirement = EVENTS.readValue(sample.text(), TopicRetiredV1.class);

		assertThat(retirement.topicId()).hasToString(payload.get("topicId").asString());
	}

	@ParameterizedTest
	@MethodSource("questions")
	void everyQuestionIsRead(EventSample sample) {
		JsonNode payload = EVENTS.readTree(sample.text());

		QuestionPublishedV1 question = EVENTS.readValue(sample.text(), QuestionPublishedV1.class);

		assertThat(question.questionId()).hasToString(payload.get("questionId").asString());
		assertThat(question.topicId()).hasToString(payload.get("topicId").asString());
		assertThat(question.version()).isEqualTo(payload.get("version").asInt());
		assertThat(question.slug()).isEqualTo(payload.get("slug").asString());
		assertThat(question.title()).isEqualTo(payload.get("title").asString());
		assertThat(question.material()).isEqualTo(payload.get("changeKind").asString().equals("material"));
		assertThat(question.choice()).isEqualTo(payload.has("options"));
		assertThat(String.valueOf(question.right())).isEqualTo(payload.has("right") ? "[1, 3]" : "null");
		assertThat(question.publishedAt()).hasToString(payload.get("publishedAt").asString());
	}

	@ParameterizedTest
	@MethodSource("questionRetirements")
	void everyQuestionsRetirementIsRead(EventSample sample) {
		JsonNode payload = EVENTS.readTree(sample.text());

		QuestionRetiredV1 retirement = EVENTS.readValue(sample.text(), QuestionRetiredV1.class);

		assertThat(retirement.questionId()).hasToString(payload.get("questionId").asString());
		assertThat(retirement.topicId()).hasToString(payload.get("topicId").asString());
	}

	@Test
	void levelsAndPlacementsAreReadWhole() {
		TopicPublishedV1 topic = EVENTS.readValue(EventSamples.of(TopicPublishedV1.TYPE).full().text(),
				TopicPublishedV1.class);

		assertThat(topic.levels()).containsExactly(new TopicPublishedV1.Level("beginner", "Beginner", 1),
				new TopicPublishedV1.Level("advanced", "Advanced", 2));
		assertThat(topic.placements()).extracting(TopicPublishedV1.Placement::level)
			.containsExactly("beginner", "beginner", "advanced");
		assertThat(topic.placements()).extracting(TopicPublishedV1.Placement::number).containsExactly(1, 2, 1);
	}

	static Stream<EventSample> topics() {
		return samples(TopicPublishedV1.TYPE).stream();
	}

	static Stream<EventSample> topicRetirements() {
		return samples(TopicRetiredV1.TYPE).stream();
	}

	static Stream<EventSample> questions() {
		return samples(QuestionPublishedV1.TYPE).stream();
	}

	static Stream<EventSample> questionRetirements() {
		return samples(QuestionRetiredV1.TYPE).stream();
	}

	private static List<EventSample> samples(String type) {
		return EventSamples.of(type).all();
	}

}
