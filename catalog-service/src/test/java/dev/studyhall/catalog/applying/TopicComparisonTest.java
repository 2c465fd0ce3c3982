package dev.studyhall.catalog.applying;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import dev.studyhall.catalog.applying.TopicImport.Outcome;
import dev.studyhall.catalog.content.ChangeKind;
import dev.studyhall.catalog.content.LevelText;
import dev.studyhall.catalog.content.QuestionHash;
import dev.studyhall.catalog.content.QuestionId;
import dev.studyhall.catalog.content.QuestionRow;
import dev.studyhall.catalog.content.TopicTexts;
import dev.studyhall.catalog.content.TopicVersion;
import dev.studyhall.formats.content.TopicContent;
import dev.studyhall.formats.content.LevelContent;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.Rights;
import dev.studyhall.catalog.content.QuestionTables.NewQuestion;
import dev.studyhall.catalog.content.QuestionTables.NewVersion;
import dev.studyhall.catalog.content.TopicVersion.Place;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TopicComparisonTest {

	private static final QuestionId ONE = id(1);

	private static final QuestionId TWO = id(2);

	private long nextId = 100;

	@Test
	void everythingOfANewTopicIsNew() {
		TopicChange change = compare(bundle(level("basics", "one", "two")), null, List.of(), false);

		assertThat(change.created()).extracting(NewQuestion::externalId).containsExactly("one", "two");
		assertThat(change.versions()).extracting(NewVersion::version).containsExactly(1, 1);
		assertThat(change.versions()).extracting(NewVersion::change).containsOnly(ChangeKind.MATERIAL);
		assertThat(change.content().places()).extracting(Place::number).containsExactly(1, 2);
	}

	@Test
	void whatSaysTheSameIsUnchangedAndSoIsTheTopic() {
		TopicContent bundle = bundle(level("basics", "one", "two"));
		TopicVersion before = version(bundle, ONE, TWO);

		TopicChange change = compare(bundle, before, List.of(known(ONE, "one"), known(TWO, "two")), false);

		assertThat(change.created()).isEmpty();
		assertThat(change.versions()).isEmpty();
		assertThat(count(change, Outcome.UNCHANGED)).isEqualTo(2);
		assertThat(change.content().hash()).isEqualTo(before.hash());
	}

	@Test
	void missingQuestionsStayInTheirLevelBehindTheNamedOnes() {
		TopicVersion before = version(bundle(level("basics", "one", "two")), ONE, TWO);
		List<QuestionRow> known = List.of(known(ONE, "one"), known(TWO, "two"));

		TopicVersion sameLevel = compare(bundle(level("basics", "two")), before, known, false).content();
		TopicVersion otherLevel = compare(bundle(level("hard", "two")), before, known, false).content();

		assertThat(sameLevel.places()).extracting(Place::question).containsExactly(TWO, ONE);
		assertThat(otherLevel.levels()).extracting((level) -> level.text().code()).containsExactly("hard", "basics");
		assertThat(otherLevel.places()).extracting(Place::number).containsExactly(1, 1);
	}

	@Test
	void missingQuestionsLoseTheirPlaceWhereTheyAreToGo() {
		TopicVersion before = version(bundle(level("basics", "one", "two")), ONE, TWO);

		TopicVersion after = compare(bundle(level("basics", "two")), before,
				List.of(known(ONE, "one"), known(TWO, "two")), true)
			.content();

		assertThat(after.places()).extracting(Place::question).containsExactly(TWO);
	}

	@Test
	void aQuestionBackFromRetirementIsTheSameOne() {
		QuestionRow retired = new QuestionRow(ONE, "one", "one", true, false, 3, QuestionHash.of(question("one")));

		TopicChange change = compare(bundle(level("basics", "one")), null, List.of(retired), false);

		assertThat(count(change, Outcome.UPDATED)).isEqualTo(1);
		assertThat(change.versions()).isEmpty();
		assertThat(change.content().places()).extracting(Place::question).containsExactly(ONE);
	}

	@Test
	void slugsAreOneOfAKindWithinTheTopic() {
		QuestionContent same = QuestionContent.open("other", "one", "Text.");
		TopicContent bundle = bundle(new LevelContent("basics", "basics", "", List.of(same)));

		TopicChange change = compare(bundle, null, List.of(known(ONE, "one")), false);

		assertThat(change.created()).extracting(NewQuestion::slug).containsExactly("one-2");
	}

	@Test
	void aSlugThatAQuestionHadIsNotGivenToANewOne() {
		TopicChange change = compare(bundle(level("basics", "had")), null, List.of(known(ONE, "one")), false);

		assertThat(change.created()).extracting(NewQuestion::slug).containsExactly("had-2");
	}

	@Test
	void aQuestionUnderAnotherIdThatSaysTheSameIsTheSameOne() {
		TopicContent bundle = bundle(level("basics", renamed("new", "one"), question("two")));
		TopicVersion before = version(bundle, ONE, TWO);

		TopicChange change = compare(bundle, before, List.of(known(ONE, "one"), known(TWO, "two")), true);

		assertThat(change.created()).isEmpty();
		assertThat(change.versions()).isEmpty();
		assertThat(count(change, Outcome.UNCHANGED)).isEqualTo(2);
		assertThat(change.content().hash()).isEqualTo(before.hash());
	}

	@Test
	void aQuestionThatTheFileNamesByItsIdIsNoOther() {
		TopicContent bundle = bundle(level("basics", question("one"), renamed("new", "one")));

		TopicChange change = compare(bundle, version(bundle, ONE), List.of(known(ONE, "one")), false);

		assertThat(change.created()).extracting(NewQuestion::externalId).containsExactly("new");
		assertThat(change.content().places()).extracting(Place::question).startsWith(ONE).doesNotContain(TWO);
	}

	@Test
	void anIdCountsMoreThanWhatIsSaid() {
		TopicContent bundle = bundle(level("basics", renamed("two", "one"), renamed("one", "two")));

		TopicChange change = compare(bundle, null, List.of(known(ONE, "one"), known(TWO, "two")), false);

		assertThat(change.content().places()).extracting(Place::question).containsExactly(TWO, ONE);
		assertThat(change.versions()).extracting(NewVersion::version).containsExactly(2, 2);
	}

	@Test
	void asManyThatSayTheSameAreTakenInOrderOfPlace() {
		QuestionRow first = saying("same", ONE, "a", false, false);
		QuestionRow second = saying("same", TWO, "b", false, false);
		TopicContent bundle = bundle(level("basics", renamed("x", "same"), renamed("y", "same")));

		TopicChange change = compare(bundle, version(bundle, TWO, ONE), List.of(first, second), true);

		assertThat(change.created()).isEmpty();
		assertThat(change.content().places()).extracting(Place::question).containsExactly(TWO, ONE);
	}

	@Test
	void whereOneSideHasMoreThatSayTheSameNobodyGuesses() {
		QuestionRow first = saying("same", ONE, "a", false, false);
		QuestionRow second = saying("same", TWO, "b", false, false);
		TopicContent one = bundle(level("basics", renamed("x", "same")));
		TopicContent two = bundle(level("basics", renamed("x", "same"), renamed("y", "same")));

		assertThat(compare(one, null, List.of(first, second), false).created()).hasSize(1);
		assertThat(compare(two, null, List.of(first), false).created()).hasSize(2);
	}

	@Test
	void aRetiredQuestionComesBackByWhatItSaysWhereNoneInUseDoes() {
		QuestionRow retired = saying("one", ONE, "a", true, false);
		QuestionRow used = saying("one", TWO, "b", false, false);
		TopicContent bundle = bundle(level("basics", renamed("new", "one")));

		TopicChange back = compare(bundle, null, List.of(retired), false);
		TopicChange known = compare(bundle, null, List.of(retired, used), false);

		assertThat(count(back, Outcome.UPDATED)).isEqualTo(1);
		assertThat(back.content().places()).extracting(Place::question).containsExactly(ONE);
		assertThat(count(known, Outcome.UNCHANGED)).isEqualTo(1);
		assertThat(known.content().places()).extracting(Place::question).containsExactly(TWO);
	}

	@Test
	void whatLiesInTheTrashStaysThereWhateverItSays() {
		TopicContent bundle = bundle(level("basics", renamed("new", "one")));

		TopicChange change = compare(bundle, null, List.of(saying("one", ONE, "a", true, true)), false);

		assertThat(change.created()).extracting(NewQuestion::externalId).containsExactly("new");
	}

	@Test
	void anotherTitleUnderTheSameIdIsTheSameQuestion() {
		QuestionContent retitled = QuestionContent.open("one", "Another", "Answer to one");
		TopicContent bundle = bundle(new LevelContent("basics", "basics", "", List.of(retitled)));

		TopicChange change = compare(bundle, null, List.of(known(ONE, "one")), false);

		assertThat(change.created()).isEmpty();
		assertThat(change.versions()).extracting(NewVersion::version).containsExactly(2);
	}

	private static long count(TopicChange change, Outcome outcome) {
		return change.questions().stream().filter((question) -> question.outcome() == outcome).count();
	}

	private TopicChange compare(TopicContent bundle, @Nullable TopicVersion before, List<QuestionRow> known,
			boolean drop) {
		return TopicComparison.compare(bundle, new TopicBefore(before, known, Set.of("had")), drop, ChangeKind.MINOR,
				() -> new UUID(0, this.nextId++));
	}

	private static TopicVersion version(TopicContent bundle, QuestionId... questions) {
		LevelContent level = bundle.levels().getFirst();
		return new TopicVersion(TopicTexts.of(bundle),
				List.of(new TopicVersion.PlacedLevel(new LevelText(level.code(), level.title(), level.description()),
						Arrays.asList(questions))));
	}

	private static QuestionRow known(QuestionId id, String externalId) {
		return saying(externalId, id, externalId, false, false);
	}

	private static QuestionRow saying(String text, QuestionId id, String externalId, boolean retired, boolean trashed) {
		return new QuestionRow(id, externalId, externalId, retired, trashed, 1, QuestionHash.of(question(text)));
	}

	/** What the question of the second id says, under the first. */
	private static QuestionContent renamed(String id, String text) {
		return question(text).withExternalId(id);
	}

	private static TopicContent bundle(LevelContent... levels) {
		return new TopicContent("sets", "Sets", null, "en", null, Rights.UNSTATED, List.of(), "", "", "", "",
				List.of(levels));
	}

	private static LevelContent level(String code, String... questions) {
		return level(code, Arrays.stream(questions).map(TopicComparisonTest::question).toArray(QuestionContent[]::new));
	}

	private static LevelContent level(String code, QuestionContent... questions) {
		return new LevelContent(code, code, "", List.of(questions));
	}

	private static QuestionContent question(String id) {
		return QuestionContent.open(id, id, "Answer to " + id);
	}

	private static QuestionId id(long number) {
		return new QuestionId(new UUID(0, number));
	}

}
