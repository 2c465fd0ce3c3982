package dev.studyhall.progress.statistics.audit;

import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * A topic of three levels with some questions filed under the wrong one, and learners who
 * work through it in order and give up somewhere.
 *
 * @param difficulties as planted
 * @param levels under which the questions are filed
 * @param behaves the level that they belong to
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SimulatedTopic(double[] difficulties, int[] levels, int[] behaves) {

	private static final double[] CENTRES = { -1.5, 0, 1.5 };

	private static final double WIDTH = 0.45;

	/** A topic in which that share of the questions is misfiled. */
	static SimulatedTopic of(Random random, List<Integer> questionsByLevel, double share) {
		int questions = questionsByLevel.stream().mapToInt(Integer::intValue).sum();
		SimulatedTopic topic = new SimulatedTopic(new double[questions], new int[questions], new int[questions]);
		int question = 0;
		for (int level = 0; level < questionsByLevel.size(); level++) {
			for (int number = 0; number < questionsByLevel.get(level); number++) {
				topic.plant(random, question++, level, share);
			}
		}
		return topic;
	}

	private void plant(Random random, int question, int level, double share) {
		boolean wrong = random.nextDouble() < share;
		behaves[question] = wrong ? (level + 1 + random.nextInt(CENTRES.length - 1)) % CENTRES.length : level;
		levels[question] = level;
		difficulties[question] = CENTRES[behaves[question]] + WIDTH * random.nextGaussian();
	}

	/** What so many learners answer. */
	Answers answers(Random random, int learners) {
		Answers answers = new Answers(difficulties.length);
		for (int learner = 0; learner < learners; learner++) {
			UUID id = new UUID(1, learner);
			double ability = random.nextGaussian();
			int until = difficulties.length / 2 + random.nextInt(difficulties.length / 2 + 1);
			for (int question = 0; question < until; question++) {
				answers.add(id, question, mark(random, ability - difficulties[question]));
			}
		}
		return answers;
	}

	/** Some who do not master a question call it hard, and some who do. */
	private static int mark(Random random, double ahead) {
		boolean mastered = random.nextDouble() < 1 / (1 + Math.exp(-ahead));
		if (random.nextDouble() < 0.1) {
			return 1;
		}
		return mastered ? 2 : 0;
	}

	/** Questions that are at least that many levels away from where they belong. */
	int planted(int levelsAway) {
		int planted = 0;
		for (int question = 0; question < levels.length; question++) {
			planted += isMisfiled(question, levelsAway) ? 1 : 0;
		}
		return planted;
	}

	/** Those of them that were found. */
	int rightly(List<Finding> findings, int levelsAway) {
		return (int) findings.stream().filter((finding) -> isMisfiled(finding.question(), levelsAway)).count();
	}

	private boolean isMisfiled(int question, int levelsAway) {
		return Math.abs(behaves[question] - levels[question]) >= levelsAway;
	}

}
