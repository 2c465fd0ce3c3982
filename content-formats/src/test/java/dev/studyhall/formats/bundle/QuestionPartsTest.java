package dev.studyhall.formats.bundle;

import dev.studyhall.formats.content.InteractionType;
import dev.studyhall.formats.content.Option;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.Reference;
import dev.studyhall.formats.content.Rights;

import org.junit.jupiter.api.Test;

import static dev.studyhall.formats.bundle.Bundles.good;
import static dev.studyhall.formats.bundle.Bundles.question;
import static org.assertj.core.api.Assertions.assertThat;

class QuestionPartsTest {

	@Test
	void aTaskListBelowOptionsMakesAChoice() {
		QuestionContent question = question("# T", "### Q", "Look at this.", "", "#### Options {.options}", "",
				"- [x] right", "- [ ] wrong", "  > Because.", "", "#### Why {.answer}", "", "That is why.");

		assertThat(question.type()).isEqualTo(InteractionType.SINGLE_CHOICE);
		assertThat(question.prompt()).isEqualTo("Look at this.");
		assertThat(question.options()).containsExactly(new Option("right", true, ""),
				new Option("wrong", false, "Because."));
		assertThat(question.answer()).isEqualTo("That is why.");
	}

	@Test
	void textBehindTheOptionsIsTheExplanation() {
		QuestionContent question = question("# T", "### Q", "#### Options {.options}", "- [x] a", "- [ ] b", "",
				"Why it is so.", "", "- in", "- short");

		assertThat(question.prompt()).isEmpty();
		assertThat(question.answer()).isEqualTo("Why it is so.\n\n- in\n- short");
	}

	@Test
	void severalTicksOrTheTypeMakeAMultipleChoice() {
		assertThat(question("# T", "### Q", "#### O {.options}", "- [x] a", "- [X] b").type())
			.isEqualTo(InteractionType.MULTIPLE_CHOICE);
		assertThat(question("# T", "### Q", "{type=multiple}", "#### O {.options}", "- [x] a", "- [ ] b").type())
			.isEqualTo(InteractionType.MULTIPLE_CHOICE);
	}

	@Test
	void anOptionMayHaveSeveralBlocksAndSoMayItsFeedback() {
		QuestionContent question = question("# T", "### Q", "#### Options {.options}", "", "1. [x] First",
				"   goes on.", "", "   ```", "   a", "", "     b", "   ```", "", "   > Good.", "   >", "   > - really",
				"", "2. [ ]", "", "   > not feedback", "", "   Text.");

		assertThat(question.options()).containsExactly(
				new Option("First\ngoes on.\n\n```\na\n\n  b\n```", true, "Good.\n\n- really"),
				new Option("> not feedback\n\nText.", false, ""));
	}

	@Test
	void optionsMayStandBetweenFences() {
		QuestionContent question = question("# T", "### Q", "#### Options {.options}", "", "~~~ {.wrong}", "### a",
				"~~~", "``` {.right}", "> b", "```", "", "~~~~ {.feedback}", "~~~", "~~~~", "- [ ] c");

		assertThat(question.options()).containsExactly(new Option("### a", false, ""), new Option("> b", true, "~~~"),
				new Option("c", false, ""));
	}

	@Test
	void anAnswerOfItsOwnMakesWhatStandsFirstThePrompt() {
		QuestionContent question = question("# T", "### Q", "Given this.", "", "#### Answer {.answer}", "", "That.");

		assertThat(question.prompt()).isEqualTo("Given this.");
		assertThat(question.answer()).isEqualTo("That.");
	}

	@Test
	void aPromptMayHaveAHeadingToo() {
		QuestionContent question = question("# T", "### Q", "#### {.key-points}", "- a", "#### {.answer}", "A",
				"#### Scenario {.prompt}", "P");

		assertThat(question.prompt()).isEqualTo("P");
		assertThat(question.answer()).isEqualTo("A");
		assertThat(question.keyPoints()).containsExactly("a");
	}

	@Test
	void keyPointsAreLinesOfAList() {
		QuestionContent question = question("# T", "### Q", "A", "", "#### Key points {.key-points}", "", "* one",
				"* *two*", "  goes on", "", "* `three`");

		assertThat(question.answer()).isEqualTo("A");
		assertThat(question.keyPoints()).containsExactly("one", "*two* goes on", "`three`");
	}

	@Test
	void keyPointsBetweenFencesAreALineEach() {
		assertThat(question("# T", "### Q", "A", "", "~~~ {.key-points}", "---", "  b ", "~~~").keyPoints())
			.containsExactly("---", "  b ");
		assertThat(question("# T", "### Q", "A", "", "~~~ {.key-points}", "~~~").keyPoints()).isEmpty();
	}

	@Test
	void aFenceHoldsATextThatWouldDivideTheFile() {
		QuestionContent question = question("# T", "### Q", "", "~~~~ {.answer}", "# Title", "", "```", "~~~",
				"<!-- open", "~~~~", "", "#### Key points {.key-points}", "- a");

		assertThat(question.answer()).isEqualTo("# Title\n\n```\n~~~\n<!-- open");
		assertThat(question.keyPoints()).containsExactly("a");
	}

	@Test
	void aHeadingMayStandAboveItsFence() {
		assertThat(question("# T", "### Q", "#### Answer {.answer}", "", "~~~ {.answer}", "## A", "~~~").answer())
			.isEqualTo("## A");
	}

	@Test
	void sectionsAndDescriptionsMayBeFences() {
		var topic = good("# T", "~~~ {.text}", "# S", "~~~", "## About", "~~~ {.text}", "## A", "~~~", "## L",
				"~~~ {.text}", "### D", "~~~", "### Q", "A");

		assertThat(topic.summary()).isEqualTo("# S");
		assertThat(topic.about()).isEqualTo("## A");
		assertThat(topic.levels().getFirst().description()).isEqualTo("### D");
	}

	@Test
	void taskListsAndOtherHeadingsAreText() {
		String answer = "- [x] done\n- [ ] open\n\n#### More {.other}\n\n```{.python}\nx\n```\n\n##### O {.options}";

		QuestionContent question = question("# T", "### Q", answer);

		assertThat(question.type()).isEqualTo(InteractionType.OPEN);
		assertThat(question.answer()).isEqualTo(answer);
	}

	@Test
	void rightsIdsAndTitlesMayBeAttributes() {
		QuestionContent question = question("# T", "### About", "{id=\"q 1.a\" title=\"two  spaces\" licence=CC0-1.0",
				"source=\"https://a.example/\" attribution=\"By \\\"me\\\"\"",
				"ref=\"[ A ](<https://a.example/?](x)>)\"}", "A");

		assertThat(question.externalId()).isEqualTo("q 1.a");
		assertThat(question.title()).isEqualTo("two  spaces");
		assertThat(question.rights()).isEqualTo(new Rights("CC0-1.0", "https://a.example/", "By \"me\""));
		assertThat(question.references()).containsExactly(new Reference(" A ", "https://a.example/?](x)"));
	}

	@Test
	void theTopicsSourceAndAttributionStandInTheFrontMatter() {
		assertThat(good("---", "licence: CC0", "source: A book", "attribution: An author", "---", "# T", "### Q", "A")
			.rights()).isEqualTo(new Rights("CC0", "A book", "An author"));
	}

}
