package dev.studyhall.formats.assembly;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

import dev.studyhall.formats.content.LevelContent;
import dev.studyhall.formats.content.ParsedTopic;
import dev.studyhall.formats.content.Rights;
import dev.studyhall.formats.content.TopicContent;

import static org.assertj.core.api.Assertions.assertThat;

/** What formats of categories and questions keep, for generated content. */
public final class CategoryRoundTrip {

	private CategoryRoundTrip() {
	}

	/** Writes and reads, and compares all that is not lost as documented. */
	public static void check(Files.Writing writing, Files.Opening opening) throws IOException {
		for (long seed = 1; seed <= 100; seed++) {
			GeneratedContent content = new GeneratedContent(seed, true);
			List<TopicContent> topics = IntStream.range(0, 3).mapToObj((_) -> kept(content.topic())).toList();

			byte[] bytes = Files.written(writing, topics);
			List<ParsedTopic> read = Files.readAll(opening, Files.file("export", bytes));

			assertThat(Files.complaints(read)).as("seed %d", seed).isEmpty();
			assertThat(Files.topics(read)).as("seed %d", seed).isEqualTo(topics);
		}
	}

	private static TopicContent kept(TopicContent topic) {
		return new TopicContent(topic.slug(), topic.title(), null, "en", null, Rights.UNSTATED, List.of(), "", "", "",
				"",
				topic.levels()
					.stream()
					.map((level) -> new LevelContent(level.code(), level.title(), "", level.questions()))
					.toList());
	}

}
