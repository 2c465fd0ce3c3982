package dev.studyhall.formats.list;

import dev.studyhall.formats.bundle.BundleParser;
import dev.studyhall.formats.content.ParsedTopic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MarkdownFilesTest {

	private static final Path SAMPLES = Path.of("../content/tech-baithak");

	@ParameterizedTest
	@ValueSource(strings = { "apache-kafka", "django", "postgresql", "spring-webflux", "system-design" })
	void everySampleIsABundle(String name) throws IOException {
		byte[] bytes = Files.readAllBytes(SAMPLES.resolve(name + ".md"));

		assertThat(open(bytes)).containsExactly(BundleParser.parse("list.md", "list.md", bytes));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "---\nslug: sets\n---\n# Sets\n\n### Why?\n", "---\nslug: sets\n# Sets\n\n### Why?\n\nText.",
					"# Sets\n\n## Beginner {#easy}\n\n### Why?\n\n### What?\n\nText.",
					"# Sets\n\n### Why?\n{#why minutes=x}\nText.\n\n### What?\n\nText.",
					"# Sets\n\n## Beginner\n\n### Why?\n\n## Advanced\n\n### What?\n\nText.",
					"---\ntitle: Sets\ntags: [a]\n---\n## Maps\n\n### Why?\n\n### What?\n\nText." })
	void aBundleWithMistakesIsReadAsABundle(String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

		assertThat(open(bytes)).containsExactly(BundleParser.parse("list.md", "list.md", bytes));
		assertThat(open(bytes).getFirst().rejections()).isNotEmpty();
	}

	@Test
	void whatBothReadTheSameIsABundle() {
		byte[] bytes = "# Sets\n\n## Maps\n\nAll about them.\n\n### Why?\n\nText.\n".getBytes(StandardCharsets.UTF_8);

		assertThat(Lists.topic(open(bytes).getFirst()).levels().getFirst().description()).isEqualTo("All about them.");
	}

	@Test
	void codesOfQuestionsAreThoseOfABundle() {
		byte[] bytes = "# Sets\n\n### What is a set? {#set}\n\nThings.\n".getBytes(StandardCharsets.UTF_8);

		assertThat(Lists.questions(Lists.topic(open(bytes).getFirst()))).extracting("externalId")
			.containsExactly("set");
	}

	@ParameterizedTest
	@ValueSource(strings = { "# Sets\n\n## Maps\n\n### 1. Why?\n\nText.\n", "# Sets\n\n## Why?\n\nText.\n",
			"# Sets\n\n## Maps\n\n### Why?\n\n- A. one\n- B. two\n\n**Answer: B**\n",
			"---\ntitle: Sets\nlayout: page\n---\n\n## Why?\n\nText.\n",
			"---\nid: faq\ntitle: Sets\n---\n\n## Why? {#why}\n\nText.\n\n### Details {#details}\n\nMore.\n",
			"# Sets\n\n## Maps\n\n### Why?\n\nText.\n\n[Back to top](#sets)\n",
			"# Sets\n\n<details><summary>Why?</summary>Text.</details>\n" })
	void everythingElseIsAList(String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

		assertThat(open(bytes)).isEqualTo(Lists.readAll(MarkdownListReader.open(Lists.file(bytes))));
		assertThat(Lists.titles(Lists.topic(open(bytes).getFirst()))).containsExactly("Why?");
	}

	@Test
	void bytesThatAreNotTextAreRefusedOnce() {
		assertThat(open(new byte[] { (byte) 0xff })).hasSize(1).first().isInstanceOf(ParsedTopic.Refused.class);
	}

	private static List<ParsedTopic> open(byte[] bytes) {
		return Lists.readAll(MarkdownFiles.open(Lists.file(bytes)));
	}

}
