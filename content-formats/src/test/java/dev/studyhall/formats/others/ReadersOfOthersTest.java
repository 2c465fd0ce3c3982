package dev.studyhall.formats.others;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import dev.studyhall.formats.anki.AnkiWriter;
import dev.studyhall.formats.assembly.GeneratedContent;
import dev.studyhall.formats.content.InteractionType;
import dev.studyhall.formats.content.Option;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.TopicContent;
import dev.studyhall.formats.gift.GiftWriter;
import dev.studyhall.formats.qti.QtiWriter;
import dev.studyhall.testing.npm.NpmPackage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What programs of others read in files of ours. Skipped where they cannot be installed:
 * without npm, or without a registry.
 */
class ReadersOfOthersTest {

	private static final NpmPackage NPM = new NpmPackage("npm");

	private static final int QUESTIONS = 60;

	/**
	 * White space of any kind and the byte order mark, as the programs' language has it.
	 */
	private static final String ENDS = "^[\\p{Z}\\s\\uFEFF]+|[\\p{Z}\\s\\uFEFF]+$";

	private static final List<TopicContent> TOPICS = topics();

	@TempDir
	private Path folder;

	@BeforeAll
	static void install() throws IOException, InterruptedException {
		NPM.install();
	}

	@Test
	void giftIsReadAsItIsMeant() throws IOException, InterruptedException {
		Path file = folder.resolve("export.gift");
		Files.write(file, dev.studyhall.formats.assembly.Files.written(GiftWriter::new, TOPICS));

		List<JsonNode> read = NPM.read("gift.mjs", file).valueStream().toList();

		List<QuestionContent> written = questions();
		assertThat(read).hasSameSizeAs(written);
		for (int i = 0; i < read.size(); i++) {
			checkGift(read.get(i), written.get(i));
		}
	}

	@Test
	void itemsOfQtiAreReadAsTheyAreMeant() throws IOException, InterruptedException {
		writeItems();

		List<JsonNode> read = NPM.read("qti.mjs", folder).valueStream().toList();

		List<QuestionContent> written = questions();
		assertThat(read).hasSameSizeAs(written);
		for (int i = 0; i < read.size(); i++) {
			JsonNode item = read.get(i);
			assertThat(item.get("items").asInt()).isOne();
			assertThat(item.get("interactions").asInt()).isOne();
			assertThat(item.get("title").asString()).isEqualTo(written.get(i).title());
			assertThat(flags(item.get("right"))).isEqualTo(right(written.get(i)));
		}
	}

	@Test
	void anAnkiPackageHoldsACardForEachQuestion() throws IOException, InterruptedException {
		Path file = folder.resolve("export.apkg");
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (AnkiWriter writer = new AnkiWriter(bytes, folder, Instant.parse("2026-05-04T09:30:00Z"))) {
			for (TopicContent topic : TOPICS) {
				writer.writeAll(topic);
			}
		}
		Files.write(file, bytes.toByteArray());

		List<JsonNode> read = NPM.read("anki.mjs", file).valueStream().toList();

		assertThat(read).extracting(ReadersOfOthersTest::card)
			.containsExactlyInAnyOrderElementsOf(questions().stream().map(ReadersOfOthersTest::card).toList());
		assertThat(read).extracting((card) -> card.get("deck").asString()).doesNotContain("Default");
	}

	private static void checkGift(JsonNode read, QuestionContent written) {
		String id = written.externalId();
		if (!id.contains("]") && !id.endsWith("\\")) {
			assertThat(bare(read.get("id"))).isEqualTo(bare(id));
		}
		assertThat(bare(read.get("title"))).as(id).isEqualTo(bare(written.title()));
		assertThat(read.get("type").asString()).as(id)
			.isEqualTo((written.type() == InteractionType.OPEN) ? "Essay" : "MC");
		assertThat(texts(read.get("options"))).as(id).isEqualTo(options(written, Option::text));
		assertThat(flags(read.get("right"))).as(id).isEqualTo(right(written));
		assertThat(texts(read.get("feedback"))).as(id).isEqualTo(options(written, Option::feedback));
		assertThat(bare(read.get("answer"))).as(id).startsWith(bare(written.answer()));
	}

	/** Each item in a file of its own; the manifest is left out. */
	private void writeItems() throws IOException {
		List<byte[]> entries = new ArrayList<>();
		try (QtiWriter writer = new QtiWriter((_, body) -> {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			body.writeTo(bytes);
			entries.add(bytes.toByteArray());
		})) {
			for (TopicContent topic : TOPICS) {
				writer.writeAll(topic);
			}
		}
		entries.removeLast();
		for (int i = 0; i < entries.size(); i++) {
			Files.write(folder.resolve("item-%04d.xml".formatted(i)), entries.get(i));
		}
	}

	private static String card(JsonNode card) {
		Document front = Jsoup.parse(card.get("front").asString());
		Document back = Jsoup.parse(card.get("back").asString());
		String title = Objects.requireNonNull(front.selectFirst("div.question")).wholeText();
		return "%s %d %s".formatted(bare(title), front.select("body > ol.options > li").size(),
				back.select("body > ol.options > li").stream().map((option) -> option.hasClass("right")).toList());
	}

	private static String card(QuestionContent question) {
		return "%s %d %s".formatted(bare(question.title()), question.options().size(), right(question));
	}

	private static List<TopicContent> topics() {
		GeneratedContent content = new GeneratedContent(4711, true);
		List<TopicContent> topics = new ArrayList<>();
		while (questions(topics).size() < QUESTIONS) {
			topics.add(content.topic());
		}
		return topics;
	}

	private static List<QuestionContent> questions() {
		return questions(TOPICS);
	}

	private static List<QuestionContent> questions(List<TopicContent> topics) {
		return topics.stream()
			.flatMap((topic) -> topic.levels().stream())
			.flatMap((level) -> level.questions().stream())
			.toList();
	}

	private static List<String> options(QuestionContent question, Function<Option, String> part) {
		return question.options().stream().map(part).map(ReadersOfOthersTest::bare).toList();
	}

	private static List<Boolean> right(QuestionContent question) {
		return question.options().stream().map(Option::correct).toList();
	}

	private static List<String> texts(JsonNode texts) {
		return texts.valueStream().map(ReadersOfOthersTest::bare).toList();
	}

	private static List<Boolean> flags(JsonNode flags) {
		return flags.valueStream().map(JsonNode::asBoolean).toList();
	}

	private static String bare(JsonNode text) {
		return bare(text.asString());
	}

	private static String bare(String text) {
		return text.replaceAll(ENDS, "");
	}

}
