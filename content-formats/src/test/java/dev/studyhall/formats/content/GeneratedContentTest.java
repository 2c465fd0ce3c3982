package dev.studyhall.formats.content;

import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GeneratedContentTest {

	@Test
	void generatedQuestionsAreValidAndTheirTextsCanonical() {
		Random random = new Random(1);
		for (int round = 0; round < 3_000; round++) {
			QuestionContent question = GeneratedContent.question(random);

			assertThat(QuestionRules.findFault(question)).as("round %d: %s", round, question).isEmpty();
			assertThat(Stream.concat(Stream.of(question.prompt(), question.answer()),
					question.options().stream().flatMap((option) -> Stream.of(option.text(), option.feedback()))))
				.allMatch((text) -> text.equals(Texts.canonical(text)));
		}
	}

	@Test
	void theSameSeedGivesTheSameTopic() {
		assertThat(GeneratedContent.topic(new Random(7))).isEqualTo(GeneratedContent.topic(new Random(7)));
	}

	@Test
	void codesAndIdsOfATopicAreOfAKind() {
		Random random = new Random(2);
		for (int round = 0; round < 500; round++) {
			TopicContent topic = GeneratedContent.topic(random);

			assertThat(topic.levels()).extracting(LevelContent::code).doesNotHaveDuplicates();
			assertThat(topic.levels().stream().flatMap((level) -> level.questions().stream()))
				.extracting(QuestionContent::externalId)
				.doesNotHaveDuplicates();
			assertThat(topic.slug()).matches(Slugs::isSlug);
		}
	}

}
