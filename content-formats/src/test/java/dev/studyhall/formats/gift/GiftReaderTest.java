package dev.studyhall.formats.gift;

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

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

class GiftReaderTest {

	@Test
	void aChoiceHasItsOptionsAndWhatIsSaidAboutThem() throws IOException {
		QuestionContent question = question("// [id:c-1] [tag:Geo] [tag:maps]",
				"::Capital::[markdown]Which\\: \\{one\\}? {", "\t=Paris#Yes \\= right", "\t~Lyon # No", "\t~%0%Nice",
				"\t####It is *Paris*.", "}");

		assertThat(question.externalId()).isEqualTo("c-1");
		assertThat(question.tags()).containsExactly("geo", "maps");
		assertThat(question.title()).isEqualTo("Capital");
		assertThat(question.prompt()).isEqualTo("Which: {one}?");
		assertThat(question.type()).isEqualTo(InteractionType.SINGLE_CHOICE);
		assertThat(question.options()).containsExactly(new Option("Paris", true, "Yes = right"),
				new Option("Lyon", false, "No"), new Option("Nice", false, ""));
		assertThat(question.answer()).isEqualTo("It is *Paris*.");
	}

	@Test
	void sharesAboveNoughtAreRight() throws IOException {
		QuestionContent question = question("Which? {~%50%a ~%50%b ~%-100%c}");

		assertThat(question.type()).isEqualTo(InteractionType.MULTIPLE_CHOICE);
		assertThat(question.title()).isEqualTo("Which?");
		assertThat(question.options()).extracting(Option::correct).containsExactly(true, true, false);
	}

	@Test
	void trueAndFalseAreAChoiceOfTwo() throws IOException {
		QuestionContent question = question("Two is even. {T#No, it is.#Yes!}");

		assertThat(question.options()).containsExactly(new Option("True", true, "Yes!"),
				new Option("False", false, "No, it is."));
	}

	@Test
	void openQuestionsListWhatIsAccepted() throws IOException {
		assertThat(question("Two plus {=two =2} is four.").answer()).isEqualTo("- two\n- 2");
		assertThat(question("Two plus {=two =2} is four.").title()).isEqualTo("Two plus _____ is four.");
		assertThat(question("When? {#1822:5}").answer()).isEqualTo("1822 ± 5");
		assertThat(question("Match. {=cat -> meat =cow -> grass}").answer()).isEqualTo("- cat → meat\n- cow → grass");
		assertThat(question("Why? {####Because.}").answer()).isEqualTo("Because.");
	}

	@Test
	void htmlBecomesMarkdown() throws IOException {
		QuestionContent question = question("::T::[html]<p>Say <b>x</b></p>{\\=<br> ~[plain]*y* =<i>z</i>}");

		assertThat(question.prompt()).isEqualTo("Say **x**");
		assertThat(question.options()).extracting(Option::text).contains("\\*y\\*", "*z*");
	}

	@Test
	void categoriesAreTopicsAndLevels() throws IOException {
		List<ParsedTopic> read = read("$CATEGORY: $course$/top/Sets/Basics", "", "a {####1}", "",
				"$CATEGORY: Sets/Proofs", "", "b {####1}", "", "$CATEGORY: Logic", "", "c {####1}");

		assertThat(Files.topics(read)).extracting("title").containsExactly("Sets", "Logic");
	}

	@Test
	void badQuestionsAreNamedByTheirLineAndTheOthersGoIn() throws IOException {
		List<ParsedTopic> read = read("// comment", "good {####a}", "", "A text only.", "", "// c", "open {=a", "",
				"essay {}", "", "one {~a =}", "", "last {####a}");

		assertThat(Files.questions(read)).extracting(QuestionContent::title).containsExactly("good", "last");
		assertThat(Files.rejections(read)).extracting(Rejection::line).containsExactly(4, 7, 9, 11);
	}

	@Test
	void aFileWithoutQuestionsIsRefused() throws IOException {
		assertThat(Files.complaints(read(""))).hasSize(1);
		assertThat(Files.complaints(read("$CATEGORY: a/b", "", "// nothing"))).hasSize(1);
	}

	static Stream<String> pathological() {
		return Stream.of("{", "}", "=", "~", "#", "####", "\\", "\\n", "::", "%", "~%", "~%5%", "->", "[", "[html]",
				"a", "\n", "\n\n", "a{=b}\n\n", "$CATEGORY: a\n", "//", "// [id:", "[tag:a]", "a {####b}\n\n", "~=",
				"=a->b", "\r");
	}

	@Test
	void blankLinesBetweenAnswersAreNoEnd() throws IOException {
		QuestionContent question = question("Which one?{", "=this#yes", "", "~that", "", "}");

		assertThat(question.options()).extracting(Option::text).containsExactly("this", "that");
	}

	@Test
	void questionsWithoutBlankLinesBetweenThemAreTold() throws IOException {
		List<ParsedTopic> read = read("One?{=a ~b}", "::Two:: Second {", "=a", "~b", "}", "Three {=a ~b} of them.", "",
				"Last {=a ~b}", "::Named::", "It is?", "{=a ~b}", "$CATEGORY: other", "Four?{T}");

		assertThat(Files.complaints(read)).isEmpty();
		assertThat(Files.questions(read)).extracting(QuestionContent::title)
			.containsExactly("One?", "Two", "Three _____ of them.", "Last", "Named", "Four?");
		assertThat(Files.topics(read)).hasSize(2);
	}

	@Test
	void behindBracesTheTextMayGoOnInTheNextLine() throws IOException {
		assertThat(question("Gandhi was born {~1860 =1869}", "in India.").title())
			.isEqualTo("Gandhi was born _____ in India.");
	}

	@Test
	void anEndThatIsMissingTakesNoOtherQuestionAlong() throws IOException {
		List<ParsedTopic> read = read("::bad:: never ends {=a ~b", "", "::good:: ends {=a ~b}");

		assertThat(Files.questions(read)).extracting(QuestionContent::title).containsExactly("good");
		assertThat(Files.rejections(read)).extracting("line").containsExactly(1);
	}

	@Test
	void aNearMissIsNotRight() throws IOException {
		assertThat(question("Where?{=Paris ~%50%Versailles ~Lyon}").options()).extracting(Option::correct)
			.containsExactly(true, false, false);
		assertThat(question("Which?{~%50%2 ~%50%3 ~%-100%4}").options()).extracting(Option::correct)
			.containsExactly(true, true, false);
	}

	@ParameterizedTest
	@MethodSource("pathological")
	void longRunsOfAnythingAreReadInTime(String piece) {
		String text = "a {####b}\n\nq {" + piece.repeat((256 << 10) / piece.length());

		List<ParsedTopic> read = assertTimeout(Duration.ofSeconds(60), () -> read(text));

		assertThat(Files.rejections(read)).hasSizeLessThan(2_000);
	}

	@Test
	void randomMarksNeverFailAndLinesAreInTheFile() throws IOException {
		String[] pieces = { "{", "}", "=", "~", "#", "####", "\\", "\\n", "::", "%50%", "->", "[html]", "T", "a", "\n",
				"\n\n", "//", "[id:x]", "$CATEGORY: ", "/", "<b>", "\u0000", "\ufeff", "[markdown]", ":", ".." };
		Random random = new Random(20261125);
		for (int round = 0; round < 5_000; round++) {
			StringBuilder text = new StringBuilder();
			for (int i = random.nextInt(40); i > 0; i--) {
				text.append(pieces[random.nextInt(pieces.length)]);
			}
			List<ParsedTopic> read = read(text.toString());
			long lines = text.chars().filter((character) -> character == '\n').count() + 1;
			assertThat(Files.rejections(read)).as("round %d: %s", round, text)
				.allMatch((rejection) -> rejection.line() >= 1 && rejection.line() <= lines);
		}
	}

	private static QuestionContent question(String... lines) throws IOException {
		List<ParsedTopic> read = read(lines);
		assertThat(Files.complaints(read)).isEmpty();
		assertThat(Files.questions(read)).hasSize(1);
		return Files.questions(read).getFirst();
	}

	private static List<ParsedTopic> read(String... lines) throws IOException {
		return Files.readAll(GiftReader::open, Files.file("my-quiz.txt", lines));
	}

}
