package dev.studyhall.formats.csv;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import dev.studyhall.formats.content.InteractionType;
import dev.studyhall.formats.content.LevelContent;
import dev.studyhall.formats.content.Option;
import dev.studyhall.formats.content.ParsedTopic;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.Rejection;
import dev.studyhall.formats.assembly.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CsvReaderTest {

	@Test
	void aQuestionAndAnAnswerAreEnough() throws IOException {
		List<ParsedTopic> read = read("Question,Answer", "What is a set?,\"Things,", "without order.\"");

		assertThat(Files.complaints(read)).isEmpty();
		assertThat(Files.topics(read)).extracting("title").containsExactly("My table");
		assertThat(Files.questions(read))
			.containsExactly(QuestionContent.open("what-is-a-set", "What is a set?", "Things,\nwithout order."));
	}

	@Test
	void tablesOfQuizProgramsAreRead() throws IOException {
		List<ParsedTopic> read = read(
				"Question Text,Question Type,Option 1,Option 2,Option 3,Correct Answer,Time in seconds",
				"Capital of France?,Multiple Choice,Paris,London,,1,30", "Primes?,Checkbox,2,4,5,\"1,3\",30");
		List<ParsedTopic> other = read("Question,Answer 1,Answer 2,Time limit (sec),Correct answer(s)",
				"Even?,1,2,20,2");

		assertThat(Files.complaints(read)).isEmpty();
		assertThat(Files.questions(read)).extracting(QuestionContent::type)
			.containsExactly(InteractionType.SINGLE_CHOICE, InteractionType.MULTIPLE_CHOICE);
		assertThat(Files.questions(other).getFirst().options()).extracting(Option::correct)
			.containsExactly(false, true);
	}

	@Test
	void termsAndDefinitionsAreQuestions() throws IOException {
		assertThat(Files.questions(read("Term\tDefinition", "Mitosis\tDivision of a cell")))
			.containsExactly(QuestionContent.open("mitosis", "Mitosis", "Division of a cell"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "b", "B", "2", "Pairs" })
	void anAnswerMayNameTheRightOption(String answer) throws IOException {
		List<ParsedTopic> columns = read("question,option_1,option_2,answer", "What is a map?,Things,pairs," + answer);
		List<ParsedTopic> cell = read("Question,Choices,Answer", "What is a map?,Things;pairs;None," + answer);

		assertThat(Files.complaints(columns)).isEmpty();
		assertThat(Files.questions(columns).getFirst().options()).extracting(Option::correct)
			.containsExactly(false, true);
		assertThat(Files.questions(columns).getFirst().answer()).isEmpty();
		assertThat(Files.questions(cell).getFirst().options()).extracting(Option::correct)
			.containsExactly(false, true, false);
	}

	@Test
	void severalRightOptionsMayBeWrittenOut() throws IOException {
		assertThat(Files.questions(read("question,options,correct", "Primes?,two|three|four,two|three"))
			.getFirst()
			.options()).extracting(Option::correct).containsExactly(true, true, false);
	}

	@Test
	void aLineForSpreadsheetProgramsIsNoTable() throws IOException {
		assertThat(Files.questions(read("sep=;", "Q;A", "What?;That"))).extracting(QuestionContent::title)
			.containsExactly("What?");
	}

	@Test
	void rowsOfNothingArePassedOver() throws IOException {
		List<ParsedTopic> read = read("question,answer", "One?,First", ",,", " , ", "Two?,Second", ",");

		assertThat(Files.complaints(read)).isEmpty();
		assertThat(Files.questions(read)).hasSize(2);
	}

	static Stream<String> separators() {
		return Stream.of(",", ";", "\t", "|");
	}

	@ParameterizedTest
	@MethodSource("separators")
	void theSeparatorIsFoundOut(String separator) throws IOException {
		List<ParsedTopic> read = read("\ufeffTitle,Tag,Difficulty,answer".replace(",", separator),
				"One,Big Data,Easy,x".replace(",", separator));

		QuestionContent question = Files.questions(read).getFirst();
		assertThat(question.title()).isEqualTo("One");
		assertThat(question.tags()).containsExactly("big-data");
		assertThat(Files.topics(read).getFirst().levels()).extracting(LevelContent::code).containsExactly("easy");
	}

	@Test
	void rightOptionsAreNumbersLettersOrTheText() throws IOException {
		List<ParsedTopic> read = read("question,option a,option b,option c,correct", "q1,x,y,z,2", "q2,x,y,z,\"A, c\"",
				"q3,one,two,three,three", "q4,x,y,z,4", "q5,x,y,z,nothing");

		assertThat(Files.questions(read)).extracting(QuestionContent::type)
			.containsExactly(InteractionType.SINGLE_CHOICE, InteractionType.MULTIPLE_CHOICE,
					InteractionType.SINGLE_CHOICE);
		assertThat(Files.questions(read).getLast().options()).extracting(Option::correct)
			.containsExactly(false, false, true);
		assertThat(Files.rejections(read)).extracting(Rejection::line).containsExactly(5, 6);
	}

	@Test
	void rowsOfOneTopicThatFollowEachOtherFormIt() throws IOException {
		List<ParsedTopic> read = read("topic,question,answer", "Set Theory,a,1", ",b,2", "logic,c,3", "logic,d,4");

		assertThat(Files.topics(read)).extracting("slug").containsExactly("set-theory", "logic");
		assertThat(Files.topics(read)).extracting("title").containsExactly("Set Theory", "Logic");
		assertThat(Files.topics(read)).extracting("questionCount").containsExactly(2, 2);
	}

	@Test
	void badRowsAreNamedByTheirLineAndTheOthersGoIn() throws IOException {
		List<ParsedTopic> read = read("question,answer,minutes,type", "\"a", "\",1,,", "b,,,", "c,1,many,",
				"d,1,,essay", "e,\u0000,,", "f,1,3,open", ",x,,");

		assertThat(Files.questions(read)).extracting(QuestionContent::title).containsExactly("a", "f");
		assertThat(Files.rejections(read)).extracting(Rejection::line).containsExactly(4, 5, 6, 7, 9);
	}

	@Test
	void aTableWithoutTheColumnsIsRefused() throws IOException {
		assertThat(Files.complaints(read("a,b", "1,2"))).hasSize(1);
		assertThat(Files.complaints(read(""))).hasSize(1);
		assertThat(Files.complaints(read("question,answer"))).hasSize(1);
	}

	@Test
	void wrongAnswersHaveTheRightOneBesideThem() throws IOException {
		List<ParsedTopic> columns = read("question,correct_answer,incorrect_answer_1,Wrong Answer 2,rationale",
				"Capital of Peru?,Lima,Quito,Bogotá,Lima is.");
		List<ParsedTopic> cell = read("question;Incorrect Answers;Correct Answer",
				"Capital of Peru?;Quito|Bogotá;Lima");

		assertThat(Files.complaints(columns)).isEmpty();
		assertThat(Files.questions(columns).getFirst().options()).containsExactly(new Option("Bogotá", false, ""),
				new Option("Lima", true, ""), new Option("Quito", false, ""));
		assertThat(Files.questions(columns).getFirst().answer()).isEqualTo("Lima is.");
		assertThat(Files.questions(cell).getFirst().options()).isEqualTo(Files.questions(columns).getFirst().options());
	}

	@Test
	void anAnswerThatNoRowNamesAmongTheOptionsIsAFurtherOption() throws IOException {
		List<ParsedTopic> read = read("question,optionA,optionB,answer", "Capital of Peru?,Quito,Cali,Lima",
				"Capital of Chile?,Quito,Lima,Santiago");

		assertThat(Files.questions(read))
			.extracting((question) -> question.options().stream().filter(Option::correct).map(Option::text).toList())
			.containsExactly(List.of("Lima"), List.of("Santiago"));
	}

	@Test
	void aRowWhoseAnswerIsNoOptionIsListedWhereOthersNameOne() throws IOException {
		List<ParsedTopic> read = read("question,option_a,option_b,correct", "Capital of Peru?,Quito,Lima,B",
				"Capital of Chile?,Quito,Lima,Santiago");

		assertThat(Files.questions(read)).hasSize(1);
		assertThat(Files.complaints(read)).singleElement().asString().startsWith("3 ").contains("Santiago");
	}

	@Test
	void optionsMayBeCountedFromZero() throws IOException {
		List<ParsedTopic> read = read("question,answer1,answer2,answer3,correct_answer", "First?,a,b,c,0",
				"Second?,a,b,c,1");

		assertThat(rightOnes(read)).containsExactly("a", "b");
	}

	@Test
	void aNumberMayBeWhatTheOptionSays() throws IOException {
		List<ParsedTopic> read = read("question,option1,option2,option3,answer", "1+1?,2,3,4,2", "3+3?,5,6,7,6");

		assertThat(rightOnes(read)).containsExactly("2", "6");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Option B", "option_2", "(b)", "B.", "B) Lima", " lima ", "Answer 2" })
	void theRightOptionIsNamedInManyWays(String named) throws IOException {
		List<ParsedTopic> read = read("Question,Option A,Option B,Correct Option",
				"Capital of Peru?,Quito,Lima," + named, "Capital of Ecuador?,Quito,Lima,A");

		assertThat(rightOnes(read)).containsExactly("Lima", "Quito");
	}

	@Test
	void severalLettersMayStandTogether() throws IOException {
		List<ParsedTopic> read = read("Question,A,B,C,Answer", "Even?,2,3,4,AC");

		assertThat(rightOnes(read)).containsExactly("2", "4");
	}

	@Test
	void columnsMaySayOfEachOptionWhetherItIsRight() throws IOException {
		List<ParsedTopic> read = read(
				"question_text,choice_1_text,choice_1_is_correct,choice_2_text,choice_2_is_correct,explanation",
				"Even?,2,TRUE,3,FALSE,Twice one.");

		assertThat(rightOnes(read)).containsExactly("2");
		assertThat(Files.questions(read).getFirst().answer()).isEqualTo("Twice one.");
	}

	@Test
	void theExplanationIsKeptBesideTheAnswer() throws IOException {
		List<ParsedTopic> choice = read("question,a,b,answer,explanation", "Even?,2,3,A,Twice one.");
		List<ParsedTopic> open = read("Question,Answer,Explanation", "Capital of Peru?,Lima,Since 1535.");

		assertThat(Files.questions(choice).getFirst().answer()).isEqualTo("Twice one.");
		assertThat(Files.questions(open).getFirst().answer()).isEqualTo("Lima\n\nSince 1535.");
	}

	@Test
	void optionsOfOneCellMayBeAListAsProgramsWriteIt() throws IOException {
		List<ParsedTopic> read = read("question|options|answer", "Even?|['it''s 2', \"3, or 5\"]|2", "Odd?|3,4|1");

		assertThat(Files.questions(read).getFirst().options()).extracting(Option::text).contains("3, or 5");
		assertThat(Files.questions(read).getLast().options()).extracting(Option::text).containsExactly("3", "4");
	}

	@Test
	void trueAndFalseAreOptionsOfTheirOwn() throws IOException {
		List<ParsedTopic> read = read("Question,Answer", "Is water wet?,TRUE", "Why?,Because.");

		assertThat(rightOnes(read)).containsExactly("True");
		assertThat(Files.questions(read)).extracting(QuestionContent::type)
			.containsExactly(InteractionType.SINGLE_CHOICE, InteractionType.OPEN);
	}

	@Test
	void adviceAboveTheNamesOfATemplateIsPassedOver() throws IOException {
		List<ParsedTopic> read = read("Quiz template,,,,", "Please fill in,,,,",
				"Question - max 120 characters,Answer 1 - max 75 characters,Answer 2 - max 75 characters,"
						+ "\"Time limit (sec) – 5, 10, 20\",Correct answer(s) - choose at least one",
				"Even?,2,3,20,1");

		assertThat(Files.complaints(read)).isEmpty();
		assertThat(rightOnes(read)).containsExactly("2");
	}

	@Test
	void flashCardsWithTheirDirectivesAreRead() throws IOException {
		List<ParsedTopic> read = read("#separator:tab", "#html:true", "#tags column:3",
				"What is <b>H</b>?\tHydrogen<br>\tchemistry gas");

		assertThat(Files.complaints(read)).isEmpty();
		assertThat(Files.questions(read).getFirst().title()).isEqualTo("What is H?");
		assertThat(Files.questions(read).getFirst().answer()).isEqualTo("Hydrogen");
	}

	@Test
	void twoColumnsWithATabBetweenThemNeedNoNames() throws IOException {
		List<ParsedTopic> read = read("Mitosis\tDivision of a cell", "Osmosis\tWater moves");

		assertThat(Files.questions(read)).extracting(QuestionContent::title).containsExactly("Mitosis", "Osmosis");
	}

	@Test
	void questionsAndAnswersNeedNoNames() throws IOException {
		List<ParsedTopic> read = read("What is mitosis?,Division of a cell", "What is osmosis?,Water moves",
				"Name a cell,Any");

		assertThat(Files.questions(read)).extracting(QuestionContent::title)
			.containsExactly("What is mitosis?", "What is osmosis?", "Name a cell");
	}

	@ParameterizedTest
	@CsvSource({ "'',Paris,Oslo", "'',A,b", "1,Paris,b" })
	void optionsThatTheLastColumnNamesNeedNoNames(String number, String first, String second) throws IOException {
		String before = number.isEmpty() ? "" : number + ",";
		List<ParsedTopic> read = read(before + "Capital of France,Paris,Rome," + first,
				before + "Capital of Norway,Bergen,Oslo," + second);

		assertThat(Files.questions(read)).extracting(QuestionContent::title)
			.containsExactly("Capital of France", "Capital of Norway");
		assertThat(rightOnes(read)).containsExactly("Paris", "Oslo");
	}

	@ParameterizedTest
	@ValueSource(strings = { "mitosis,division", "What is it?,a,b,c", "What is it?", "a,b,c,d" })
	void aTableThatShowsNotWhatStandsWhereNeedsNames(String row) throws IOException {
		assertThat(read(row, row)).singleElement().isInstanceOf(ParsedTopic.Refused.class);
	}

	@Test
	void subjectsAndMarksAreNotTakenForOptionsAndTheRightOne() throws IOException {
		assertThat(read("Root of 25?,Maths,5,4,1", "Root of 9?,Maths,3,2,2")).singleElement()
			.isInstanceOf(ParsedTopic.Refused.class);
		assertThat(read("Root of 25?,Maths,5,4,5", "Root of 9?,Maths,2,3,3")).singleElement()
			.isInstanceOf(ParsedTopic.Refused.class);
		assertThat(rightOnes(read("The sun is hot,True,False,True", "Ice is hot,True,False,False")))
			.containsExactly("True", "False");
	}

	@Test
	void namesOfColumnsInOtherLanguagesAreKnown() throws IOException {
		List<ParsedTopic> read = read("Frage;Antwort;Kategorie;Erklärung", "Was ist H?;Wasserstoff;Chemie;Ein Gas.");

		assertThat(Files.questions(read).getFirst().tags()).containsExactly("chemie");
		assertThat(Files.questions(read).getFirst().answer()).isEqualTo("Wasserstoff\n\nEin Gas.");
	}

	private static List<String> rightOnes(List<ParsedTopic> read) {
		return Files.questions(read)
			.stream()
			.flatMap((question) -> question.options().stream())
			.filter(Option::correct)
			.map(Option::text)
			.toList();
	}

	private static List<ParsedTopic> read(String... lines) throws IOException {
		return Files.readAll(CsvReader::open, Files.file("my-table.csv", lines));
	}

}
