package dev.studyhall.formats.merging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.studyhall.formats.content.GeneratedContent;
import dev.studyhall.formats.content.LevelContent;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.QuestionRules;
import dev.studyhall.formats.content.TopicContent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for a merge of anything. Topics and edits are random, each from its seed.
 */
class MergeLawsTest {

	private static final int ROUNDS = 300;

	@Test
	void anOriginalThatDidNotChangeChangesNothing() {
		forAll((base, theirs, ours) -> assertThat(merge(base, base, ours)).isEqualTo(untroubled(ours)));
	}

	@Test
	void aCopyThatDidNotChangeBecomesTheOriginal() {
		forAll((base, theirs, ours) -> assertThat(merge(base, theirs, base)).isEqualTo(untroubled(theirs)));
	}

	@Test
	void whatBothChangedAlikeIsNoConflict() {
		forAll((base, theirs, ours) -> assertThat(merge(base, theirs, theirs)).isEqualTo(untroubled(theirs)));
	}

	@Test
	void theSameUpdateAgainChangesNothing() {
		forAll((base, theirs, ours) -> {
			TopicContent merged = merge(base, theirs, ours).content();

			assertThat(merge(theirs, theirs, merged)).isEqualTo(untroubled(merged));
		});
	}

	@Test
	void everyOverrideSurvives() {
		forAll((base, theirs, ours) -> {
			TopicContent merged = merge(base, theirs, ours).content();

			assertOverridesStay(base, ours, merged);
			List<String> before = Topics.ids(base);
			List<String> own = Topics.ids(ours);
			List<String> now = Topics.ids(merged);
			assertThat(now).as("hidden questions stay hidden")
				.noneMatch((id) -> before.contains(id) && !own.contains(id));
			assertThat(own).as("added questions stay").allMatch((id) -> before.contains(id) || now.contains(id));
		});
	}

	@Test
	void whatTheOriginalAddsComesIn() {
		forAll((base, theirs, ours) -> {
			Map<String, QuestionContent> merged = Topics.questions(merge(base, theirs, ours).content());

			Topics.questions(theirs).forEach((id, question) -> {
				if (!Topics.ids(base).contains(id)) {
					assertThat(merged).containsEntry(id, question);
				}
			});
		});
	}

	@Test
	void whatComesOutIsATopicAsGoodAsThoseThatWentIn() {
		forAll((base, theirs, ours) -> {
			TopicContent merged = merge(base, theirs, ours).content();

			assertThat(Topics.ids(merged)).doesNotHaveDuplicates();
			assertThat(merged.levels()).extracting(LevelContent::code).doesNotHaveDuplicates();
			assertThat(Topics.questions(merged).values())
				.allSatisfy((question) -> assertThat(QuestionRules.findFault(question)).isEmpty());
		});
	}

	@Test
	void aConflictIsWhereBothChangedSomethingAndDisagree() {
		forAll((base, theirs, ours) -> assertThat(merge(base, theirs, ours).conflicts()).allSatisfy((conflict) -> {
			assertThat(conflict.ours()).isNotEqualTo(conflict.theirs());
			assertThat(conflict.ours()).isNotNull();
		}));
	}

	@Test
	void editsOfDifferentQuestionsNeverMeet() {
		for (int seed = 0; seed < ROUNDS; seed++) {
			Random random = new Random(seed);
			TopicContent base = GeneratedContent.topic(random);
			Map<String, Boolean> shares = Topics.ids(base)
				.stream()
				.collect(Collectors.toMap(Function.identity(), (id) -> random.nextBoolean()));
			TopicContent theirs = new Editor(random, "theirs").editQuestions(base,
					(question) -> isTrue(shares, question));
			TopicContent ours = new Editor(random, "ours").editQuestions(base, (question) -> !isTrue(shares, question));

			Merged merged = merge(base, theirs, ours);

			assertThat(merged.conflicts()).as("seed %d", seed).isEmpty();
			assertThat(Topics.questions(merged.content()).values()).as("seed %d", seed)
				.allSatisfy((question) -> assertThat(question)
					.isEqualTo(Topics.questions(isTrue(shares, question) ? theirs : ours).get(question.externalId())));
		}
	}

	@Test
	void theOrderIsThatOfWhoeverChangedItAndOursWhereBothDid() {
		forAll((base, theirs, ours) -> {
			TopicContent merged = merge(base, theirs, ours).content();

			for (LevelContent level : merged.levels()) {
				List<String> before = order(base, level.code());
				List<String> own = order(ours, level.code());
				List<String> now = order(merged, level.code());
				boolean moved = !Sequence.sameOrder(retain(before, now), retain(own, now));
				assertThat(Sequence.sameOrder(now, moved ? own : order(theirs, level.code()))).isTrue();
			}
		});
	}

	@Test
	void everyConflictCanBeSettledEitherWay() {
		forAll((base, theirs, ours) -> {
			Merged open = merge(base, theirs, ours);
			for (Side side : Side.values()) {
				Map<String, Side> settlements = new HashMap<>();
				open.conflicts().forEach((conflict) -> settlements.put(conflict.path(), side));

				Merged settled = TopicMerge.merge(base, theirs, ours, settlements);

				// Taking over that a question is gone may settle an order as well.
				assertThat(settlements.keySet()).containsAll(settled.settled());
				if (side == Side.OURS) {
					assertThat(settled.settled()).isEqualTo(settlements.keySet());
					assertThat(settled.conflicts()).isEmpty();
					assertThat(settled.content()).isEqualTo(open.content());
				}
			}
		});
	}

	@Test
	void differencesAreThoseThatThereAre() {
		forAll((base, theirs, ours) -> {
			assertThat(TopicDifferences.between(base, base)).isEmpty();
			assertThat(TopicDifferences.between(base, ours).isEmpty()).isEqualTo(base.equals(ours));
		});
	}

	private static void assertOverridesStay(TopicContent base, TopicContent ours, TopicContent merged) {
		Map<String, QuestionContent> before = Topics.questions(base);
		Map<String, QuestionContent> after = Topics.questions(merged);
		Topics.questions(ours).forEach((id, own) -> {
			QuestionContent old = before.get(id);
			if (old == null) {
				assertThat(after).containsKey(id);
			}
			else if (!old.equals(own)) {
				QuestionContent now = Objects.requireNonNull(after.get(id), id);
				assertThat(old.title().equals(own.title()) || now.title().equals(own.title())).isTrue();
				assertThat(old.answer().equals(own.answer()) || now.answer().equals(own.answer())).isTrue();
				assertThat(old.options().equals(own.options()) || now.options().equals(own.options())).isTrue();
				assertThat(old.tags().equals(own.tags()) || now.tags().equals(own.tags())).isTrue();
			}
		});
		assertThat(base.title().equals(ours.title()) || merged.title().equals(ours.title())).isTrue();
		assertThat(base.rights().equals(ours.rights()) || merged.rights().equals(ours.rights())).isTrue();
	}

	private static boolean isTrue(Map<String, Boolean> shares, QuestionContent question) {
		return Objects.requireNonNull(shares.get(question.externalId()));
	}

	private static List<String> order(TopicContent topic, String level) {
		return topic.levels()
			.stream()
			.filter((candidate) -> candidate.code().equals(level))
			.flatMap((candidate) -> candidate.questions().stream())
			.map(QuestionContent::externalId)
			.toList();
	}

	private static List<String> retain(List<String> order, List<String> members) {
		return order.stream().filter(members::contains).toList();
	}

	private static Merged merge(TopicContent base, TopicContent theirs, TopicContent ours) {
		return TopicMerge.merge(base, theirs, ours, Map.of());
	}

	private static Merged untroubled(TopicContent content) {
		return new Merged(content, List.of(), Set.of());
	}

	private interface Law {

		void check(TopicContent base, TopicContent theirs, TopicContent ours);

	}

	private static void forAll(Law law) {
		for (int seed = 0; seed < ROUNDS; seed++) {
			Random random = new Random(seed);
			TopicContent base = GeneratedContent.topic(random);
			TopicContent theirs = new Editor(random, "theirs").edit(base);
			TopicContent ours = new Editor(random, "ours").edit(base);
			try {
				law.check(base, theirs, ours);
			}
			catch (AssertionError ex) {
				throw new AssertionError("Seed " + seed, ex);
			}
		}
	}

}
