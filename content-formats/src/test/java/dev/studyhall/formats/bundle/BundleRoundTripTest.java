package dev.studyhall.formats.bundle;

import dev.studyhall.formats.content.ContentLimits;
import dev.studyhall.formats.content.GeneratedContent;
import dev.studyhall.formats.content.LevelContent;
import dev.studyhall.formats.content.ParsedTopic;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.TopicContent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.studyhall.formats.bundle.Bundles.bundle;
import static dev.studyhall.formats.bundle.Bundles.readBack;
import static dev.studyhall.formats.bundle.Bundles.written;
import static org.assertj.core.api.Assertions.assertThat;

class BundleRoundTripTest {

	private static final int TOPICS = 400;

	@Test
	void whateverIsWrittenIsReadAsTheSame() {
		long seed = System.nanoTime();
		for (int round = 0; round < TOPICS; round++) {
			TopicContent topic = GeneratedContent.topic(new Random(seed + round));

			assertThat(readBack(topic)).as("seed %d", seed + round).isEqualTo(topic);
		}
	}

	@Test
	void idsAndCodesMayBeAnyLineOfText() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		for (int round = 0; round < 300; round++) {
			QuestionContent question = GeneratedContent.question(random)
				.withExternalId(GeneratedContent.line(random, ContentLimits.ID));
			LevelContent level = new LevelContent(GeneratedContent.line(random, ContentLimits.ID), "Level", "",
					List.of(question));
			TopicContent topic = TopicContent.untold("topic", "Topic", List.of(level));

			assertThat(readBack(topic)).as("seed %d, round %d", seed, round).isEqualTo(topic);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "about", "expectations", "guide", "general" })
	void aLevelMayHaveTheCodeOfASection(String code) {
		TopicContent topic = TopicContent.untold("t", "T",
				List.of(new LevelContent(code, "Level", "Text.", List.of(QuestionContent.open("q", "Q", "A")))));

		assertThat(readBack(topic)).isEqualTo(topic);
	}

	@Test
	void aLevelWithoutQuestionsStays() {
		TopicContent topic = TopicContent.untold("t", "T",
				List.of(new LevelContent("later", "Later", "To come.", List.of()),
						new LevelContent("now", "Now", "", List.of(QuestionContent.open("q", "Q", "A")))));

		assertThat(readBack(topic)).isEqualTo(topic);
	}

	@ParameterizedTest
	@ValueSource(strings = { "apache-kafka", "django", "postgresql", "spring-webflux", "system-design" })
	void theSamplesStayThemselvesAndNeedNoFences(String name) throws IOException {
		Path file = Path.of("../content/tech-baithak", name + ".md");
		ParsedTopic parsed = BundleParser.parse(name, name + ".md", Files.readAllBytes(file));
		TopicContent topic = bundle(parsed);

		assertThat(readBack(topic)).isEqualTo(topic);
		assertThat(written(topic)).doesNotContain("~~~ {.");
	}

}
