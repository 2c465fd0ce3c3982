package dev.studyhall.formats.list;

import dev.studyhall.formats.content.Option;
import dev.studyhall.formats.content.ParsedTopic;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.Rejection;
import dev.studyhall.formats.content.SourceFile;
import dev.studyhall.formats.content.TopicContent;
import dev.studyhall.formats.content.TopicReader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** Speaking fixtures for the tests of lists. */
final class Lists {

	private Lists() {
	}

	static SourceFile file(byte[] bytes) {
		return new SourceFile("list.md", "list.md", () -> new ByteArrayInputStream(bytes));
	}

	static SourceFile file(String... lines) {
		return file(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
	}

	static List<ParsedTopic> readAll(TopicReader reader) {
		List<ParsedTopic> topics = new ArrayList<>();
		try (reader) {
			for (ParsedTopic topic = reader.next(); topic != null; topic = reader.next()) {
				topics.add(topic);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return topics;
	}

	/** What comes of a file that makes one topic. */
	static ParsedTopic parsed(String... lines) {
		List<ParsedTopic> topics = readAll(MarkdownListReader.open(file(lines)));
		assertThat(topics).hasSize(1);
		return topics.getFirst();
	}

	static TopicContent topic(ParsedTopic parsed) {
		assertThat(parsed).isInstanceOf(ParsedTopic.Accepted.class);
		return ((ParsedTopic.Accepted) parsed).topic();
	}

	/** A file without any mistake. */
	static TopicContent good(String... lines) {
		ParsedTopic parsed = parsed(lines);
		assertThat(parsed.rejections()).isEmpty();
		return topic(parsed);
	}

	static List<QuestionContent> questions(TopicContent topic) {
		return topic.levels().stream().flatMap((level) -> level.questions().stream()).toList();
	}

	static List<String> titles(TopicContent topic) {
		return questions(topic).stream().map(QuestionContent::title).toList();
	}

	/** The one question of a file without any mistake. */
	static QuestionContent question(String... lines) {
		List<QuestionContent> questions = questions(good(lines));
		assertThat(questions).hasSize(1);
		return questions.getFirst();
	}

	/** The places of the right options. */
	static List<Integer> right(QuestionContent question) {
		return IntStream.range(0, question.options().size())
			.filter((index) -> question.options().get(index).correct())
			.boxed()
			.toList();
	}

	static List<String> options(QuestionContent question) {
		return question.options().stream().map(Option::text).toList();
	}

	static List<Integer> lines(ParsedTopic parsed) {
		return parsed.rejections().stream().map(Rejection::line).toList();
	}

}
