package dev.studyhall.formats.merging;

import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.studyhall.formats.content.InteractionType;
import dev.studyhall.formats.content.LevelContent;
import dev.studyhall.formats.content.Option;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.Reference;
import dev.studyhall.formats.content.Rights;
import dev.studyhall.formats.content.TopicContent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a merge makes of single changes. */
class TopicMergeTest {

	private static final QuestionContent ONE = QuestionContent.open("one", "One?", "First.");

	private static final QuestionContent TWO = QuestionContent.open("a/b~c", "Two?", "Second.");

	@Test
	void differentFieldsOfOneQuestionComeTogether() {
		QuestionContent theirs = QuestionContent.open("one", "One, really?", "First.");
		QuestionContent ours = QuestionContent.open("one", "One?", "Our first.");

		Merged merged = merge(Topics.of(ONE), Topics.of(theirs), Topics.of(ours));

		assertThat(merged.conflicts()).isEmpty();
		assertThat(merged.content()).isEqualTo(Topics.of(QuestionContent.open("one", "One, really?", "Our first.")));
	}

	@Test
	void aQuestionThatBothRewroteStaysWholeAndTheConflictShowsAllThree() {
		QuestionContent theirs = QuestionContent.open("a/b~c", "Two, really?", "Their second.");
		QuestionContent ours = QuestionContent.open("a/b~c", "Two?", "Our second.");

		Merged merged = merge(Topics.of(TWO), Topics.of(theirs), Topics.of(ours));

		assertThat(merged.content()).isEqualTo(Topics.of(ours));
		assertThat(merged.conflicts()).containsExactly(new Conflict("/questions/a~1b~0c", "Two?\n\nSecond.",
				"Two, really?\n\nTheir second.", "Two?\n\nOur second."));
	}

	@Test
	void aConflictShowsEverythingOfAQuestion() {
		QuestionContent choice = new QuestionContent("one", "One?", InteractionType.MULTIPLE_CHOICE, "Look.", "Since.",
				List.of("Point"), List.of(new Option("a", true, "Yes."), new Option("b", false, "")),
				List.of("x", "y/z"), 5, List.of(new Reference("Page", "https://example.org")),
				new Rights("CC0-1.0", "Book", null));

		assertThat(merge(Topics.of(), Topics.of(ONE), Topics.of(choice)).conflicts())
			.containsExactly(new Conflict("/questions/one", null, "One?\n\nFirst.", """
					One?

					Look.

					- [x] a
					> Yes.
					- [ ] b

					Since.

					- Point

					Type: multiple-choice
					Tags: x, y/z
					Minutes: 5
					Reference: Page <https://example.org>
					Licence: CC0-1.0
					Source: Book"""));
	}

	@Test
	void theAuthorMaySettleAConflict() {
		QuestionContent theirs = QuestionContent.open("one", "One?", "Their first.");
		QuestionContent ours = QuestionContent.open("one", "One?", "Our first.");

		Merged merged = TopicMerge.merge(Topics.of(ONE), Topics.of(theirs), Topics.of(ours),
				Map.of("/questions/one", Side.THEIRS, "/questions/two", Side.THEIRS));

		assertThat(merged.conflicts()).isEmpty();
		assertThat(merged.settled()).containsExactly("/questions/one");
		assertThat(merged.content()).isEqualTo(Topics.of(theirs));
	}

	@Test
	void fieldsThatDoNotFitTogetherAreAConflict() {
		List<Option> options = List.of(new Option("a", true, ""), new Option("b", false, ""));
		QuestionContent choice = new QuestionContent("one", "One?", InteractionType.SINGLE_CHOICE, "", "First.",
				List.of(), options, List.of(), null, List.of(), Rights.UNSTATED);
		QuestionContent unexplained = new QuestionContent("one", "One?", InteractionType.SINGLE_CHOICE, "", "",
				List.of(), options, List.of(), null, List.of(), Rights.UNSTATED);

		Merged merged = merge(Topics.of(choice), Topics.of(ONE), Topics.of(unexplained));

		assertThat(merged.content()).isEqualTo(Topics.of(unexplained));
		assertThat(merged.conflicts()).extracting(Conflict::path).containsExactly("/questions/one");
	}

	@Test
	void whatTheOriginalRemovedGoesUnlessItWasOverridden() {
		QuestionContent ours = QuestionContent.open("one", "One?", "Our first.");

		Merged merged = merge(Topics.of(ONE, TWO), Topics.of(), Topics.of(ours, TWO));

		assertThat(merged.content()).isEqualTo(Topics.of(ours));
		assertThat(merged.conflicts()).singleElement().satisfies((conflict) -> {
			assertThat(conflict.path()).isEqualTo("/questions/one");
			assertThat(conflict.theirs()).isNull();
		});
	}

	@Test
	void aHiddenQuestionStaysHiddenThoughTheOriginalGoesOnWithIt() {
		QuestionContent theirs = QuestionContent.open("one", "One?", "Better.");

		Merged merged = merge(Topics.of(ONE, TWO), Topics.of(theirs, TWO), Topics.of(TWO));

		assertThat(merged).isEqualTo(new Merged(Topics.of(TWO), List.of(), Set.of()));
	}

	@Test
	void aRemovedLevelComesBackForAQuestionThatNeedsIt() {
		TopicContent ours = TopicContent.untold("sets", "Sets", List.of());

		Merged merged = merge(Topics.of(ONE), Topics.of(ONE, TWO), ours);

		assertThat(merged.content()).isEqualTo(Topics.of(TWO));
	}

	@Test
	void aLevelThatTheOriginalRemovedStaysIfItWasRenamedAndSaysSo() {
		TopicContent renamed = TopicContent.untold("sets", "Sets",
				List.of(new LevelContent("basics", "First steps", "", List.of())));

		Merged merged = merge(Topics.of(), TopicContent.untold("sets", "Sets", List.of()), renamed);

		assertThat(merged.content()).isEqualTo(renamed);
		assertThat(merged.conflicts()).containsExactly(new Conflict("/levels/basics", "Basics", null, "First steps"));
	}

	@Test
	void textsAndRightsAreMergedOneByOne() {
		TopicContent base = topic("Sets", "", Rights.UNSTATED);
		TopicContent theirs = topic("Sets and maps", "About them.", new Rights("CC-BY-4.0", null, "Them"));
		TopicContent ours = topic("Our sets", "", new Rights("CC-BY-4.0", null, "Us"));

		Merged merged = merge(base, theirs, ours);

		assertThat(merged.content()).isEqualTo(topic("Our sets", "About them.", ours.rights()));
		assertThat(merged.conflicts()).containsExactly(new Conflict("/title", "Sets", "Sets and maps", "Our sets"),
				new Conflict("/rights", "", "Licence: CC-BY-4.0\nAttribution: Them",
						"Licence: CC-BY-4.0\nAttribution: Us"));
	}

	@Test
	void twoNewOrdersAreAConflict() {
		QuestionContent three = QuestionContent.open("three", "Three?", "Third.");

		Merged merged = merge(Topics.of(ONE, TWO, three), Topics.of(three, ONE, TWO), Topics.of(TWO, ONE, three));

		assertThat(merged.content()).isEqualTo(Topics.of(TWO, ONE, three));
		assertThat(merged.conflicts()).containsExactly(
				new Conflict("/levels/basics/order", "one\na/b~c\nthree", "three\none\na/b~c", "a/b~c\none\nthree"));
	}

	@Test
	void theSlugIsTheCopysOwn() {
		TopicContent ours = TopicContent.untold("our-sets", "Sets", Topics.of(ONE).levels());

		assertThat(merge(Topics.of(ONE), Topics.of(ONE, TWO), ours).content().slug()).isEqualTo("our-sets");
	}

	private static TopicContent topic(String title, String about, Rights rights) {
		return new TopicContent("sets", title, null, "en", null, rights, List.of(), "", about, "", "", List.of());
	}

	private static Merged merge(TopicContent base, TopicContent theirs, TopicContent ours) {
		return TopicMerge.merge(base, theirs, ours, Map.of());
	}

}
