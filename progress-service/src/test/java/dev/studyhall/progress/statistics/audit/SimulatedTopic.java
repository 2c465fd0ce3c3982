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
 * @param misfiled whether that is the wrong one
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SimulatedTopic(double[] difficulties, int[] levels, boolean[] misfiled) {

	private static final double[] CENTRES = { -1.5, 0, 1.5 };

	private static final double WIDTH = 0.45;

	/** A topic in which that share of the questions is misfiled. */
	static SimulatedTopic of(Random random, List<Integer> questionsByLevel, double share) {
		int questions = questionsByLevel.stream().mapToInt(Integer::intValue).sum();
		SimulatedTopic topic = new SimulatedTopic(new double[questions], new int[questions], new boolean[questions]);
		int question = 0;
		for (int level = 0; level < questionsByLevel.size(); level++) {
			for (int number = 0; number < questionsByLevel.get(level); number++) {
				topic.plant(random, question++, level, share);
			}
		}
		return topic;
	}

	private void plant(Random random, int question, int level, double share) {
		misfiled[question] = random.nextDouble() < share;
		int behaves = misfiled[question] ? (level + 1 + random.nextInt(CENTRES.length - 1)) % CENTRES.length : level;
		levels[question] = level;
		difficulties[question] = CENTRES[behaves] + WIDTH * random.nextGaussian();
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

	int planted() {
		int planted = 0;
		for (boolean wrong : misfiled) {
			planted += wrong ? 1 : 0;
		}
		return planted;
	}

	long rightly(List<Finding> findings) {
		return findings.stream().filter((finding) -> misfiled[finding.question()]).count();
	}

}
