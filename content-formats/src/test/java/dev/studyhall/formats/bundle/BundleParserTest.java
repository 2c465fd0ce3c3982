package dev.studyhall.formats.bundle;

import dev.studyhall.formats.content.TopicContent;
import dev.studyhall.formats.content.InteractionType;
import dev.studyhall.formats.content.LevelContent;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.Reference;
import dev.studyhall.formats.content.Rights;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

import static dev.studyhall.formats.bundle.Bundles.bundle;
import static dev.studyhall.formats.bundle.Bundles.good;
import static dev.studyhall.formats.bundle.Bundles.parsedAs;
import static dev.studyhall.formats.bundle.Bundles.question;
import static dev.studyhall.formats.bundle.Bundles.questions;
import static org.assertj.core.api.Assertions.assertThat;

class BundleParserTest {

	@Test
	void aWholeBundleIsReadInTheAuthorsOrder() {
		TopicContent bundle = good("---", "slug: django", "title: Django", "icon: \"🐍\"", "language: en",
				"curated_by: Editorial", "licence: CC-BY-4.0", "tags: [python, web]", "---", "", "# Django", "",
				"The summary.", "", "## About Django {#about}", "", "About.", "", "## What to expect {#expectations}",
				"", "Much.", "", "## How to use this guide {#guide}", "", "In order.", "", "## Beginner {#beginner}",
				"", "The basics.", "", "### What is Django?",
				"{#what .framework minutes=3 ref=\"[Docs](https://docs.djangoproject.com/)\"}", "", "A framework.", "",
				"### What is a view?", "", "A callable.", "", "## Advanced {#advanced}", "", "### What is ASGI?", "",
				"An interface.");

		assertThat(bundle).isEqualTo(
				new TopicContent("django", "Django", "🐍", "en", "Editorial", new Rights("CC-BY-4.0", null, null),
						List.of("python", "web"), "The summary.", "About.", "Much.", "In order.", List.of(
								new LevelContent(
										"beginner", "Beginner", "The basics.", List.of(
												new QuestionContent("what", "What is Django?", InteractionType.OPEN, "",
														"A framework.", List.of(), List.of(), List.of("framework"), 3,
														List.of(new Reference("Docs",
																"https://docs.djangoproject.com/")),
														Rights.UNSTATED),
												QuestionContent.open("what-is-a-view", "What is a view?",
														"A callable."))),
								new LevelContent("advanced", "Advanced", "", List
									.of(QuestionContent.open("what-is-asgi", "What is ASGI?", "An interface."))))));
	}

	@Test
	void withoutFrontMatterTheDefaultsAreSensible() {
		TopicContent bundle = bundle(parsedAs(null, "# Apache Kafka", "## Basics", "### What is a topic?", "A log."));

		assertThat(bundle.slug()).isEqualTo("apache-kafka");
		assertThat(bundle.title()).isEqualTo("Apache Kafka");
		assertThat(bundle.language()).isEqualTo("en");
		assertThat(bundle.icon()).isNull();
		assertThat(bundle.curatedBy()).isNull();
		assertThat(bundle.rights()).isEqualTo(Rights.UNSTATED);
		assertThat(bundle.tags()).isEmpty();
		assertThat(bundle.levels()).extracting(LevelContent::code).containsExactly("basics");
	}

	@Test
	void theFilesNameGivesTheSlugBeforeTheTitleDoes() {
		TopicContent bundle = bundle(parsedAs("topics/spring-webflux.md", "# All of WebFlux", "### Q", "A"));

		assertThat(bundle.slug()).isEqualTo("spring-webflux");
		assertThat(bundle.title()).isEqualTo("All of WebFlux");
	}

	@Test
	void withoutATitleTheFilesNameGivesThat() {
		assertThat(bundle(parsedAs("spring_webflux.md", "### Q", "A")).title()).isEqualTo("Spring webflux");
	}

	@Test
	void theTitleOfTheFrontMatterComesBeforeTheHeading() {
		assertThat(good("---", "title: Short", "---", "# Long and winding", "### Q", "A").title()).isEqualTo("Short");
	}

	@Test
	void questionsBeforeAnyLevelFormALevelOfTheirOwn() {
		TopicContent bundle = good("# T", "Summary.", "### One", "A", "### Two", "B");

		assertThat(bundle.summary()).isEqualTo("Summary.");
		assertThat(bundle.levels()).extracting(LevelContent::code, LevelContent::title)
			.containsExactly(org.assertj.core.groups.Tuple.tuple("general", "General"));
		assertThat(bundle.questionCount()).isEqualTo(2);
	}

	@Test
	void aLevelMayHaveAnyCodeAndThereMayBeAnyNumber() {
		TopicContent bundle = good("# T", "## Warm-up {#zero}", "### A", "a", "## C++ & more", "### B", "b", "## Last",
				"### C", "c");

		assertThat(bundle.levels()).extracting(LevelContent::code)
			.containsExactly("zero", "c-plus-plus-and-more", "last");
	}

	@Test
	void aSectionIsKnownByItsCodeOrBySuchATitle() {
		TopicContent bundle = good("# T", "## Why bother? {#about}", "About.", "## Guide", "Guide.", "## L", "### Q",
				"A");

		assertThat(bundle.about()).isEqualTo("About.");
		assertThat(bundle.guide()).isEqualTo("Guide.");
		assertThat(bundle.levels()).hasSize(1);
	}

	@Test
	void headingsInFencesQuotationsAndListsDoNotDivide() {
		String answer = String.join("\n", "Text.", "", "```markdown", "# not a title", "### not a question", "```", "",
				"> ### nor this", "", "- item", "", "  ### nor that", "", "    ### indented code", "", "<div>",
				"### within HTML", "</div>");

		assertThat(question("# T", "### Q", answer).answer()).isEqualTo(answer);
	}

	@Test
	void nestedFencesStayIntact() {
		String answer = String.join("\n", "````markdown", "```python", "### still code", "```", "````", "", "~~~",
				"```", "### and here", "~~~");

		assertThat(question("# T", "### Q", answer).answer()).isEqualTo(answer);
	}

	@Test
	void underlinedHeadingsDivideAsWell() {
		TopicContent bundle = good("Topic", "=====", "", "Summary.", "", "Beginner {#one}", "---------------", "",
				"### Q", "A");

		assertThat(bundle.title()).isEqualTo("Topic");
		assertThat(bundle.levels()).extracting(LevelContent::code).containsExactly("one");
	}

	@Test
	void aRuleBelowATableIsNoHeading() {
		String answer = String.join("\n", "| a | b |", "|---|---|", "| 1 | 2 |", "---", "More.");

		assertThat(question("# T", "### Q", answer).answer()).isEqualTo(answer);
	}

	@Test
	void headingsFromLevelFourOnBelongToTheAnswer() {
		assertThat(question("# T", "### Q", "A", "", "#### Why", "", "B").answer()).isEqualTo("A\n\n#### Why\n\nB");
	}

	@Test
	void anAnswerKeepsItsLinesExactlyButLosesBlankOnesAroundIt() {
		assertThat(
				question("# T", "### Q", "", "    code first", "hard  ", "\tbreak", "", "", "end  ", "", "").answer())
			.isEqualTo("    code first\nhard  \n\tbreak\n\n\nend  ");
	}

	@Test
	void lineEndsOfEverySystemReadAlike() {
		String text = "# T\n### Q\n{#q}\nA\n\nB\n";

		TopicContent unix = bundle(BundleParser.parse("t", null, text.getBytes(StandardCharsets.UTF_8)));
		TopicContent windows = bundle(
				BundleParser.parse("t", null, text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
		TopicContent old = bundle(
				BundleParser.parse("t", null, text.replace("\n", "\r").getBytes(StandardCharsets.UTF_8)));

		assertThat(windows).isEqualTo(unix);
		assertThat(old).isEqualTo(unix);
	}

	@Test
	void aByteOrderMarkIsNoText() {
		assertThat(good("\uFEFF---", "title: T", "---", "### Q", "A").title()).isEqualTo("T");
	}

	@Test
	void titlesArePlainTextWithoutTheMarks() {
		List<QuestionContent> questions = questions(good("# T", "### What does `select_related` *really* do?", "A",
				"### 1. What is `List<T>`?", "A", "### What does <T> mean? ###", "A", "### 5 \\* 3 &amp; more", "A"));

		assertThat(questions).extracting(QuestionContent::title)
			.containsExactly("What does select_related really do?", "1. What is List<T>?", "What does <T> mean?",
					"5 * 3 & more");
	}

	@Test
	void textBeforeTheFirstHeadingIsTheSummaryWhenTheTitleStandsInTheFrontMatter() {
		assertThat(good("---", "title: T", "---", "Hello.", "", "## L", "### Q", "A").summary()).isEqualTo("Hello.");
	}

}
