package dev.studyhall.formats.assembly;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import dev.studyhall.formats.assembly.Files.Opening;
import dev.studyhall.formats.content.ParsedTopic;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.SourceFile;
import dev.studyhall.formats.content.SourcePosition;
import dev.studyhall.formats.csv.CsvReader;
import dev.studyhall.formats.gift.GiftReader;
import dev.studyhall.formats.json.JsonReader;
import dev.studyhall.formats.list.MarkdownFiles;
import dev.studyhall.formats.moodle.MoodleXmlReader;
import dev.studyhall.formats.qti.Qti1Reader;
import dev.studyhall.formats.qti.QtiReader;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** In every sample, § stands where a question begins. */
class SourcePositionsTest {

	private static final String BUNDLE = """
			---
			title: Sets
			slug: sets
			---

			## Basics

			§### What is a set? {#set}

			A collection.

			##### No question

			§### Which are sets?
			{#which .basics
			minutes=3}

			Choose.

			#### Options {.options}

			- [x] ∅
			- [ ] 1

			## Advanced

			§### What is a class?

			```
			### No question
			```
			""";

	private static final String HEADINGS = """
			---
			layout: page
			---
			# Interview questions

			Some words.

			§<h3>1. What is a set?</h3>

			A collection.

			§<h3>2. What is a list?</h3>

			A sequence.
			""";

	private static final String DETAILS = """
			# Quiz

			§<details>
			<summary>What is a set?</summary>

			A collection.
			</details>

			§<details><summary>What is a list?</summary>

			A sequence.
			</details>
			""";

	private static final String KEYED = """
			# Quiz

			§1. What is a set?

			   A. A collection
			   B. A number

			§2. What is one?

			   A. A collection
			   B. A number

			## Answers

			1. A
			2. B
			""";

	private static final String JSON = """
			{ "slug": "sets", "title": "Sets",
			  "levels": [
			    { "code": "basics", "title": "Basics", "questions": [
			      §{ "title": "What is a set?",
			        "answer": "A collection." },

			      §{
			        "externalId": "list", "type": "open",
			        "title": "What is a list?",
			        "answer": "A\\nsequence." }, §{ "title": "And a bag?", "answer": "A multiset." } ] } ] }
			""";

	private static final String FOREIGN_JSON = """
			{ "title": "Quiz", "questions": {
			  "easy": [
			    §{ "question": "What is a set?",
			      "answer": "A collection." } ],
			  "hard": [

			    §{ "options": ["A collection", "A number"], "question": "What is one?", "answer": "A number" } ] } }
			""";

	private static final String JSON_LINES = """
			§{ "question": "What is a set?", "answer": "A collection." }

			§{ "question": "What is a list?", "answer": "A sequence." }
			""";

	private static final String TABLE = """
			title,answer,tags
			§What is a set?,"A collection

			of ""things"", or:
			What is a list?,none",a

			§What is a list?,A sequence,
			,,
			§"And a ""bag""?",Yes,
			""";

	private static final String CARDS = """
			#separator:tab
			#html:false
			§What is a set?	A collection
			§What is a list?	A sequence
			""";

	private static final String GIFT = """
			// a comment

			$CATEGORY: $course$/Sets/Basics

			// [id:set]
			§::What is a set?:: What
			is a set? {
			=A collection

			~A number
			}

			§What is a list? {=A sequence ~A number}
			§::Bag::And a bag? {=A multiset ~A number}
			""";

	private static final String MOODLE = """
			<?xml version="1.0" encoding="UTF-8"?>
			<quiz>
			  <!-- question: 0 -->
			  <question type="category"><category><text>$course$/Sets</text></category></question>

			  §<question
			      type="essay">
			    <name><text>What is a set?</text></name>
			    <questiontext format="html"><text><![CDATA[<p>What is
			      a set?</p>]]></text></questiontext>
			    <graderinfo format="html"><text>A collection.</text></graderinfo>
			  </question><!-- question: 1

			  --> §<question type="truefalse">
			    <name><text>A set is a list.</text></name>
			    <questiontext format="html"><text>A set is a list.</text></questiontext>
			    <answer fraction="0"><text>true</text></answer>
			    <answer fraction="100"><text>false</text></answer>
			  </question>
			</quiz>
			""";

	private static final String QTI_1 = """
			<?xml version="1.0" encoding="UTF-8"?>
			<questestinterop><assessment title="Sets" ident="a"><section ident="root_section">
			  §<item ident="set"
			      title="What is a set?">
			    <presentation><material><mattext>What is a set?</mattext></material>
			      <response_lid ident="r" rcardinality="Single"><render_choice>
			        <response_label ident="A"><material><mattext>A collection</mattext></material></response_label>
			        <response_label ident="B"><material><mattext>A number</mattext></material></response_label>
			      </render_choice></response_lid></presentation>
			    <resprocessing><outcomes><decvar/></outcomes><respcondition>
			      <conditionvar><varequal respident="r">A</varequal></conditionvar>
			      <setvar action="Set">100</setvar></respcondition></resprocessing>
			  </item>
			</section></assessment></questestinterop>
			""";

	private static final String QTI_2 = """
			<?xml version="1.0" encoding="UTF-8"?>
			<!-- made
			by <hand> -->

			§<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p2"
			    identifier="set" title="What is a set?" adaptive="false"
			    timeDependent="false">
			  <responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier">
			    <correctResponse><value>A</value></correctResponse></responseDeclaration>
			  <itemBody><choiceInteraction responseIdentifier="RESPONSE" maxChoices="1">
			    <prompt>What is a set?</prompt>
			    <simpleChoice identifier="A">A collection</simpleChoice>
			    <simpleChoice identifier="B">A number</simpleChoice>
			  </choiceInteraction></itemBody>
			</assessmentItem>
			""";

	private static final String QTI_3 = QTI_2.replace("<!-- made\nby <hand> -->\n\n", "")
		.replace("imsqti_v2p2", "imsqtiasi_v3p0")
		.replace("assessmentItem", "qti-assessment-item")
		.replace("timeDependent", "time-dependent")
		.replace("responseDeclaration", "qti-response-declaration")
		.replace("baseType", "base-type")
		.replace("correctResponse", "qti-correct-response")
		.replace("value>", "qti-value>")
		.replace("itemBody", "qti-item-body")
		.replace("choiceInteraction", "qti-choice-interaction")
		.replace("responseIdentifier", "response-identifier")
		.replace("maxChoices", "max-choices")
		.replace("prompt>", "qti-prompt>")
		.replace("simpleChoice", "qti-simple-choice");

	static Stream<Arguments> samples() {
		Opening markdown = MarkdownFiles::open;
		Opening json = JsonReader::open;
		Opening table = CsvReader::open;
		Opening item = QtiReader::open;
		return Stream.of(sample("a bundle", markdown, BUNDLE), sample("headings", markdown, HEADINGS),
				sample("details", markdown, DETAILS), sample("an answer key", markdown, KEYED),
				sample("own JSON", json, JSON), sample("others' JSON", json, FOREIGN_JSON),
				sample("JSON lines", json, JSON_LINES), sample("a table", table, TABLE), sample("cards", table, CARDS),
				sample("GIFT", GiftReader::open, GIFT), sample("Moodle XML", MoodleXmlReader::open, MOODLE),
				sample("QTI 1.2", Qti1Reader::open, QTI_1), sample("QTI 2", item, QTI_2), sample("QTI 3", item, QTI_3));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("samples")
	void everyQuestionIsWhereItBegins(Opening opening, String sample) throws IOException {
		assertThat(lines(opening, sample)).containsExactlyElementsOf(marked(sample));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("samples")
	void linesMayEndAsOnWindows(Opening opening, String sample) throws IOException {
		assertThat(lines(opening, sample.replace("\n", "\r\n"))).containsExactlyElementsOf(marked(sample));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("samples")
	void aByteOrderMarkMovesNothing(Opening opening, String sample) throws IOException {
		assertThat(lines(opening, "\uFEFF" + sample)).containsExactlyElementsOf(marked(sample));
	}

	@Test
	void aQuestionOfAPackageIsInItsOwnFile() throws IOException {
		List<SourceFile> items = List.of(file("sets/a.xml", QTI_3),
				file("sets/b.xml", QTI_2.replace("\"set\"", "\"other\"")), file("sets/c.xml", QTI_2));

		List<ParsedTopic> topics = Files.readAll((_) -> QtiReader.open("package.zip", items), file("", ""));

		assertThat(positions(topics)).containsExactly(new SourcePosition("sets/a.xml", 2),
				new SourcePosition("sets/b.xml", 5));
		assertThat(Files.rejections(topics)).singleElement().satisfies((rejection) -> {
			assertThat(rejection.file()).isEqualTo("sets/c.xml");
			assertThat(rejection.line()).isEqualTo(5);
			assertThat(rejection.reason()).contains("belongs to the question in sets/a.xml, line 2");
		});
	}

	@Test
	void aQuestionThatIsNotTakenInHasNoPosition() throws IOException {
		List<ParsedTopic> topics = Files.readAll(CsvReader::open,
				file("sets.csv", "title,answer\nOne?,1\nTwo?,\nThree?,3\n"));

		assertThat(positions(topics)).extracting(SourcePosition::line).containsExactly(2, 4);
		assertThat(topics.getFirst()).isInstanceOfSatisfying(ParsedTopic.Accepted.class,
				(topic) -> assertThat(topic.positions()).hasSize(2));
	}

	private static Arguments sample(String name, Opening opening, String sample) {
		return arguments(Named.of(name, opening), sample);
	}

	private static List<Integer> marked(String sample) {
		List<Integer> lines = new ArrayList<>();
		int line = 1;
		for (int i = 0; i < sample.length(); i++) {
			line += (sample.charAt(i) == '\n') ? 1 : 0;
			if (sample.charAt(i) == '§') {
				lines.add(line);
			}
		}
		return lines;
	}

	private static List<Integer> lines(Opening opening, String sample) throws IOException {
		return positions(Files.readAll(opening, file("sets", sample))).stream().map(SourcePosition::line).toList();
	}

	/** Of the questions in their order. */
	private static List<SourcePosition> positions(List<ParsedTopic> topics) {
		List<SourcePosition> positions = new ArrayList<>();
		for (ParsedTopic parsed : topics) {
			if (parsed instanceof ParsedTopic.Accepted topic) {
				Files.questions(List.of(topic))
					.stream()
					.map(QuestionContent::externalId)
					.map((id) -> Objects.requireNonNull(topic.positions().get(id)))
					.forEach(positions::add);
			}
		}
		return positions;
	}

	private static SourceFile file(String name, String sample) {
		return Files.file(name, sample.replace("§", "").getBytes(StandardCharsets.UTF_8));
	}

}
