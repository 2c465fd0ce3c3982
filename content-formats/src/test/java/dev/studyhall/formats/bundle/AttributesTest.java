package dev.studyhall.formats.bundle;

import dev.studyhall.formats.content.LevelContent;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.ParsedTopic;
import dev.studyhall.formats.content.Reference;
import dev.studyhall.formats.content.Rejection;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.studyhall.formats.bundle.Bundles.good;
import static dev.studyhall.formats.bundle.Bundles.onlyRejection;
import static dev.studyhall.formats.bundle.Bundles.parsed;
import static dev.studyhall.formats.bundle.Bundles.question;
import static org.assertj.core.api.Assertions.assertThat;

class AttributesTest {

	@Test
	void everyPartIsRead() {
		QuestionContent question = question("# T", "### Q",
				"{#my-id .one .two-2 minutes=240 ref=\"[A](https://a.example/x)\" ref=\"[B](http://b.example/)\"}",
				"A");

		assertThat(question.externalId()).isEqualTo("my-id");
		assertThat(question.tags()).containsExactly("one", "two-2");
		assertThat(question.minutes()).isEqualTo(240);
		assertThat(question.references()).containsExactly(new Reference("A", "https://a.example/x"),
				new Reference("B", "http://b.example/"));
	}

	@Test
	void theParagraphMaySpanLines() {
		QuestionContent question = question("# T", "### Q", "{#q", ".tag", "ref=\"[Long",
				"title](https://a.example/)\"", "}", "", "A");

		assertThat(question.tags()).containsExactly("tag");
		assertThat(question.references()).containsExactly(new Reference("Long title", "https://a.example/"));
	}

	@Test
	void theAnswerMayFollowAtOnce() {
		assertThat(question("# T", "### Q", "{#q} The answer", "goes on.").answer()).isEqualTo("The answer\ngoes on.");
		assertThat(question("# T", "### Q", "{#q}", "- one", "- two").answer()).isEqualTo("- one\n- two");
		assertThat(question("# T", "### Q", "{#q}", "```", "code", "```").answer()).isEqualTo("```\ncode\n```");
	}

	@Test
	void quotationMarksAreEscapedByABackslash() {
		assertThat(question("# T", "### Q", "{ref=\"[Say \\\"hi\\\" \\\\o/](https://a.example/)\"}", "A").references())
			.containsExactly(new Reference("Say \"hi\" \\o/", "https://a.example/"));
	}

	@Test
	void anIdMayStandInTheHeading() {
		assertThat(question("# T", "### What is Q? {#the-q}", "A"))
			.extracting(QuestionContent::externalId, QuestionContent::title)
			.containsExactly("the-q", "What is Q?");
	}

	@Test
	void withoutAnIdTheTitlesSlugIsTheId() {
		assertThat(question("# T", "### What's the “GIL”?", "A").externalId()).isEqualTo("whats-the-gil");
	}

	@Test
	void bracesOfTemplatesAreText() {
		assertThat(question("# T", "### Q", "{{ user.name }} prints.").answer()).isEqualTo("{{ user.name }} prints.");
		assertThat(question("# T", "### Q", "{% load static %}").answer()).isEqualTo("{% load static %}");
		assertThat(question("# T", "### Q", "\\{#a} is a comment.").answer()).isEqualTo("\\{#a} is a comment.");
		assertThat(question("# T", "### Why \\{#if}", "A").title()).isEqualTo("Why {#if}");
	}

	@Test
	void tagsAreNotDoubled() {
		assertThat(question("# T", "### Q", "{.a .b .a}", "A").tags()).isEqualTo(List.of("a", "b"));
	}

	@Test
	void emptyBracesAreNothing() {
		assertThat(question("# T", "### Q", "{ }", "A"))
			.extracting(QuestionContent::externalId, QuestionContent::answer)
			.containsExactly("q", "A");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '@', quoteCharacter = '`', textBlock = """
			{minutes=0}                            @ one number from 1 to 240
			{minutes=241}                          @ one number from 1 to 240
			{minutes=99999999999}                  @ one number from 1 to 240
			{minutes=three}                        @ one number from 1 to 240
			{minutes=3 minutes=4}                  @ one number from 1 to 240
			{.Tag}                                 @ lower-case letters
			{.}                                    @ lower-case letters
			{#}                                    @ letters, digits, - and _
			{#a/b}                                 @ letters, digits, - and _
			{#a #b}                                @ one was expected
			{difficulty=hard}                      @ Unknown attribute “difficulty”
			{hello}                                @ “hello” is no attribute
			{#a                                    @ a closing brace was expected
			{ref=https://a.example}                @ without quotes
			{ref="https://a.example"}              @ is no link
			{ref="[](https://a.example)"}          @ without a title
			{ref="[A](ftp://a.example)"}           @ http or https
			{ref="[A](javascript:alert(1))"}       @ http or https
			{ref="[A](/relative)"}                 @ http or https
			{ref="[A](https://a.example)           @ a quotation mark was expected
			{ref="[A](https://a.example)".tag}     @ a space was expected
			""")
	void mistakesAreReportedWithTheirLineAndWhatWasExpected(String attributes, String expected) {
		ParsedTopic parsed = parsed("# T", "### Good", "A", "### Bad", "", attributes, "", "A");

		Rejection rejection = onlyRejection(parsed);
		assertThat(rejection.line()).isEqualTo(6);
		assertThat(rejection.title()).isEqualTo("Bad");
		assertThat(rejection.file()).isEqualTo("topic.md");
		assertThat(rejection.reason()).contains(expected);
		assertThat(Bundles.questions(Bundles.bundle(parsed))).extracting(QuestionContent::title)
			.containsExactly("Good");
	}

	@Test
	void aMistakeInALaterLineIsReportedThere() {
		assertThat(onlyRejection(parsed("# T", "### Good", "A", "### Bad", "{#ok", ".fine", "nonsense}", "A")).line())
			.isEqualTo(7);
	}

	@Test
	void attributesInTwoPlacesAreAMistake() {
		assertThat(onlyRejection(parsed("# T", "### Good", "A", "### Bad {#a}", "{.b}", "A")).reason())
			.contains("one place was expected");
	}

	@Test
	void attributesOfAQuestionAtALevelAreAMistakeButTheLevelIsTaken() {
		ParsedTopic parsed = parsed("# T", "## L {#l .tag}", "### Q", "A");

		assertThat(onlyRejection(parsed).reason()).contains("only an id was expected");
		assertThat(Bundles.bundle(parsed).levels()).extracting(LevelContent::code).containsExactly("l");
	}

	@Test
	void aLevelsIdMayStandBelowItsHeading() {
		assertThat(good("# T", "## Level", "{#below}", "Text.", "### Q", "A").levels())
			.extracting(LevelContent::code, LevelContent::description)
			.containsExactly(org.assertj.core.groups.Tuple.tuple("below", "Text."));
	}

}
