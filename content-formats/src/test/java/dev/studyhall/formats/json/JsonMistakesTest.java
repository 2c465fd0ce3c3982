package dev.studyhall.formats.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import dev.studyhall.formats.content.ParsedTopic;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.Rejection;
import dev.studyhall.formats.content.SourceFile;
import dev.studyhall.formats.assembly.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class JsonMistakesTest {

	private static final String GOOD = "{\"title\":\"Good\",\"answer\":\"A\"}";

	static Stream<String> badQuestions() {
		return Stream.of("{\"title\":\"Bad\",\"answer\":\"A\",\"title\":\"Twice\"}",
				"{\"title\":\"Bad\",\"answer\":\"A\",\"colour\":{\"a\":[1,{}]}}",
				"{\"title\":\"Bad\",\"answer\":\"\\ud800\"}", "{\"title\":\"Bad\",\"answer\":\"\\u0000\"}",
				"{\"title\":\"Bad\",\"answer\":" + "[".repeat(500) + "]".repeat(500) + "}",
				"{\"title\":\"Bad\",\"answer\":\"A\",\"estimatedMinutes\":" + "9".repeat(800) + "}",
				"{\"title\":\"Bad\",\"answer\":\"A\",\"estimatedMinutes\":1e9}",
				"{\"title\":\"Bad\",\"answer\":\"A\",\"estimatedMinutes\":\"5\"}",
				"{\"title\":\"Bad\",\"answer\":\"" + "a".repeat(70_000) + "\"}", "{\"title\":\"Bad\"}", "7", "null",
				"[[[]]]", "{\"title\":\"Bad\",\"answer\":\"A\",\"type\":\"essay\"}",
				"{\"title\":\"Bad\",\"answer\":\"A\",\"tags\":[\"No Tag\"]}",
				"{\"title\":\"Bad\",\"answer\":\"A\",\"references\":[{\"title\":\"x\",\"url\":\"javascript:1\"}]}",
				"{\"title\":\"Bad\",\"options\":[{\"text\":\"a\"},{\"text\":\"b\"}]}",
				"{\"title\":\"Bad\",\"options\":[{\"text\":\"a\",\"correct\":\"yes\"}]}");
	}

	@ParameterizedTest
	@MethodSource("badQuestions")
	void aBadQuestionIsNamedByItsLineAndTheOthersGoIn(String bad) throws IOException {
		List<ParsedTopic> read = read("{\"title\":\"T\",\"levels\":[{\"title\":\"L\",\"questions\":[", GOOD + ",",
				bad + ",", "{\"title\":\"Last\",\"answer\":\"A\"}]}]}");

		assertThat(Files.questions(read)).extracting(QuestionContent::title).containsExactly("Good", "Last");
		assertThat(Files.rejections(read)).extracting(Rejection::line).containsExactly(3);
	}

	@Test
	void aBadFieldOfATopicOrLevelLeavesTheRest() throws IOException {
		List<ParsedTopic> read = read("{\"title\":\"T\",", "\"colour\":1,", "\"language\":\"?\",", "\"icon\":[],",
				"\"levels\":[{\"title\":\"L\",", "\"colour\":{},", "\"questions\":[" + GOOD + "]}, 5,",
				"{\"title\":\"L\",\"questions\":[{\"title\":\"Last\",\"answer\":\"A\"}]}]}");

		assertThat(Files.questions(read)).hasSize(2);
		assertThat(Files.rejections(read)).extracting(Rejection::line).containsExactly(2, 3, 4, 6, 7, 8);
	}

	@Test
	void whatCameBeforeABadTokenStays() throws IOException {
		List<ParsedTopic> read = read("{\"topics\":[{\"title\":\"One\",\"levels\":[]},",
				"{\"title\":\"Two\",\"levels\":[{\"title\":\"L\",\"questions\":[" + GOOD + ",", "{\"title\": oops");

		assertThat(Files.topics(read)).extracting("title").containsExactly("One", "Two");
		assertThat(Files.questions(read)).hasSize(1);
		assertThat(Files.rejections(read)).extracting(Rejection::line).containsExactly(3);
	}

	@Test
	void whatCameBeforeAnEarlyEndStays() throws IOException {
		List<ParsedTopic> read = read("[{\"question\":\"Q\",\"answer\":\"A\"},", "{\"question\":\"R\"");

		assertThat(Files.questions(read)).hasSize(1);
		assertThat(Files.rejections(read)).extracting(Rejection::line).containsExactly(2);
	}

	@Test
	void anotherFormatOrVersionIsRefused() throws IOException {
		assertThat(Files.complaints(read("{\"format\":\"other\",\"topics\":[]}"))).hasSize(1);
		assertThat(Files.complaints(read("{\"version\":", "2,\"topics\":[{\"title\":\"T\"}]}")))
			.allMatch((complaint) -> complaint.startsWith("2 "))
			.hasSize(1);
	}

	@Test
	void whatIsNeitherTopicNorQuestionIsRefused() throws IOException {
		assertThat(Files.complaints(read(""))).hasSize(1);
		assertThat(Files.complaints(read("5"))).hasSize(1);
		assertThat(Files.complaints(read("{}"))).hasSize(1);
		assertThat(Files.complaints(read("[", "{\"a\":1},", "true]"))).satisfiesExactly(
				(first) -> assertThat(first).startsWith("2 "), (second) -> assertThat(second).startsWith("3 "));
		assertThat(Files.complaints(read("{\"topics\":[]} {}"))).hasSize(1);
	}

	@Test
	void bytesThatAreNoCharactersEndTheFile() throws IOException {
		byte[] bytes = "[{\"question\":\"Qué\",\"answer\":\"A\"},\n{\"question\":\"x\"}]"
			.getBytes(StandardCharsets.UTF_8);
		bytes[bytes.length - 4] = (byte) 0xff;

		List<ParsedTopic> read = Files.readAll(JsonReader::open, Files.file("a.json", bytes));

		assertThat(Files.questions(read)).hasSize(1);
		assertThat(Files.rejections(read)).extracting(Rejection::line).containsExactly(2);
	}

	@Test
	void aStreamThatBreaksIsTheCallersMatter() {
		SourceFile broken = new SourceFile("a.json", null, () -> new InputStream() {
			@Override
			public int read() throws IOException {
				throw new IOException("gone");
			}
		});

		assertThatThrownBy(() -> Files.readAll(JsonReader::open, broken)).isInstanceOf(IOException.class)
			.hasMessage("gone");
	}

	private static List<ParsedTopic> read(String... lines) throws IOException {
		return Files.readAll(JsonReader::open, Files.file("topic.json", lines));
	}

}
