package dev.studyhall.formats.qti;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;

import dev.studyhall.formats.assembly.Files;
import dev.studyhall.formats.content.InteractionType;
import dev.studyhall.formats.content.LevelContent;
import dev.studyhall.formats.content.Option;
import dev.studyhall.formats.content.ParsedTopic;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.TopicContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

class Qti1ReaderTest {

	private static final String CHOICES = """
			<render_choice><response_label ident='a'>%s</response_label><response_label ident='b'>%s</response_label>\
			<response_label ident='c'>%s</response_label></render_choice>""".formatted(text("Lima"), text("Quito"),
			text("Cusco"));

	@Test
	void aChoiceIsReadWithItsMarksAndWhatIsSaid() throws IOException {
		List<ParsedTopic> read = read(item("One right", choice("Single", "Capital of Peru?"),
				scored("<varequal respident='r'>a</varequal>", "100")
						+ "<respcondition><conditionvar><varequal respident='r'>b</varequal></conditionvar>"
						+ "<displayfeedback linkrefid='b_fb'/></respcondition>"
						+ "<respcondition><conditionvar><other/></conditionvar>"
						+ "<displayfeedback linkrefid='general_fb'/></respcondition>",
				"<itemfeedback ident='b_fb'>" + text("That is Ecuador.") + "</itemfeedback>"
						+ "<itemfeedback ident='general_fb'>" + text("Since 1535.") + "</itemfeedback>"));

		assertThat(Files.complaints(read)).isEmpty();
		QuestionContent question = Files.questions(read).getFirst();
		assertThat(question.externalId()).isEqualTo("i1");
		assertThat(question.title()).isEqualTo("One right");
		assertThat(question.prompt()).isEqualTo("Capital of Peru?");
		assertThat(question.type()).isEqualTo(InteractionType.SINGLE_CHOICE);
		assertThat(question.answer()).isEqualTo("Since 1535.");
		assertThat(question.options()).containsExactly(new Option("Lima", true, ""),
				new Option("Quito", false, "That is Ecuador."), new Option("Cusco", false, ""));
	}

	@Test
	void whatMustNotBeChosenIsWrong() throws IOException {
		List<ParsedTopic> read = read(item("", choice("Multiple", "In Peru?"),
				scored("<and><varequal respident='r'>a</varequal><not><varequal respident='r'>b</varequal></not>"
						+ "<varequal respident='r'>c</varequal></and>", "SCORE.max"),
				""));

		assertThat(Files.questions(read).getFirst().type()).isEqualTo(InteractionType.MULTIPLE_CHOICE);
		assertThat(Files.questions(read).getFirst().options()).extracting(Option::correct)
			.containsExactly(true, false, true);
	}

	@Test
	void ofASingleChoiceWhatEarnsMostIsRight() throws IOException {
		List<ParsedTopic> read = read(
				item("", choice("Single", "In Peru?"), scored("<varequal respident='r'>a</varequal>", "50")
						+ scored("<varequal respident='r'>c</varequal>", "100"), ""));

		assertThat(Files.questions(read).getFirst().options()).extracting(Option::correct)
			.containsExactly(false, false, true);
	}

	@Test
	void whereNothingIsScoredWhatIsCalledCorrectIsRight() throws IOException {
		List<ParsedTopic> read = read(item("", choice("Single", "In Peru?"),
				"<respcondition title='correct'><conditionvar><varequal respident='r'>b</varequal></conditionvar>"
						+ "</respcondition>",
				""));

		assertThat(Files.questions(read).getFirst().options()).extracting(Option::correct)
			.containsExactly(false, true, false);
	}

	@Test
	void pointsForFaultsAreNoMarks() throws IOException {
		String faults = "<respcondition><conditionvar><varequal respident='r'>b</varequal></conditionvar>"
				+ "<setvar varname='Incorrect' action='Add'>1</setvar></respcondition>";

		List<ParsedTopic> read = read(item("", choice("Multiple", "In Peru?"),
				scored("<varequal respident='r'>a</varequal>", "1") + faults, ""));

		assertThat(Files.questions(read).getFirst().options()).extracting(Option::correct)
			.containsExactly(true, false, false);
	}

	@Test
	void aTitleThatOnlyCountsGivesWayToTheText() throws IOException {
		List<ParsedTopic> read = read(item("Question", choice("Single", "Capital of Peru?"),
				scored("<varequal respident='r'>a</varequal>", "1"), ""));

		assertThat(Files.questions(read)).extracting(QuestionContent::title).containsExactly("Capital of Peru?");
	}

	@Test
	void writtenAnswersNumbersAndPairsAreOpenQuestions() throws IOException {
		String written = "<response_str ident='r'><render_fib/></response_str>";
		String pair = "<response_lid ident='%s'>%s" + CHOICES + "</response_lid>";
		List<ParsedTopic> read = read(item("Short", text("Capital?") + written,
				scored("<or><varequal respident='r'>Lima</varequal><varequal respident='r'>lima</varequal></or>",
						"100"),
				""),
				item("Range", text("How many?") + written,
						scored("<vargte respident='r'>1.5</vargte><varlte respident='r'>2</varlte>", "100"), ""),
				item("Essay", text("Why?") + written, "",
						"<itemfeedback ident='solution'><solution>" + text("Because.") + "</solution></itemfeedback>"),
				item("Pairs", text("Which?") + pair.formatted("r", text("Peru")) + pair.formatted("s", text("Ecuador")),
						scored("<varequal respident='r'>a</varequal>", "50")
								+ scored("<varequal respident='s'>b</varequal>", "50"),
						""),
				item("Order",
						text("Sort.") + "<response_lid ident='r' rcardinality='Ordered'>" + CHOICES + "</response_lid>",
						scored("<varequal respident='r'>c</varequal><varequal respident='r'>a</varequal>", "5"), ""),
				item("Blanks",
						text("From") + written + text("to") + "<response_str ident='s'><render_fib/></response_str>",
						scored("<varequal respident='r'>A</varequal><varequal respident='s'>Z</varequal>", "5"), ""));

		assertThat(Files.complaints(read)).isEmpty();
		assertThat(Files.questions(read)).extracting(QuestionContent::answer)
			.containsExactly("Lima / lima", "≥ 1.5, ≤ 2", "Because.", "- Peru → Lima\n- Ecuador → Quito",
					"1. Cusco\n1. Lima", "1. A\n1. Z");
		assertThat(Files.questions(read).getLast().prompt()).isEqualTo("From _____ to");
	}

	@Test
	void assessmentsAndBanksAreTopicsAndSectionsLevels() throws IOException {
		String one = item("Capital of Peru?", choice("Single", ""), scored("<varequal respident='r'>a</varequal>", "1"),
				"");
		List<ParsedTopic> read = read("<assessment title='Andes'><section ident='root_section'>" + one
				+ "<section title='Hard'>" + one.replace("i1", "i2") + "</section>" + one.replace("i1", "i3")
				+ "</section></assessment><objectbank><qtimetadata><qtimetadatafield><fieldlabel>bank_title</fieldlabel>"
				+ "<fieldentry>Coast</fieldentry></qtimetadatafield></qtimetadata>" + one + "</objectbank>");

		assertThat(Files.complaints(read)).isEmpty();
		assertThat(Files.topics(read)).extracting(TopicContent::title).containsExactly("Andes", "Coast");
		assertThat(Files.topics(read).getFirst().levels()).extracting(LevelContent::title)
			.containsExactly("General", "Hard");
		assertThat(Files.topics(read).getFirst().levels()).extracting((level) -> level.questions().size())
			.containsExactly(2, 1);
	}

	@Test
	void textsMayBeHtmlWrittenAsCharactersAndPicturesAreListed() throws IOException {
		String html = "<material><mattext texttype='text/html'>&lt;p&gt;What &lt;b&gt;sign&lt;/b&gt; is &lt;img alt='a dot'"
				+ " src='%24IMS-CC-FILEBASE%24/a%20b.png'&gt;?&lt;/p&gt;</mattext><matimage uri='map.png'/></material>";
		List<ParsedTopic> read = read(
				item("Signs", html + choice("Single", ""), scored("<varequal respident='r'>a</varequal>", "1"), ""));

		assertThat(Files.questions(read).getFirst().prompt()).isEqualTo("What **sign** is a dot?");
		assertThat(Files.complaints(read)).satisfiesExactly(
				(first) -> assertThat(first).startsWith("2 ").contains("a b.png"),
				(second) -> assertThat(second).contains("map.png"));
	}

	@Test
	void whatCannotBeTakenIsNamedByItsLine() throws IOException {
		String drawn = "<itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>question_type</fieldlabel>"
				+ "<fieldentry>calculated_question</fieldentry></qtimetadatafield></qtimetadata></itemmetadata>";
		List<ParsedTopic> read = read(item("Read this", text("A story"), "", ""),
				item("Where?", "<response_xy ident='r'/>", "", ""), item("x+y", "<response_str ident='r'/>", "", drawn),
				"<item ident='i'/>");

		assertThat(Files.complaints(read)).extracting((complaint) -> complaint.charAt(0))
			.containsExactly('1', '2', '3', '4', '5');
	}

	@Test
	void aDocumentTypeElsewhereIsPassedOverAndOneInTheFileRefused() throws IOException {
		String question = item("Capital&nbsp;of Peru?".replace("&nbsp;", " "), choice("Single", ""),
				scored("<varequal respident='r'>a</varequal>", "1"), "");

		assertThat(Files.questions(Files.readAll(Qti1Reader::open,
				Files.file("a.xml", "<!DOCTYPE questestinterop SYSTEM 'ims_qtiasiv1p2.dtd'><questestinterop>" + question
						+ "</questestinterop>"))))
			.hasSize(1);
		assertThat(Files.questions(Files.readAll(Qti1Reader::open, Files.file("a.xml",
				"<!DOCTYPE questestinterop [<!ENTITY a 'b'>]><questestinterop>" + question + "</questestinterop>"))))
			.isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "<section>", "<item><presentation>", "<x>", "<respcondition><conditionvar><not>", "a" })
	void hostileFilesAreRefusedInTime(String piece) throws IOException {
		String text = "<questestinterop>" + piece.repeat((1 << 20) / piece.length());

		List<ParsedTopic> read = assertTimeout(Duration.ofSeconds(60),
				() -> Files.readAll(Qti1Reader::open, Files.file("a.xml", text)));

		assertThat(Files.complaints(read)).isNotEmpty();
	}

	@Test
	void randomTagsNeverFail() throws IOException {
		String[] pieces = { "<item ident='a' title='b'>", "</item>", "<presentation>", "</presentation>", CHOICES,
				"<response_lid ident='r'>", "</response_lid>", text("x"), "<section title='s'>", "</section>",
				"<resprocessing>", "</resprocessing>", scored("<varequal respident='r'>a</varequal>", "1"), "&amp;",
				"<assessment title='t'>", "</assessment>", "\n" };
		Random random = new Random(20261123);
		for (int round = 0; round < 3_000; round++) {
			StringBuilder text = new StringBuilder("<questestinterop>");
			for (int i = random.nextInt(40); i > 0; i--) {
				text.append(pieces[random.nextInt(pieces.length)]);
			}
			Files.readAll(Qti1Reader::open, Files.file("a.xml", text.toString(), "</questestinterop>"));
		}
	}

	private static String item(String title, String presentation, String conditions, String rest) {
		return "<item ident='i1' title='" + title + "'>" + "<presentation>" + presentation
				+ "</presentation><resprocessing>" + conditions + "</resprocessing>" + rest + "</item>";
	}

	private static String choice(String cardinality, String question) {
		return (question.isEmpty() ? "" : text(question)) + "<response_lid ident='r' rcardinality='" + cardinality
				+ "'>" + CHOICES + "</response_lid>";
	}

	private static String scored(String condition, String points) {
		return "<respcondition><conditionvar>" + condition + "</conditionvar><setvar varname='SCORE' action='Set'>"
				+ points + "</setvar></respcondition>";
	}

	private static String text(String words) {
		return "<material><mattext texttype='text/plain'>" + words + "</mattext></material>";
	}

	/** Each item in a line of its own, from the second on, with an id of its own. */
	private static List<ParsedTopic> read(String... items) throws IOException {
		StringBuilder text = new StringBuilder("<questestinterop>");
		for (int i = 0; i < items.length; i++) {
			text.append('\n').append((i == 0) ? items[i] : items[i].replace("'i1'", "'i" + (i + 1) + "'"));
		}
		return Files.readAll(Qti1Reader::open, Files.file("a.xml", text.append("\n</questestinterop>").toString()));
	}

}
