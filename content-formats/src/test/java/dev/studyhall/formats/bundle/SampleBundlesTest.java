package dev.studyhall.formats.bundle;

import dev.studyhall.formats.content.TopicContent;
import dev.studyhall.formats.content.ParsedTopic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SampleBundlesTest {

	private static final Path SAMPLES = Path.of("../content/tech-baithak");

	@ParameterizedTest
	@CsvSource({ "apache-kafka,12", "django,42", "postgresql,12", "spring-webflux,12", "system-design,12" })
	void everySampleIsReadWithoutAnyMistake(String name, int questions) throws IOException {
		ParsedTopic parsed = read(name);

		assertThat(parsed.rejections()).isEmpty();
		TopicContent bundle = Bundles.bundle(parsed);
		assertThat(bundle.slug()).isEqualTo(name);
		assertThat(bundle.levels()).hasSize(3);
		assertThat(bundle.questionCount()).isEqualTo(questions);
		assertThat(List.of(bundle.summary(), bundle.about(), bundle.expectations(), bundle.guide()))
			.noneMatch(String::isEmpty);
		assertThat(Bundles.questions(bundle)).allMatch((question) -> !question.references().isEmpty());
	}

	@Test
	void djangoHasItsFortyTwoQuestionsInThreeLevels() throws IOException {
		assertThat(Bundles.bundle(read("django")).levels()).extracting((level) -> level.questions().size())
			.containsExactly(21, 12, 9);
	}

	private static ParsedTopic read(String name) throws IOException {
		return BundleParser.parse(name + ".md", name + ".md", Files.readAllBytes(SAMPLES.resolve(name + ".md")));
	}

}
