package dev.studyhall.formats.qti;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import dev.studyhall.formats.content.LevelContent;
import dev.studyhall.formats.content.ParsedTopic;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.SourceFile;
import dev.studyhall.formats.content.TopicContent;
import dev.studyhall.formats.assembly.Files;
import dev.studyhall.formats.assembly.GeneratedContent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class QtiRoundTripTest {

	@Test
	void everyQuestionIsReadEqual() throws IOException {
		for (long seed = 1; seed <= 100; seed++) {
			GeneratedContent content = new GeneratedContent(seed, true);
			TopicContent topic = content.topic();

			List<SourceFile> entries = written(topic);
			List<ParsedTopic> read = new ArrayList<>();
			try (var reader = QtiReader.open("export.zip", entries.subList(0, entries.size() - 1))) {
				read.add(reader.next());
				assertThat(reader.next()).isNull();
			}

			assertThat(Files.complaints(read)).as("seed %d", seed).isEmpty();
			assertThat(Files.questions(read)).as("seed %d", seed)
				.isEqualTo(topic.levels().stream().flatMap((level) -> level.questions().stream()).toList());
			assertThat(Files.topics(read).getFirst().slug()).isEqualTo(topic.slug());
			assertThat(Files.topics(read).getFirst().levels()).extracting(LevelContent::code)
				.isEqualTo(topic.levels().stream().map(LevelContent::code).toList());
		}
	}

	@Test
	void theManifestListsEveryItem() throws IOException {
		TopicContent topic = TopicContent.untold("что", "T",
				List.of(new LevelContent("../x", "L", "", List.of(QuestionContent.open("a b", "Q", "A")))));

		List<SourceFile> entries = written(topic);

		assertThat(entries).extracting(SourceFile::name)
			.containsExactly("items/что/x/item-000001.xml", "imsmanifest.xml");
		assertThat(new String(entries.getLast().bytes().open().readAllBytes(), StandardCharsets.UTF_8))
			.contains("href=\"items/%D1%87%D1%82%D0%BE/x/item-000001.xml\"");
	}

	@Test
	void idsThatAreNoNamesComeBack() {
		for (String id : List.of("a", "a b", "", "_", "_0041", "q-", "1", "é/🐍", "q-_0020", "x.y-z")) {
			assertThat(QtiIdentifier.write(id)).matches("q-[A-Za-z0-9._-]*");
			assertThat(QtiIdentifier.read(QtiIdentifier.write(id))).isEqualTo(id);
		}
		assertThat(QtiIdentifier.read("choice_1")).isEqualTo("choice_1");
		assertThat(QtiIdentifier.read("q-_zz")).isEqualTo("q-_zz");
	}

	private static List<SourceFile> written(TopicContent topic) throws IOException {
		List<SourceFile> entries = new ArrayList<>();
		try (QtiWriter writer = new QtiWriter((name, body) -> {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			body.writeTo(bytes);
			entries.add(Files.file(name, bytes.toByteArray()));
		})) {
			writer.writeAll(topic);
		}
		return entries;
	}

}
