package dev.studyhall.catalog.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import dev.studyhall.catalog.support.RunningCatalog;
import dev.studyhall.formats.content.InteractionType;
import dev.studyhall.formats.content.LevelContent;
import dev.studyhall.formats.content.Option;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.Reference;
import dev.studyhall.formats.content.Rights;
import dev.studyhall.formats.content.TopicContent;
import dev.studyhall.formats.content.TopicWriter;
import dev.studyhall.formats.csv.CsvWriter;
import dev.studyhall.formats.gift.GiftWriter;
import dev.studyhall.formats.json.JsonWriter;
import dev.studyhall.formats.moodle.MoodleXmlWriter;
import dev.studyhall.formats.qti.QtiWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.http.MediaType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** Content in the formats of others, from the upload to what readers see. */
class FormatsIT extends RunningCatalog {

	private static final QuestionContent CHOICE = new QuestionContent("even", "Which number is even?",
			InteractionType.SINGLE_CHOICE, "Look *closely*.", "Two is.", List.of("Twice a number"),
			List.of(new Option("2", true, "Yes."), new Option("3", false, "It is odd.")), List.of("maths"), 2,
			List.of(new Reference("Parity", "https://parity.example/")), new Rights("CC-BY-4.0", null, "Someone"));

	private static final TopicContent NUMBERS = TopicContent.untold("numbers", "Numbers",
			List.of(new LevelContent("basics", "Basics", "",
					List.of(CHOICE, QuestionContent.open("zero", "What is zero?", "Nothing.")))));

	@Test
	void aChoiceIsShownWithAllThatBelongsToIt() throws IOException {
		importFile("application/json", write(JsonWriter::new), "");

		JsonNode question = firstQuestion();

		assertThat(question.get("interactionType").asString()).isEqualTo("single-choice");
		assertThat(question.get("prompt").get("html").asString()).isEqualTo("<p>Look <em>closely</em>.</p>\n");
		assertThat(question.get("options").get(0).get("correct").asBoolean()).isTrue();
		assertThat(question.get("options").get(1).get("feedback").get("markdown").asString()).isEqualTo("It is odd.");
		assertThat(question.get("keyPoints").get(0).get("markdown").asString()).isEqualTo("Twice a number");
		assertThat(question.get("licence").asString()).isEqualTo("CC-BY-4.0");
		assertThat(question.get("attribution").asString()).isEqualTo("Someone");
		assertThat(events().all()).filteredOn((event) -> event.name().equals("question-published.v1"))
			.extracting((event) -> event.payload().get("interactionType").asString())
			.containsExactlyInAnyOrder("single-choice", "open");
		assertThat(events().all()).filteredOn((event) -> event.name().equals("question-published.v1"))
			.filteredOn((event) -> event.payload().has("options"))
			.singleElement()
			.satisfies((event) -> {
				assertThat(event.payload().get("options").asInt()).isEqualTo(2);
				assertThat(event.payload().get("right")).hasToString("[1]");
			});
	}

	@ParameterizedTest
	@CsvSource({ "json,application/json", "csv,text/csv", "gift,text/plain", "xml,application/xml" })
	void everyFormatComesInAndASecondTimeChangesNothing(String format, String type) throws IOException {
		byte[] file = switch (format) {
			case "json" -> write(JsonWriter::new);
			case "csv" -> write(CsvWriter::new);
			case "gift" -> write(GiftWriter::new);
			default -> write(MoodleXmlWriter::new);
		};

		JsonNode first = importFile(type, file, "?file=numbers." + format);
		JsonNode second = importFile(type, file, "?file=numbers." + format);

		assertThat(first.get("format").asString()).isEqualTo(format);
		assertThat(counts(first)).as(first.toString()).containsExactly(2, 0, 0, 0, 0);
		assertThat(counts(second)).as(second.toString()).containsExactly(0, 0, 2, 0, 0);
		JsonNode question = firstQuestion();
		assertThat(question.get("title").asString()).isEqualTo("Which number is even?");
		assertThat(question.get("options").valueStream().map((option) -> option.get("correct").asBoolean()))
			.containsExactly(true, false);
	}

	@Test
	void anArchiveOfItemsIsOnePackage() throws IOException {
		ByteArrayOutputStream archive = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(archive)) {
			QtiWriter writer = new QtiWriter((name, body) -> {
				zip.putNextEntry(new ZipEntry(name));
				body.writeTo(zip);
			});
			writer.writeAll(NUMBERS);
			writer.close();
		}

		JsonNode job = importFile("application/zip", archive.toByteArray(), "?file=numbers.zip");

		assertThat(counts(job)).as(job.toString()).containsExactly(2, 0, 0, 0, 0);
		assertThat(firstQuestion().get("interactionType").asString()).isEqualTo("single-choice");
	}

	@ParameterizedTest
	@CsvSource({ "javascript-questions.md,text/markdown,155,0", "reactjs-interview-questions.md,text/markdown,415,1",
			"30-seconds-of-interviews.json,application/json,103,0" })
	void collectionsOfOthersComeInWhole(String file, String type, int questions, int rejected) throws IOException {
		Path path = Path.of(System.getProperty("shared.content", "../../shared/content")).resolve(file);
		assumeThat(Files.exists(path)).as("the collections are here").isTrue();

		JsonNode first = importFile(type, Files.readAllBytes(path), "?file=" + file);
		JsonNode second = importFile(type, Files.readAllBytes(path), "?file=" + file);

		assertThat(counts(first)).as(first.get("rejections").toString()).containsExactly(questions, 0, 0, 0, rejected);
		assertThat(counts(second)).containsExactly(0, 0, questions, 0, rejected);
	}

	@Test
	void aFormatThatNobodyKnowsIsRefusedWithTheParameter() {
		author().post(MediaType.TEXT_PLAIN, new byte[] { 'x' }, "?format=word", Map.of())
			.expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.field")
			.isEqualTo("format");
	}

	private JsonNode importFile(String type, byte[] bytes, String query) {
		JsonNode job = author().await(author().upload(MediaType.valueOf(type), bytes, query));
		assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("completed");
		return job;
	}

	private JsonNode firstQuestion() {
		String id = read("/topics/numbers").get("levels").get(0).get("questions").get(0).get("id").asString();
		return read("/questions/" + id);
	}

	private static List<Integer> counts(JsonNode job) {
		return job.get("counts").valueStream().map(JsonNode::asInt).toList();
	}

	/** Makes a writer on a stream. */
	private interface Format {

		TopicWriter on(ByteArrayOutputStream bytes) throws IOException;

	}

	private static byte[] write(Format format) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (TopicWriter writer = format.on(bytes)) {
			writer.writeAll(NUMBERS);
		}
		return bytes.toByteArray();
	}

}
