package dev.studyhall.formats.anki;

import dev.studyhall.formats.content.GeneratedContent;
import dev.studyhall.formats.content.InteractionType;
import dev.studyhall.formats.content.LevelContent;
import dev.studyhall.formats.content.Option;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.Reference;
import dev.studyhall.formats.content.Rights;
import dev.studyhall.formats.content.TopicContent;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class AnkiWriterTest {

	private static final Instant MODIFIED = Instant.parse("2026-05-01T10:00:00Z");

	@TempDir
	private Path folder;

	@Test
	void theFileHoldsACollectionOfSchemaElevenAndNoMedia() throws IOException, SQLException {
		AnkiFile file = AnkiFile.of(folder, MODIFIED, sets());

		assertThat(file.entries()).containsOnlyKeys("collection.anki2", "media");
		assertThat(file.entries().get("media")).isEqualTo("{}".getBytes(StandardCharsets.UTF_8));
		assertThat(file.column("select name from sqlite_master where type = 'table' order by name"))
			.containsExactly("cards", "col", "graves", "notes", "revlog");
		assertThat(file.value("select ver || ' ' || crt || ' ' || mod from col"))
			.isEqualTo("11 1777629600 1777629600000");
		assertThat(file.value("pragma integrity_check")).isEqualTo("ok");
	}

	@Test
	void everyQuestionIsANoteWithOneCardInItsLevelsDeck() throws IOException, SQLException {
		AnkiFile file = AnkiFile.of(folder, MODIFIED, sets());
		JsonNode decks = json(file, "decks");

		assertThat(decks.findValuesAsString("name")).containsExactlyInAnyOrder("Default", "Sets: and more",
				"Sets: and more::1 Beginner", "Sets: and more::2 Advanced");
		assertThat(file.column("select did from cards order by due")
			.stream()
			.map((id) -> decks.path(id).path("name").asString()))
			.containsExactly("Sets: and more::1 Beginner", "Sets: and more::1 Beginner", "Sets: and more::2 Advanced");
		assertThat(file.column("select id from notes order by id"))
			.isEqualTo(file.column("select nid from cards order by nid"));
		assertThat(
				file.value("select count(*) from cards where ord = 0 and queue = 0 and usn = -1 and mod = 1777629600"))
			.isEqualTo("3");
	}

	@Test
	void theModelHasTwoFieldsAndOneTemplate() throws IOException, SQLException {
		AnkiFile file = AnkiFile.of(folder, MODIFIED, sets());
		JsonNode models = json(file, "models");
		JsonNode model = models.path(file.value("select distinct mid from notes"));

		assertThat(model.path("flds").findValuesAsString("name")).containsExactly("Front", "Back");
		assertThat(model.path("flds").findValuesAsString("ord")).containsExactly("0", "1");
		assertThat(model.path("tmpls")).hasSize(1);
		assertThat(model.path("css").asString()).contains(".nightMode").contains("\\2713");
		assertThat(json(file, "dconf").path("1").path("name").asString()).isEqualTo("Default");
		assertThat(json(file, "conf").path("nextPos").asInt()).isEqualTo(4);
	}

	@Test
	void theFrontAsksAndTheBackAnswers() throws IOException, SQLException {
		String[] fields = fields(AnkiFile.of(folder, MODIFIED, sets()), "Which?");

		assertThat(fields).hasSize(2);
		assertThat(fields[0]).contains("Which?")
			.contains("<em>Look</em>")
			.contains("<li><p>a</p>")
			.doesNotContain("right");
		assertThat(fields[1]).contains("<li class=\"right\"><p>a</p>")
			.contains("<div class=\"feedback\"><p>No.</p>")
			.contains("Why <code>&lt;so&gt;</code>")
			.contains("<li><p>point</p>")
			.contains("<a href=\"https://example.org/?a&amp;b\">A &amp; B</a>")
			.contains("Licence: CC0-1.0 · Source: A book");
	}

	@Test
	void tagsOfQuestionAndTopicFormTrees() throws IOException, SQLException {
		assertThat(AnkiFile.of(folder, MODIFIED, sets()).column("select distinct tags from notes order by tags"))
			.containsExactly(" maths ", " maths::sets maths ");
	}

	@Test
	void theSortFieldAndItsChecksumAreAsAnkiComputesThem() throws IOException, SQLException {
		TopicContent topic = TopicContent.untold("t", "T", List.of(new LevelContent("l", "L", "",
				List.of(QuestionContent.open("q", "Is a < b & c?", "A"), QuestionContent.open("r", "12", "A")))));

		AnkiFile file = AnkiFile.of(folder, MODIFIED, topic);

		assertThat(file.column("select sfld from notes order by sfld")).containsExactly("12", "Is a < b & c?");
		assertThat(file.value("select csum from notes where sfld = 'Is a < b & c?'")).isEqualTo("3759335328");
		assertThat(AnkiIds.checksum("")).isEqualTo(0xda39a3eeL);
		assertThat(AnkiIds.words("a <img src=\"x.png\" alt=\"\">&nbsp;b")).isEqualTo("a  x.png  b");
	}

	@Test
	void aSecondExportHasTheSameIdsWhateverElseChanged() throws IOException, SQLException {
		long seed = System.nanoTime();
		TopicContent topic = GeneratedContent.topic(new Random(seed));
		TopicContent changed = topic.withLevels(topic.levels().reversed());

		AnkiFile first = AnkiFile.of(folder, MODIFIED, topic);
		AnkiFile second = AnkiFile.of(folder, MODIFIED.plusSeconds(60), changed, sets());

		assertThat(second.column("select guid || id from notes")).as("seed %d", seed)
			.containsAll(first.column("select guid || id from notes"));
		assertThat(second.column("select distinct mid from notes"))
			.isEqualTo(first.column("select distinct mid from notes"));
		assertThat(second.column("select guid from notes")).doesNotHaveDuplicates();
		assertThat(second.column("select distinct mod from notes")).containsExactly("1777629660");
	}

	@Test
	void theSameTopicGivesTheSameNotesAndDecks() throws IOException, SQLException {
		AnkiFile first = AnkiFile.of(folder, MODIFIED, sets());
		AnkiFile second = AnkiFile.of(folder, MODIFIED, sets());

		assertThat(second.column("select decks || models || conf || dconf from col"))
			.isEqualTo(first.column("select decks || models || conf || dconf from col"));
		assertThat(second.column("select id || guid || flds || csum from notes"))
			.isEqualTo(first.column("select id || guid || flds || csum from notes"));
	}

	@Test
	void whateverTheContentEveryNoteHasTwoFields() throws IOException, SQLException {
		long seed = System.nanoTime();
		for (int round = 0; round < 30; round++) {
			TopicContent topic = GeneratedContent.topic(new Random(seed + round));
			AnkiFile file = AnkiFile.of(folder, MODIFIED, topic);

			assertThat(file.column("select flds from notes")).as("seed %d", seed + round)
				.hasSize(topic.questionCount())
				.allMatch((fields) -> fields.split("\u001f", -1).length == 2 && !fields.contains("<script"));
		}
	}

	@Test
	void nothingOfTheTemporaryFileStays() throws IOException {
		ByteArrayOutputStream output = new ByteArrayOutputStream();
		try (AnkiWriter writer = new AnkiWriter(output, folder, MODIFIED)) {
			writer.writeAll(sets());
			assertThat(output.size()).isZero();
		}

		assertThat(output.size()).isPositive();
		assertThat(Files.list(folder)).isEmpty();
	}

	private static TopicContent sets() {
		QuestionContent choice = new QuestionContent("q1", "Which?", InteractionType.SINGLE_CHOICE, "*Look*",
				"Why `<so>`", List.of("point"), List.of(new Option("a", true, ""), new Option("b", false, "No.")),
				List.of("maths/sets"), 3, List.of(new Reference("A & B", "https://example.org/?a&b")),
				new Rights("CC0-1.0", null, null));
		List<LevelContent> levels = List.of(
				new LevelContent("beginner", "Beginner", "", List.of(choice, QuestionContent.open("q2", "Two?", "2"))),
				new LevelContent("advanced", "Advanced", "", List.of(QuestionContent.open("q3", "Three?", "3"))));
		return new TopicContent("sets", "Sets:: and more", null, "en", null, new Rights("CC-BY-4.0", "A book", null),
				List.of("maths"), "", "", "", "", levels);
	}

	private static String[] fields(AnkiFile file, String title) throws SQLException {
		return file.column("select flds from notes")
			.stream()
			.filter((fields) -> fields.contains(title))
			.findFirst()
			.orElseThrow()
			.split("\u001f", -1);
	}

	private static JsonNode json(AnkiFile file, String column) throws SQLException {
		return JsonMapper.shared().readTree(file.value("select " + column + " from col"));
	}

}
