package dev.studyhall.progress.statistics.audit;

import java.util.List;
import java.util.Random;
import java.util.UUID;

import dev.studyhall.progress.support.Seed;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LevelAuditTest {

	private static final int TOPICS = 30;

	@Test
	void plantedMisfilingsAreFound() {
		Random random = Seed.random("level audit");
		Score large = score(random, List.of(21, 12, 9), 400);
		Score small = score(random, List.of(21, 12, 9), 60);
		System.out.println("level audit: 400 learners " + large + "; 60 learners " + small);

		assertThat(large.precision()).isGreaterThan(0.7);
		assertThat(large.recall()).isGreaterThan(0.6);
		assertThat(large.recallOfTwoLevels()).isGreaterThan(0.75);
		assertThat(small.precision()).isGreaterThan(0.65);
		assertThat(small.recall()).isGreaterThan(0.25);
	}

	@Test
	void whereNothingIsMisfiledNextToNothingIsFound() {
		Random random = Seed.random("level audit without misfilings");
		int findings = 0;
		for (int number = 0; number < TOPICS; number++) {
			findings += audit(random, SimulatedTopic.of(random, List.of(21, 12, 9), 0), 200).findings().size();
		}
		System.out.printf("level audit: %d wrong findings among %d questions%n", findings, TOPICS * 42);

		assertThat(findings).isLessThan(TOPICS * 42 / 20);
	}

	@Test
	void intervalsHoldThePlantedDifficulty() {
		Random random = Seed.random("intervals of difficulty");
		int held = 0;
		int all = 0;
		for (int number = 0; number < TOPICS; number++) {
			SimulatedTopic topic = SimulatedTopic.of(random, List.of(20, 20), 0);
			List<Difficulty> difficulties = Rasch.estimate(modelAnswers(random, topic, 300));
			for (int question = 0; question < difficulties.size(); question++) {
				Difficulty difficulty = difficulties.get(question);
				held += (difficulty.low() < topic.difficulties()[question]
						&& topic.difficulties()[question] < difficulty.high()) ? 1 : 0;
				all++;
			}
		}
		System.out.printf("level audit: intervals hold %.3f%n", held / (double) all);

		assertThat(held / (double) all).isBetween(0.87, 0.99);
	}

	@Test
	void theSameAnswersGiveTheSameToTheLastBit() {
		SimulatedTopic topic = SimulatedTopic.of(new Random(1), List.of(8, 8), 0.1);

		assertThat(Rasch.estimate(topic.answers(new Random(2), 50)))
			.isEqualTo(Rasch.estimate(topic.answers(new Random(2), 50)));
	}

	@Test
	void whatEverybodyMastersIsEasyAndWhatNobodyAnsweredIsUnknown() {
		Answers answers = new Answers(2);
		for (int learner = 0; learner < 50; learner++) {
			answers.add(new UUID(1, learner), 0, 2);
		}

		List<Difficulty> difficulties = Rasch.estimate(answers);

		assertThat(difficulties.get(0).estimate()).isBetween(-9.0, -2.0);
		assertThat(difficulties.get(1)).isEqualTo(new Difficulty(0, 3, 0));
		assertThat(LevelAudit.of(difficulties, new int[] { 0, 1 }).findings()).isEmpty();
	}

	@Test
	void moreAnswersThanEnoughAreLeftOutLearnerByLearner() {
		Answers answers = new Answers(1_000);
		for (int learner = 0; learner < 300; learner++) {
			for (int question = 0; question < 1_000; question++) {
				answers.add(new UUID(1, learner), question, 1);
			}
		}

		assertThat(answers.learners()).isEqualTo(Answers.ENOUGH / 1_000);
		assertThat(answers.end(answers.learners() - 1)).isEqualTo(Answers.ENOUGH);
	}

	private static Score score(Random random, List<Integer> questionsByLevel, int learners) {
		int planted = 0;
		int found = 0;
		int right = 0;
		int plantedFar = 0;
		int rightFar = 0;
		for (int number = 0; number < TOPICS; number++) {
			SimulatedTopic topic = SimulatedTopic.of(random, questionsByLevel, 0.1);
			List<Finding> findings = audit(random, topic, learners).findings();
			planted += topic.planted(1);
			plantedFar += topic.planted(2);
			found += findings.size();
			right += topic.rightly(findings, 1);
			rightFar += topic.rightly(findings, 2);
		}
		return new Score(right / (double) found, right / (double) planted, rightFar / (double) plantedFar);
	}

	private static Audit audit(Random random, SimulatedTopic topic, int learners) {
		return LevelAudit.of(Rasch.estimate(topic.answers(random, learners)), topic.levels());
	}

	/** Without anything that the model does not know. */
	private static Answers modelAnswers(Random random, SimulatedTopic topic, int learners) {
		Answers answers = new Answers(topic.difficulties().length);
		for (int learner = 0; learner < learners; learner++) {
			double ability = 1.2 * random.nextGaussian();
			for (int question = 0; question < topic.difficulties().length; question++) {
				double mastery = 1 / (1 + Math.exp(topic.difficulties()[question] - ability));
				if (random.nextInt(4) > 0) {
					answers.add(new UUID(1, learner), question, (random.nextDouble() < mastery) ? 2 : 0);
				}
			}
		}
		return answers;
	}

	/**
	 * How good findings are.
	 *
	 * @param recallOfTwoLevels of questions filed two levels from where they belong
	 */
	private record Score(double precision, double recall, double recallOfTwoLevels) {
	}

}
