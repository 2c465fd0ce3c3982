package dev.studyhall.formats.json;

import java.io.IOException;
import java.util.List;

import dev.studyhall.formats.content.InteractionType;
import dev.studyhall.formats.content.LevelContent;
import dev.studyhall.formats.content.ParsedTopic;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.TopicContent;
import dev.studyhall.formats.assembly.Files;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JsonReaderTest {

	private static final String QUESTION = "{\"title\":\"Q\",\"answer\":\"A\"}";

	@Test
	void aBareTopicIsRead() throws IOException {
		List<ParsedTopic> read = read(
				"{\"title\":\"Sets\",\"levels\":[{\"title\":\"Basics\",\"questions\":[" + QUESTION + "]}]}");

		assertThat(Files.topics(read)).containsExactly(TopicContent.untold("sets", "Sets",
				List.of(new LevelContent("basics", "Basics", "", List.of(QuestionContent.open("q", "Q", "A"))))));
	}

	@Test
	void aListOfTopicsIsRead() throws IOException {
		assertThat(Files.topics(read("[{\"title\":\"A\",\"levels\":[]},{\"slug\":\"b\",\"title\":\"B\"}]")))
			.extracting(TopicContent::slug)
			.containsExactly("a", "b");
	}

	@Test
	void fieldsComeInAnyOrder() throws IOException {
		List<ParsedTopic> read = read("{\"levels\":[{\"questions\":[" + QUESTION
				+ "],\"title\":\"One\",\"code\":\"1\"}],\"title\":\"Sets\",\"slug\":\"s\"}");

		assertThat(Files.topics(read).getFirst().levels()).extracting(LevelContent::code).containsExactly("1");
		assertThat(Files.questions(read)).hasSize(1);
	}

	@Test
	void theTypeFollowsFromTheOptionsWhereItIsAbsent() throws IOException {
		List<ParsedTopic> read = read("{\"title\":\"T\",\"levels\":[{\"title\":\"L\",\"questions\":[",
				"{\"title\":\"One\",\"options\":[{\"text\":\"a\",\"correct\":true},{\"text\":\"b\"}]},",
				"{\"title\":\"Two\",\"options\":[{\"text\":\"a\",\"correct\":true},{\"text\":\"b\",\"correct\":true}]}]}]}");

		assertThat(Files.questions(read)).extracting(QuestionContent::type)
			.containsExactly(InteractionType.SINGLE_CHOICE, InteractionType.MULTIPLE_CHOICE);
	}

	@Test
	void questionsOfOneTitleGetIdsOfTheirOwn() throws IOException {
		List<ParsedTopic> read = read("[" + foreign() + "," + foreign() + "]");

		assertThat(Files.questions(read)).extracting(QuestionContent::externalId).containsExactly("why", "why-2");
	}

	@Test
	void foreignQuestionsFormOneTopicNamedAsTheFile() throws IOException {
		List<ParsedTopic> read = read("[",
				"{\"name\":\"x.md\",\"question\":\"Why `a`?\\n\\n```js\\na\\n```\",\"answer\":\"So.\",\"extra\":[{}],",
				" \"goodToHear\":[\"One\"],\"links\":[{\"name\":\"N\",\"url\":\"https://a.example\"},",
				" \"[M](https://b.example)\",\"https://c.example\"],\"tags\":[\"Data Bases\"],\"expertise\":2},",
				"{\"question\":\"First?\",\"answer\":\"Yes.\",\"difficulty\":\"easy\"},",
				"{\"question\":\"Second?\",\"answer\":\"Yes.\",\"level\":\"Medium\"}]");

		assertThat(Files.complaints(read)).isEmpty();
		TopicContent topic = Files.topics(read).getFirst();
		assertThat(topic.title()).isEqualTo("My questions");
		assertThat(topic.levels()).extracting(LevelContent::title).containsExactly("Easy", "Medium", "Advanced");
		QuestionContent question = topic.levels().getLast().questions().getFirst();
		assertThat(question.title()).isEqualTo("Why a?");
		assertThat(question.prompt()).isEqualTo("```js\na\n```");
		assertThat(question.externalId()).isEqualTo("x.md");
		assertThat(question.keyPoints()).containsExactly("One");
		assertThat(question.tags()).containsExactly("data-bases");
		assertThat(question.references()).extracting("title").containsExactly("N", "M", "https://c.example");
	}

	private static String foreign() {
		return "{\"question\":\"Why?\",\"answer\":\"So.\"}";
	}

	private static List<ParsedTopic> read(String... lines) throws IOException {
		return Files.readAll(JsonReader::open, Files.file("my-questions.json", lines));
	}

}
