package dev.studyhall.formats.list;

import dev.studyhall.formats.content.InteractionType;
import dev.studyhall.formats.content.ParsedTopic;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.TopicContent;
import dev.studyhall.formats.rendering.MarkdownParser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import static dev.studyhall.formats.list.Lists.questions;
import static dev.studyhall.formats.list.Lists.right;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Collections that other people wrote, read where they lie; skipped where they do not.
 * The folder is given by the property {@code shared.content}.
 */
class SharedCollectionsTest {

	private static final Path FOLDER = Path.of(System.getProperty("shared.content", "../../shared/content"));

	@Test
	void everyChoiceHasItsRightOptionAndItsCode() throws IOException {
		ParsedTopic parsed = read("javascript-questions.md");
		List<QuestionContent> questions = questions(Lists.topic(parsed));

		assertThat(parsed.rejections()).isEmpty();
		assertThat(questions).hasSize(155);
		assertThat(questions).extracting(QuestionContent::type).containsOnly(InteractionType.SINGLE_CHOICE);
		assertThat(questions).allMatch((question) -> right(question).size() == 1);
		assertThat(questions).allMatch((question) -> question.options().size() >= 2 && !question.answer().isEmpty());
		assertThat(questions).allMatch((question) -> !question.answer().contains("Answer:")
				&& !question.answer().contains("</details>") && !question.prompt().contains("- A:"));
		assertThat(questions.stream().map(SharedCollectionsTest::rightLetter).toList())
			.isEqualTo(lettersIn("javascript-questions.md"));
		assertThat(questions.stream().filter((question) -> codeBlocks(question.prompt()) > 0).count())
			.isEqualTo(questionsWithCode("javascript-questions.md"));
	}

	/**
	 * The folder's description counts 416 headings of questions. 415 have an answer; the
	 * one in line 6350 has nothing below it but the way back to the top.
	 */
	@Test
	void everyHeadingInAnItemIsAQuestionOrListedByItsLine() throws IOException {
		ParsedTopic parsed = read("reactjs-interview-questions.md");
		TopicContent topic = Lists.topic(parsed);

		assertThat(topic.questionCount()).isEqualTo(415);
		assertThat(Lists.lines(parsed)).containsExactly(6350);
		assertThat(topic.title()).isEqualTo("React Interview Questions & Answers");
		assertThat(topic.levels()).hasSize(10);
		assertThat(topic.levels().getLast().title()).isEqualTo("Old Q&A");
		assertThat(questions(topic)).extracting(QuestionContent::type).containsOnly(InteractionType.OPEN);
		assertThat(questions(topic)).noneMatch((question) -> question.answer().contains("Back to Top"));
	}

	/** A fence that stands at the left in an answer is one in the file too, and whole. */
	@Test
	void codeInItemsIsMovedAndNotChanged() throws IOException {
		TopicContent topic = Lists.topic(read("reactjs-interview-questions.md"));
		long fences = Files.readAllLines(FOLDER.resolve("reactjs-interview-questions.md"))
			.stream()
			.filter((line) -> line.strip().startsWith("```"))
			.count();

		long found = questions(topic).stream()
			.flatMap((question) -> question.answer().lines())
			.filter((line) -> line.strip().startsWith("```"))
			.count();

		assertThat(found).isEqualTo(fences);
	}

	@Test
	void aSecondReadingGivesTheSame() throws IOException {
		assertThat(read("reactjs-interview-questions.md")).isEqualTo(read("reactjs-interview-questions.md"));
		assertThat(read("javascript-questions.md")).isEqualTo(read("javascript-questions.md"));
	}

	private static ParsedTopic read(String name) throws IOException {
		Path file = FOLDER.resolve(name);
		Assumptions.assumeTrue(Files.exists(file), "The shared collections are not here");
		byte[] bytes = Files.readAllBytes(file);
		List<ParsedTopic> topics = Lists.readAll(MarkdownListReader.open(Lists.file(bytes)));
		assertThat(topics).hasSize(1);
		return topics.getFirst();
	}

	private static String rightLetter(QuestionContent question) {
		return String.valueOf((char) ('A' + right(question).getFirst()));
	}

	private static List<String> lettersIn(String name) throws IOException {
		return Files.readAllLines(FOLDER.resolve(name))
			.stream()
			.filter((line) -> line.startsWith("#### Answer: "))
			.map((line) -> line.substring("#### Answer: ".length()).strip())
			.toList();
	}

	/** Headings that a fence follows before the first option does. */
	private static long questionsWithCode(String name) throws IOException {
		long found = 0;
		boolean open = false;
		for (String line : Files.readAllLines(FOLDER.resolve(name))) {
			found += (open && line.startsWith("```")) ? 1 : 0;
			open = line.startsWith("###### ") || (open && !line.startsWith("```") && !line.startsWith("- A:"));
		}
		return found;
	}

	private static long codeBlocks(String markdown) {
		long found = 0;
		for (Node node = MarkdownParser.parse(markdown).getFirstChild(); node != null; node = node.getNext()) {
			found += (node instanceof FencedCodeBlock) ? 1 : 0;
		}
		return found;
	}

}
