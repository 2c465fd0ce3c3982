package dev.studyhall.formats.bundle;

import dev.studyhall.formats.content.TopicContent;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.ParsedTopic;
import dev.studyhall.formats.content.Rejection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/** Speaking fixtures for the tests of the format. */
final class Bundles {

	private Bundles() {
	}

	static ParsedTopic parsed(String... lines) {
		return parsedAs("topic.md", lines);
	}

	static ParsedTopic parsedAs(@Nullable String name, String... lines) {
		return BundleParser.parse("topic.md", name, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
	}

	/** A file without any mistake. */
	static TopicContent good(String... lines) {
		ParsedTopic parsed = parsed(lines);
		assertThat(parsed.rejections()).isEmpty();
		return bundle(parsed);
	}

	static TopicContent bundle(ParsedTopic parsed) {
		assertThat(parsed).isInstanceOf(ParsedTopic.Accepted.class);
		return ((ParsedTopic.Accepted) parsed).topic();
	}

	/** The one question of a file without any mistake. */
	static QuestionContent question(String... lines) {
		List<QuestionContent> questions = questions(good(lines));
		assertThat(questions).hasSize(1);
		return questions.getFirst();
	}

	static List<QuestionContent> questions(TopicContent bundle) {
		return bundle.levels().stream().flatMap((level) -> level.questions().stream()).toList();
	}

	static Rejection onlyRejection(ParsedTopic parsed) {
		assertThat(parsed.rejections()).hasSize(1);
		return parsed.rejections().getFirst();
	}

	/** The file that the writer makes of a topic. */
	static String written(TopicContent topic) {
		ByteArrayOutputStream output = new ByteArrayOutputStream();
		try (BundleWriter writer = new BundleWriter(output)) {
			writer.writeAll(topic);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return output.toString(StandardCharsets.UTF_8);
	}

	/** What is read of the file that the writer makes. */
	static TopicContent readBack(TopicContent topic) {
		String markdown = written(topic);
		ParsedTopic parsed = BundleParser.parse("topic.md", null, markdown.getBytes(StandardCharsets.UTF_8));
		assertThat(parsed.rejections()).as(markdown).isEmpty();
		return bundle(parsed);
	}

	static String times(int count, String text) {
		return text.repeat(count);
	}

}
