package dev.studyhall.progress.statistics.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The Rasch model: a learner of ability θ masters a question of difficulty b with the
 * probability 1 / (1 + exp(b − θ)), and abilities are normally distributed, with a spread
 * that is estimated as well. Difficulties maximise the marginal likelihood, by
 * expectation and maximisation on a grid of abilities, with a normal prior of standard
 * deviation 3 that keeps them finite; a half mark counts half for, half against. What a
 * learner did not answer says nothing. Deterministic; at most {@link #ROUNDS} rounds. See
 * ADR 29.
 */
public final class Rasch {

	private static final int ROUNDS = 60;

	private static final double STILL = 1e-3;

	private static final double PRIOR = 1.0 / 9;

	/** Abilities in units of their spread. */
	private static final double[] GRID = grid();

	private final Answers answers;

	private final double[] difficulty;

	private final double[][] expected;

	private final double[][] mastered;

	private final double[] posterior = new double[GRID.length];

	private double spread = 1;

	private Rasch(Answers answers) {
		this.answers = answers;
		this.difficulty = new double[answers.questions()];
		this.expected = new double[answers.questions()][GRID.length];
		this.mastered = new double[answers.questions()][GRID.length];
	}

	/** The difficulty of each question. */
	public static List<Difficulty> estimate(Answers answers) {
		Rasch rasch = new Rasch(answers);
		double moved = Double.MAX_VALUE;
		for (int round = 0; round < ROUNDS && moved > STILL; round++) {
			rasch.expect();
			moved = rasch.maximise();
		}
		return rasch.difficulties();
	}

	private static double[] grid() {
		double[] grid = new double[25];
		for (int point = 0; point < grid.length; point++) {
			grid[point] = (point - 12) / 3.0;
		}
		return grid;
	}

	/** How many answers, and how many marks, each question has at each ability. */
	private void expect() {
		for (int question = 0; question < difficulty.length; question++) {
			Arrays.fill(expected[question], 0);
			Arrays.fill(mastered[question], 0);
		}
		double[][] log = logarithms();
		double variance = 0;
		for (int learner = 0; learner < answers.learners(); learner++) {
			locate(learner, log);
			for (int point = 0; point < GRID.length; point++) {
				variance += posterior[point] * GRID[point] * GRID[point];
			}
			count(learner);
		}
		spread = Math.clamp(spread * Math.sqrt(variance / Math.max(1, answers.learners())), 0.1, 4);
	}

	private void count(int learner) {
		for (int answer = answers.start(learner); answer < answers.end(learner); answer++) {
			double[] of = expected[answers.question(answer)];
			double[] marks = mastered[answers.question(answer)];
			double mark = answers.mark(answer);
			for (int point = 0; point < GRID.length; point++) {
				of[point] += posterior[point];
				marks[point] += mark * posterior[point];
			}
		}
	}

	/** What the learner's answers say of the learner's ability. */
	private void locate(int learner, double[][] log) {
		for (int point = 0; point < GRID.length; point++) {
			posterior[point] = -GRID[point] * GRID[point] / 2;
		}
		for (int answer = answers.start(learner); answer < answers.end(learner); answer++) {
			double[] odds = log[answers.question(answer)];
			double mark = answers.mark(answer);
			for (int point = 0; point < GRID.length; point++) {
				posterior[point] += mark * (spread * GRID[point] - difficulty[answers.question(answer)]) + odds[point];
			}
		}
		normalise();
	}

	private void normalise() {
		double highest = Double.NEGATIVE_INFINITY;
		for (double value : posterior) {
			highest = Math.max(highest, value);
		}
		double sum = 0;
		for (int point = 0; point < GRID.length; point++) {
			posterior[point] = Math.exp(posterior[point] - highest);
			sum += posterior[point];
		}
		for (int point = 0; point < GRID.length; point++) {
			posterior[point] /= sum;
		}
	}

	/** The logarithm of the probability not to master a question, at each ability. */
	private double[][] logarithms() {
		double[][] log = new double[difficulty.length][GRID.length];
		for (int question = 0; question < difficulty.length; question++) {
			for (int point = 0; point < GRID.length; point++) {
				log[question][point] = -Math.log1p(Math.exp(spread * GRID[point] - difficulty[question]));
			}
		}
		return log;
	}

	/** One step of Newton for each question; how far the farthest moved. */
	private double maximise() {
		double farthest = 0;
		for (int question = 0; question < difficulty.length; question++) {
			double slope = -PRIOR * difficulty[question];
			double curve = PRIOR;
			for (int point = 0; point < GRID.length; point++) {
				double probability = probability(question, point);
				slope += expected[question][point] * probability - mastered[question][point];
				curve += expected[question][point] * probability * (1 - probability);
			}
			double step = Math.clamp(slope / curve, -1, 1);
			difficulty[question] += step;
			farthest = Math.max(farthest, Math.abs(step));
		}
		return farthest;
	}

	private double probability(int question, int point) {
		return 1 / (1 + Math.exp(difficulty[question] - spread * GRID[point]));
	}

	/** Errors from the squares of each learner's expected score. */
	private List<Difficulty> difficulties() {
		double[] information = new double[difficulty.length];
		int[] counts = new int[difficulty.length];
		double[][] log = logarithms();
		for (int learner = 0; learner < answers.learners(); learner++) {
			locate(learner, log);
			for (int answer = answers.start(learner); answer < answers.end(learner); answer++) {
				int question = answers.question(answer);
				double score = -answers.mark(answer);
				for (int point = 0; point < GRID.length; point++) {
					score += posterior[point] * probability(question, point);
				}
				information[question] += score * score;
				counts[question]++;
			}
		}
		List<Difficulty> difficulties = new ArrayList<>();
		for (int question = 0; question < difficulty.length; question++) {
			difficulties.add(new Difficulty(difficulty[question], 1 / Math.sqrt(PRIOR + information[question]),
					counts[question]));
		}
		return difficulties;
	}

}
