package dev.studyhall.formats.moodle;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import dev.studyhall.formats.content.InteractionType;
import dev.studyhall.formats.content.Option;
import dev.studyhall.formats.content.ParsedTopic;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.Rejection;
import dev.studyhall.formats.assembly.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

class MoodleXmlReaderTest {

	@Test
	void aChoiceOfHtmlBecomesMarkdown() throws IOException {
		List<ParsedTopic> read = read("<quiz>",
				"<question type='category'><category><text>$course$/top/Geo/Easy</text>", "</category></question>",
				"<question type='multichoice'><name><text>Capital</text></name>",
				"<questiontext format='html'><text><![CDATA[<p>Which <b>one</b>?</p>]]></text></questiontext>",
				"<generalfeedback format='html'><text>&lt;p&gt;Paris.&lt;/p&gt;</text></generalfeedback>",
				"<idnumber>c1</idnumber><single>true</single>",
				"<answer fraction='100' format='html'><text>Paris</text><feedback format='html'><text>Yes</text></feedback></answer>",
				"<answer fraction='0'><text>Lyon</text></answer><tags><tag><text>Maps</text></tag></tags></question></quiz>");

		assertThat(Files.complaints(read)).isEmpty();
		assertThat(Files.topics(read)).extracting("title").containsExactly("Geo");
		QuestionContent question = Files.questions(read).getFirst();
		assertThat(question.externalId()).isEqualTo("c1");
		assertThat(question.title()).isEqualTo("Capital");
		assertThat(question.prompt()).isEqualTo("Which **one**?");
		assertThat(question.answer()).isEqualTo("Paris.");
		assertThat(question.tags()).containsExactly("maps");
		assertThat(question.type()).isEqualTo(InteractionType.SINGLE_CHOICE);
		assertThat(question.options()).containsExactly(new Option("Paris", true, "Yes"), new Option("Lyon", false, ""));
	}

	@Test
	void truthsAndShortAnswersAreRead() throws IOException {
		List<ParsedTopic> read = read("<quiz><question type='truefalse'><name><text>T</text></name>",
				"<answer fraction='100'><text>true</text></answer><answer fraction='0'><text>false</text></answer>",
				"</question><question type='shortanswer'><name><text>S</text></name>",
				"<answer fraction='100'><text>a*</text></answer><answer fraction='50'><text>b</text></answer>",
				"<answer fraction='0'><text>c</text></answer></question></quiz>");

		assertThat(Files.complaints(read)).isEmpty();
		assertThat(Files.questions(read).getFirst().options()).extracting(Option::correct).containsExactly(true, false);
		assertThat(Files.questions(read).getLast().answer()).isEqualTo("- a\\*\n- b");
	}

	@Test
	void picturesInTheFileAreListedAndLeaveTheirDescriptions() throws IOException {
		List<ParsedTopic> read = read("<quiz>", "<question type='multichoice'><name><text>Signs</text></name>",
				"<questiontext format='html'><text><![CDATA[<p>Seen: <img src='@@PLUGINFILE@@/my%20sign.png' alt='a dot'>",
				"and <img src='https://pictures.example/b.png' alt='b'><a href='@@PLUGINFILE@@/c.pdf'>notes</a></p>]]></text>",
				"<file name='my sign.png' encoding='base64'>" + "QUJD".repeat(5 << 20) + "</file></questiontext>",
				"<answer fraction='100' format='html'><text>one <![CDATA[<img src='data:image/png;base64,QUJD'>]]></text>",
				"</answer><answer fraction='0' format='markdown'><text>![two](@@PLUGINFILE@@/d.png)</text></answer>",
				"</question></quiz>");

		QuestionContent question = Files.questions(read).getFirst();
		assertThat(question.prompt()).isEqualTo("Seen: a dot and ![b](<https://pictures.example/b.png>)notes");
		assertThat(question.options()).extracting(Option::text).containsExactly("one", "two");
		assertThat(Files.complaints(read)).hasSize(4).allMatch((complaint) -> complaint.startsWith("2 Left out: "));
		assertThat(Files.complaints(read).toString()).contains("my sign.png", "c.pdf", "within the text", "d.png");
	}

	@Test
	void blanksAreNumberedAndWhatBelongsIntoThemIsListed() throws IOException {
		List<ParsedTopic> read = read(
				"<quiz><question type='cloze'><name><text>C</text></name><questiontext format='html'>",
				"<text><![CDATA[<p>{1:SHORTANSWER:=Lima#Yes~%50%Callao~*#No} is in {:MC:Chile~=Peru} since",
				"{2:NUMERICAL:=1535:0.5}, {1:SA:=a \\} b}</p>]]></text></questiontext></question>",
				"<question type='gapselect'><name><text>G</text></name><questiontext><text>A [[2]] b [[9]]</text>",
				"</questiontext><selectoption><text>x</text><group>1</group></selectoption>",
				"<selectoption><text>y</text><group>1</group></selectoption></question>",
				"<question type='ordering'><name><text>O</text></name><answer><text>one</text></answer>",
				"<answer><text>two</text></answer></question></quiz>");

		assertThat(Files.complaints(read)).isEmpty();
		assertThat(Files.questions(read)).extracting(QuestionContent::answer)
			.containsExactly("1. Lima\n2. Peru\n3. 1535 ± 0.5\n4. a } b", "1. y", "1. one\n1. two");
		assertThat(Files.questions(read)).extracting(QuestionContent::prompt)
			.containsExactly(
					"\\_\\_\\_\\_\\_ (1) is in \\_\\_\\_\\_\\_ (2: Chile / Peru) since \\_\\_\\_\\_\\_ (3), \\_\\_\\_\\_\\_ (4)",
					"A _____ (1: x / y) b [[9]]", "");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "{1:SA:", "{1:SA:=\\a", "\\a", "[[1]]", "![a](@@PLUGINFILE@@/", "&lt;img ", "{1:MC:a~=b}" })
	void longRunsOfMarksAreReadInTime(String piece) throws IOException {
		for (String type : List.of("cloze", "gapselect")) {
			List<ParsedTopic> read = assertTimeout(Duration.ofSeconds(60),
					() -> read("<quiz><question type='" + type + "'><name><text>C</text></name><questiontext>",
							"<text>{1:SA:" + piece.repeat((1 << 20) / piece.length()) + "</text></questiontext>",
							"<selectoption><text>x</text></selectoption></question></quiz>"));

			assertThat(Files.complaints(read)).isNotEmpty();
		}
	}

	@Test
	void entitiesOfHtmlAreKnownInXml() throws IOException {
		List<ParsedTopic> read = read("<quiz><question type='shortanswer'><name><text>up &uarr;</text></name>",
				"<answer fraction='100'><text>a&nbsp;b</text></answer></question></quiz>");

		assertThat(Files.questions(read)).containsExactly(QuestionContent.open("up", "up ↑", "a\u00a0b"));
	}

	@Test
	void aNameThatOnlyCountsGivesWayToTheText() throws IOException {
		List<ParsedTopic> read = read(
				"<quiz><question type='essay'><name><text>Q 12</text></name><questiontext><text>Why?",
				"</text></questiontext><generalfeedback><text>So.</text></generalfeedback></question></quiz>");

		assertThat(Files.questions(read)).extracting(QuestionContent::title).containsExactly("Why?");
	}

	@Test
	void otherTypesAreRefusedByNameAndLine() throws IOException {
		List<ParsedTopic> read = read("<quiz>", "<question type='numerical'><name><text>N</text></name></question>",
				"<question type='essay'><name><text>E</text></name>",
				"<generalfeedback format='markdown'><text>A</text></generalfeedback></question>",
				"<question type='matching'/>", "<other/>", "</quiz>");

		assertThat(Files.questions(read)).hasSize(1);
		assertThat(Files.rejections(read)).extracting(Rejection::line).containsExactly(2, 5, 6);
	}

	@Test
	void whatCameBeforeTheEndOfTheXmlStays() throws IOException {
		List<ParsedTopic> read = read("<quiz><question type='essay'><name><text>E</text></name>",
				"<generalfeedback format='markdown'><text>A</text></generalfeedback></question>", "<question type=",
				"</quiz>");

		assertThat(Files.questions(read)).hasSize(1);
		assertThat(Files.rejections(read)).hasSize(1);
	}

	@Test
	void numbersAndPairsAreOpenQuestions() throws IOException {
		List<ParsedTopic> read = read(
				"<quiz><question type='numerical'><questiontext><text>When?</text></questiontext>",
				"<answer fraction='100'><text>1822</text><tolerance>5</tolerance></answer></question>",
				"<question type='matching'><questiontext><text>Match</text></questiontext>",
				"<subquestion><text>Italy</text><answer><text>Rome</text></answer></subquestion>",
				"<subquestion><text>Peru</text><answer><text>Lima</text></answer></subquestion>",
				"<subquestion><text></text><answer><text>Oslo</text></answer></subquestion></question></quiz>");

		assertThat(Files.complaints(read)).isEmpty();
		assertThat(Files.questions(read)).extracting("answer")
			.containsExactly("1822 ± 5", "- Italy → Rome\n- Peru → Lima");
	}

	@Test
	void ofASingleChoiceWhatGivesAllOfTheMarkIsRight() throws IOException {
		List<ParsedTopic> read = read("<quiz><question type='multichoice'><single>true</single>",
				"<questiontext><text>Where?</text></questiontext><answer fraction='100'><text>Paris</text></answer>",
				"<answer fraction='33.33333'><text>Versailles</text></answer></question></quiz>");

		assertThat(Files.questions(read).getFirst().options()).extracting("correct").containsExactly(true, false);
	}

	static Stream<String> hostile() {
		return Stream.of("", "x", "<a/>", "<?xml version='1.0' encoding='utf-16'?><quiz/>",
				"<!DOCTYPE quiz [<!ENTITY a 'b'>]><quiz><question type='essay'>&a;</question></quiz>",
				"<!DOCTYPE quiz SYSTEM 'file:///etc/passwd'><quiz/>", "<quiz>&nosuch;</quiz>",
				"<!DOCTYPE q [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><quiz><question>&x;</question></quiz>",
				"<quiz>" + "<question>".repeat(100_000), "<quiz>" + "<a b='c'".repeat(100_000),
				"<quiz><question a='" + "x".repeat(3_000_000), "<quiz><question " + "a".repeat(1_000_000),
				"<quiz><!--" + "-".repeat(1_000_000), "<quiz>" + "<question/>".repeat(200_000) + "</quiz>",
				"<quiz><question>" + "&lt;".repeat(1_000_000) + "</question></quiz>",
				"<quiz><question type='essay'><questiontext format='html'><text>" + "&lt;div>".repeat(200_000)
						+ "</text></questiontext></question></quiz>",
				"<quiz><question type='essay'><questiontext format='html'><text>" + "&lt;b>x".repeat(200_000)
						+ "</text></questiontext></question></quiz>");
	}

	@ParameterizedTest
	@MethodSource("hostile")
	void hostileFilesAreRefusedInTime(String text) {
		List<ParsedTopic> read = assertTimeout(Duration.ofSeconds(60), () -> read(text));

		assertThat(Files.questions(read)).isEmpty();
		assertThat(Files.rejections(read)).isNotEmpty()
			.hasSizeLessThan(2_000)
			.noneMatch((rejection) -> rejection.reason().contains("root:"));
	}

	@Test
	void randomTagsNeverFail() throws IOException {
		String[] pieces = { "<quiz>", "</quiz>", "<question type='essay'>", "</question>", "<text>", "</text>", "<",
				">", "&", "&amp;", "&#0;", "&#x1F600;", "<![CDATA[", "]]>", "<!--", "-->", "<?x ?>", "<name>",
				"</name>", "a", "\u0000", "\uffff", "<answer fraction='1e9'>", "</answer>", "<!DOCTYPE a>", " ", "\n" };
		Random random = new Random(20261126);
		for (int round = 0; round < 10_000; round++) {
			StringBuilder text = new StringBuilder("<quiz>");
			for (int i = random.nextInt(20); i > 0; i--) {
				text.append(pieces[random.nextInt(pieces.length)]);
			}
			assertThat(read(text.toString())).as("round %d: %s", round, text).isNotNull();
		}
	}

	private static List<ParsedTopic> read(String... lines) throws IOException {
		return Files.readAll(MoodleXmlReader::open, Files.file("quiz.xml", lines));
	}

}
