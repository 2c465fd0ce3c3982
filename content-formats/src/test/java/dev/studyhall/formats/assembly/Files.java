package dev.studyhall.formats.assembly;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import dev.studyhall.formats.content.ParsedTopic;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.Rejection;
import dev.studyhall.formats.content.SourceFile;
import dev.studyhall.formats.content.TopicContent;
import dev.studyhall.formats.content.TopicReader;
import dev.studyhall.formats.content.TopicWriter;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/** Files in memory, for the tests of every format. */
public final class Files {

	private Files() {
	}

	/** Begins to read. */
	@FunctionalInterface
	public interface Opening {

		TopicReader open(SourceFile file) throws IOException;

	}

	/** Writes into a stream that stays open. */
	@FunctionalInterface
	public interface Writing {

		TopicWriter to(OutputStream bytes) throws IOException;

	}

	public static SourceFile file(String name, String... lines) {
		return file(name, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
	}

	public static SourceFile file(String name, byte[] bytes) {
		return new SourceFile(name, name, () -> new ByteArrayInputStream(bytes));
	}

	public static List<ParsedTopic> readAll(Opening opening, SourceFile file) throws IOException {
		List<ParsedTopic> all = new ArrayList<>();
		try (TopicReader reader = opening.open(file)) {
			for (@Nullable
			ParsedTopic next = reader.next(); next != null; next = reader.next()) {
				if (next instanceof ParsedTopic.Accepted accepted) {
					assertThat(accepted.positions()).hasSize(accepted.topic().questionCount())
						.containsKeys(ids(accepted.topic()));
				}
				all.add(next);
			}
			assertThat(reader.next()).isNull();
		}
		return all;
	}

	private static String[] ids(TopicContent topic) {
		return topic.levels()
			.stream()
			.flatMap((level) -> level.questions().stream())
			.map(QuestionContent::externalId)
			.toArray(String[]::new);
	}

	public static byte[] written(Writing writing, List<TopicContent> topics) throws IOException {
		var bytes = new ByteArrayOutputStream();
		try (TopicWriter writer = writing.to(bytes)) {
			for (TopicContent topic : topics) {
				writer.writeAll(topic);
			}
		}
		return bytes.toByteArray();
	}

	public static List<TopicContent> topics(List<ParsedTopic> parsed) {
		return parsed.stream()
			.filter(ParsedTopic.Accepted.class::isInstance)
			.map((topic) -> ((ParsedTopic.Accepted) topic).topic())
			.toList();
	}

	public static List<QuestionContent> questions(List<ParsedTopic> parsed) {
		return topics(parsed).stream()
			.flatMap((topic) -> topic.levels().stream())
			.flatMap((level) -> level.questions().stream())
			.toList();
	}

	public static List<Rejection> rejections(List<ParsedTopic> parsed) {
		return parsed.stream().flatMap((topic) -> topic.rejections().stream()).toList();
	}

	/** Lines and titles of what was not taken in. */
	public static List<String> complaints(List<ParsedTopic> parsed) {
		return rejections(parsed).stream().map((one) -> one.line() + " " + one.reason()).toList();
	}

}
