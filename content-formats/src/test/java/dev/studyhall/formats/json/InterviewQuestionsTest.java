package dev.studyhall.formats.json;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import dev.studyhall.formats.content.LevelContent;
import dev.studyhall.formats.content.ParsedTopic;
import dev.studyhall.formats.content.SourceFile;
import dev.studyhall.formats.assembly.Files;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** A collection that nobody here wrote. */
class InterviewQuestionsTest {

	private static final Path FILE = Path.of(System.getProperty("studyhall.content", "../../shared/content"),
			"30-seconds-of-interviews.json");

	@Test
	void everyQuestionOfTheCollectionIsTakenInAtItsLevel() throws IOException {
		assumeThat(FILE).exists();
		SourceFile file = new SourceFile(FILE.toString(), String.valueOf(FILE.getFileName()),
				() -> java.nio.file.Files.newInputStream(FILE));

		List<ParsedTopic> read = Files.readAll(JsonReader::open, file);

		assertThat(Files.complaints(read)).isEmpty();
		List<LevelContent> levels = Files.topics(read).getFirst().levels();
		assertThat(levels).extracting(LevelContent::title).containsExactly("Beginner", "Intermediate", "Advanced");
		assertThat(levels).extracting((level) -> level.questions().size()).containsExactly(17, 54, 32);
		assertThat(Files.questions(read)).hasSize(103)
			.filteredOn((question) -> !question.prompt().isEmpty())
			.hasSize(11);
	}

}
