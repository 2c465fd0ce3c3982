package dev.studyhall.formats.json;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

import dev.studyhall.formats.content.ParsedTopic;
import dev.studyhall.formats.content.TopicContent;
import dev.studyhall.formats.assembly.Files;
import dev.studyhall.formats.assembly.GeneratedContent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JsonRoundTripTest {

	@Test
	void whatIsWrittenIsReadEqual() throws IOException {
		for (long seed = 1; seed <= 100; seed++) {
			GeneratedContent content = new GeneratedContent(seed, false);
			List<TopicContent> topics = IntStream.range(0, 3).mapToObj((_) -> content.topic()).toList();

			byte[] bytes = Files.written(JsonWriter::new, topics);
			List<ParsedTopic> read = Files.readAll(JsonReader::open, Files.file("export.json", bytes));

			assertThat(Files.complaints(read)).as("seed %d", seed).isEmpty();
			assertThat(Files.topics(read)).as("seed %d", seed).isEqualTo(topics);
		}
	}

	@Test
	void anExportWithoutTopicsIsWhole() throws IOException {
		byte[] bytes = Files.written(JsonWriter::new, List.of());

		assertThat(Files.readAll(JsonReader::open, Files.file("export.json", bytes))).isEmpty();
	}

	@Test
	void aTopicWithoutQuestionsStays() throws IOException {
		List<TopicContent> topics = List.of(TopicContent.untold("empty", "Empty", List.of()));

		byte[] bytes = Files.written(JsonWriter::new, topics);

		assertThat(Files.topics(Files.readAll(JsonReader::open, Files.file("export.json", bytes)))).isEqualTo(topics);
	}

}
