package dev.studyhall.formats.csv;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

import dev.studyhall.formats.content.LevelContent;
import dev.studyhall.formats.content.ParsedTopic;
import dev.studyhall.formats.content.TopicContent;
import dev.studyhall.formats.assembly.Files;
import dev.studyhall.formats.assembly.GeneratedContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CsvRoundTripTest {

	@Test
	void everythingThatHasAColumnIsReadEqual() throws IOException {
		for (long seed = 1; seed <= 100; seed++) {
			GeneratedContent content = new GeneratedContent(seed, false);
			List<TopicContent> topics = IntStream.range(0, 3).mapToObj((_) -> withColumns(content.topic())).toList();

			byte[] bytes = Files.written(CsvWriter::new, topics);
			List<ParsedTopic> read = Files.readAll(CsvReader::open, Files.file("export.csv", bytes));

			assertThat(Files.complaints(read)).as("seed %d", seed).isEmpty();
			assertThat(Files.topics(read)).as("seed %d", seed).isEqualTo(topics);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1", "+1", "-1", "@a", "\tx", "\rx", "'=1", "''=1", "'", "''", "'a", "''a", "a=1", "",
			"＝1", "=", "'=" })
	void defusingIsTakenOffAgain(String text) {
		assertThat(Formulas.restore(Formulas.defuse(text))).isEqualTo(text);
		assertThat(Formulas.defuse(text)).doesNotMatch("(?s)[=+\\-@\t\r＝].*");
	}

	private static TopicContent withColumns(TopicContent topic) {
		return new TopicContent(topic.slug(), topic.title(), null, topic.language(), null, topic.rights(), List.of(),
				"", "", "", "",
				topic.levels()
					.stream()
					.map((level) -> new LevelContent(level.code(), level.title(), "", level.questions()))
					.toList());
	}

}
