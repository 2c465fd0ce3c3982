package dev.studyhall.formats.json;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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

/** Lists of questions as other collections keep them. */
class ForeignCollectionsTest {

	private static final String PERU = "'question':'Capital of Peru?'";

	@Test
	void aRightAnswerAndWrongOnesAreAChoiceInTheOrderOfTheAlphabet() throws IOException {
		List<ParsedTopic> read = read("{'response_code':0,'results':[{'type':'multiple','difficulty':'hard',",
				"'category':'Geo &amp; More','question':'Capital of &quot;Peru&quot;?','correct_answer':'Lima',",
				"'incorrect_answers':['Quito','Cusco']}]}");

		assertThat(Files.complaints(read)).isEmpty();
		QuestionContent question = Files.questions(read).getFirst();
		assertThat(question.title()).isEqualTo("Capital of \"Peru\"?");
		assertThat(question.options()).containsExactly(new Option("Cusco", false, ""), new Option("Lima", true, ""),
				new Option("Quito", false, ""));
		assertThat(Files.topics(read).getFirst().levels()).extracting(LevelContent::title).containsExactly("Hard");
	}

	@ParameterizedTest
	@ValueSource(strings = { "'options':['Quito','Lima'],'answer':'Lima'", "'choices':['Quito','Lima'],'answer':'B'",
			"'options':{'a':'Quito','b':'Lima'},'answer':'b'", "'options':{'A':'Quito','B':'Lima'},'correct':'Lima'",
			"'A':'Quito','B':'Lima','answer':'B'", "'option1':'Quito','option2':'Lima','correctOption':'option2'",
			"'answers':[{'text':'Quito','correct':false},{'text':'Lima','correct':true}]",
			"'options':[{'name':'Quito'},{'name':'Lima','isCorrect':'true'}]",
			"'options':[{'id':'x','text':'Quito'},{'id':'y','text':'Lima'}],'correctAnswerId':'y'",
			"'choices':{'text':['Quito','Lima'],'label':['A','B']},'answerKey':'B'",
			"'answers':{'answer_a':'Quito','answer_b':'Lima','answer_c':null},"
					+ "'correct_answers':{'answer_a_correct':'false','answer_b_correct':'true'}",
			"'answer_options':['Quito','Lima'],'correct_index':1",
			"'options':['A. Quito','B. Lima'],'answer':'B. Lima'", "'options':['Quito','Lima'],'correctAnswers':[1]",
			"'distractor1':'Quito','correct_answer':'Lima'" })
	void theRightOptionIsFoundInManyShapes(String rest) throws IOException {
		List<ParsedTopic> read = read("[{" + PERU + "," + rest + "}]");

		assertThat(Files.complaints(read)).isEmpty();
		assertThat(Files.questions(read).getFirst().type()).isEqualTo(InteractionType.SINGLE_CHOICE);
		assertThat(right(Files.questions(read).getFirst())).singleElement().asString().endsWith("Lima");
	}

	@Test
	void theQuestionMayBeAnObject() throws IOException {
		List<ParsedTopic> read = read("[{'id':'x1','question':{'text':'Capital of Peru?'},'correctAnswer':'Lima',",
				"'incorrectAnswers':['Quito']},{'question':{'stem':'Capital of Chile?',",
				"'choices':[{'label':'A','text':'Lima'},{'label':'B','text':'Santiago'}]},'answerKey':'B'}]");

		assertThat(Files.complaints(read)).isEmpty();
		assertThat(Files.questions(read)).extracting(QuestionContent::title)
			.containsExactly("Capital of Peru?", "Capital of Chile?");
		assertThat(Files.questions(read)).flatExtracting(ForeignCollectionsTest::right)
			.containsExactly("Lima", "Santiago");
	}

	@Test
	void numbersCountFromZeroUnlessTheFileShowsOtherwise() throws IOException {
		String question = "{'question':'%s','options':['a','b'],'answer':%d}";

		List<ParsedTopic> zero = read("[" + question.formatted("q", 1) + "," + question.formatted("r", 0) + "]");
		List<ParsedTopic> one = read("[" + question.formatted("q", 1) + "," + question.formatted("r", 2) + "]");

		assertThat(Files.questions(zero)).flatExtracting(ForeignCollectionsTest::right).containsExactly("b", "a");
		assertThat(Files.questions(one)).flatExtracting(ForeignCollectionsTest::right).containsExactly("a", "b");
	}

	@Test
	void aNumberAmongNumbersIsWhatTheOptionSays() throws IOException {
		List<ParsedTopic> read = read("[{'question':'1+1?','options':[1,2,3],'answer':2}]");

		assertThat(right(Files.questions(read).getFirst())).containsExactly("2");
	}

	@Test
	void aChoiceOfWhichNothingSaysWhatIsRightIsListed() throws IOException {
		List<ParsedTopic> read = read("[", "{" + PERU + ",'options':['Quito','Lima'],'answer':'Bogota'},",
				"{" + PERU + ",'options':['Quito','Lima']},", "{'question':'Why?','answer':'So.'}]");

		assertThat(Files.questions(read)).hasSize(1);
		assertThat(Files.complaints(read)).extracting((complaint) -> complaint.charAt(0)).containsExactly('2', '3');
	}

	@Test
	void explanationsPassagesCodeAndTagsComeAlong() throws IOException {
		List<ParsedTopic> read = read("[{'question':'What does it print?','code':'print(1)','options':['1','2'],",
				"'answer':'1','explanation':'It prints 1.','topic':'Python','subject':'IT'}]");

		QuestionContent question = Files.questions(read).getFirst();
		assertThat(question.prompt()).isEqualTo("```\nprint(1)\n```");
		assertThat(question.answer()).isEqualTo("It prints 1.");
		assertThat(question.tags()).containsExactly("python", "it");
	}

	@Test
	void truthsAreOptionsOfTheirOwn() throws IOException {
		List<ParsedTopic> read = read("[{'question':'Is water wet?','answer':true},{'question':'x','answer':'False'}]");

		assertThat(Files.questions(read)).flatExtracting(ForeignCollectionsTest::right)
			.containsExactly("True", "False");
	}

	@Test
	void acceptedAnswersOfAnOpenQuestionAreListed() throws IOException {
		List<ParsedTopic> read = read("[{'question':'Red or blue?','answers':['red','blue']},",
				"{'question':'One?','answer':0,'answers':['1']}]");

		assertThat(Files.questions(read)).extracting(QuestionContent::answer).containsExactly("- red\n- blue", "1");
	}

	@Test
	void anObjectALineIsRead() throws IOException {
		List<ParsedTopic> read = read("{'question':'1+1?','choices':['1','2'],'answer':1}",
				"{'question':'2+2?','choices':['4','2'],'answer':0}", "", "{'x':1}",
				"{'question':'Why?','answer':'So.'}");

		assertThat(Files.questions(read)).extracting(QuestionContent::title).containsExactly("1+1?", "2+2?", "Why?");
		assertThat(Files.complaints(read)).singleElement().asString().startsWith("4 ");
	}

	@Test
	void questionsAreFoundBelowAnyName() throws IOException {
		List<ParsedTopic> read = read("{'title':'World','version':'1.2','quizzes':[",
				"{'title':'Peru','questions':[{'id':1,'question':'Capital of Peru?','answer':'Lima'}]},",
				"{'title':'Chile','questions':[{'id':1,'question':'Capital of Chile?','answer':'Santiago'},",
				"{'x':1}]}]}");

		assertThat(Files.topics(read)).extracting(TopicContent::title).containsExactly("World");
		assertThat(Files.topics(read).getFirst().levels()).extracting(LevelContent::title)
			.containsExactly("Peru", "Chile");
		assertThat(Files.questions(read)).extracting(QuestionContent::externalId)
			.containsExactly("1", "capital-of-chile");
		assertThat(Files.complaints(read)).singleElement().asString().startsWith("4 ");
	}

	@Test
	void namesOfListsAreLevelsAndDifficultiesGoBeforeThem() throws IOException {
		List<ParsedTopic> read = read("{'south_america':{'q1':{'question':'Peru?','answer':'Lima'}},",
				"'africa':[{'question':'Mali?','answer':'Bamako','difficulty':'easy'}]}");

		assertThat(Files.complaints(read)).isEmpty();
		assertThat(Files.topics(read).getFirst().levels()).extracting(LevelContent::title)
			.containsExactly("Easy", "South america");
		assertThat(Files.questions(read).getFirst().tags()).containsExactly("africa");
	}

	@Test
	void questionsOnAPassageHaveItBeforeThem() throws IOException {
		List<ParsedTopic> read = read("{'data':[{'title':'Andes','paragraphs':[{'context':'Peru has mountains.',",
				"'qas':[{'id':'a','question':'What has Peru?','answers':[{'text':'mountains','answer_start':9}]}]}]}]}");

		assertThat(Files.complaints(read)).isEmpty();
		assertThat(Files.questions(read).getFirst().prompt()).isEqualTo("Peru has mountains.");
		assertThat(Files.questions(read).getFirst().answer()).isEqualTo("mountains");
	}

	@Test
	void moreQuestionsThanATopicHasGoOnInAnother() throws IOException {
		String many = IntStream.range(0, 2_100)
			.mapToObj((number) -> "{'question':'What is number %d?','answer':'It.'}".formatted(number))
			.collect(Collectors.joining(","));

		List<ParsedTopic> read = read("[" + many + "]");

		assertThat(Files.complaints(read)).isEmpty();
		assertThat(Files.topics(read)).extracting(TopicContent::title).containsExactly("My list", "My list 2");
		assertThat(Files.questions(read)).hasSize(2_100);
	}

	@Test
	void picturesBesideTheFileAreListed() throws IOException {
		List<ParsedTopic> read = read("[{'question':'What?','answer':'It.','image':'images/a.png'},",
				"{'question':'Who?','answer':'She.','image':'https://pictures.example/b.png'}]");

		assertThat(Files.questions(read).getLast().prompt()).isEqualTo("![](<https://pictures.example/b.png>)");
		assertThat(Files.complaints(read)).singleElement().asString().contains("images/a.png");
	}

	@Test
	void whatIsNoMatterOfTheQuestionDoesNotHurtIt() throws IOException {
		List<ParsedTopic> read = read("[{'question':'What?','answer':'It.','source':5,'language':[],'level':{'a':[]},",
				"'icon':{'x':1},'views':7,'history':[{'by':'x'}],'summary':null}]");

		assertThat(Files.complaints(read)).isEmpty();
		assertThat(Files.questions(read)).hasSize(1);
	}

	@Test
	void objectsThatGoOnForEverAreRefusedInBounds() throws IOException {
		String deep = "{'a':".repeat(500) + "1" + "}".repeat(500);
		String wide = "[" + "1,".repeat(200_000) + "1]";

		List<ParsedTopic> read = read("[", "{'question':'q','options':" + wide + "},",
				"{'question':'r','x':" + deep + "},", "{'question':'What?','answer':'It.'}]");

		assertThat(Files.questions(read)).extracting(QuestionContent::title).containsExactly("What?");
		assertThat(Files.complaints(read)).hasSize(2);
	}

	private static List<String> right(QuestionContent question) {
		return question.options().stream().filter(Option::correct).map(Option::text).toList();
	}

	private static List<ParsedTopic> read(String... lines) throws IOException {
		return Files.readAll(JsonReader::open, Files.file("my-list.json", String.join("\n", lines).replace('\'', '"')));
	}

}
