package dev.studyhall.progress.memory.fitting;

import java.util.List;
import java.util.OptionalLong;

import dev.studyhall.progress.memory.Weights;

/**
 * Fits weights to a log of reviews: Adam on the log loss, held near the weights of the
 * start as far as they are known to differ between learners. A small log moves them
 * little. Takes about a second for 20,000 reviews.
 */
public final class Fitting {

	/** Reviews below which nothing is fitted. */
	public static final int FEWEST = 100;

	/** How much the weights differ between learners, as the model's authors found. */
	private static final double[] SPREAD = { 6.43, 9.66, 17.58, 27.85, 0.57, 0.28, 0.6, 0.12, 0.39, 0.18, 0.33, 0.3,
			0.09, 0.16, 0.57, 0.25, 1.03, 0.31, 0.32, 0.14, 0.27 };

	private static final double HELD_OUT = 0.2;

	private static final int ROUNDS = 250;

	private static final double STEP = 0.05;

	private final List<CardLog> logs;

	private final double[] start;

	private final double[] weights;

	private final double[] momentum = new double[Weights.COUNT];

	private final double[] energy = new double[Weights.COUNT];

	private Fitting(List<CardLog> logs, Weights start) {
		this.logs = logs;
		this.start = start.toArray();
		this.weights = start.toArray();
	}

	/**
	 * Fits weights to all but the latest fifth of the log, and keeps them if they
	 * foretell that fifth better than those of the start.
	 */
	public static Fit fit(List<CardLog> logs, Weights start) {
		OptionalLong since = heldOutSince(logs);
		if (since.isEmpty()) {
			return new Fit(start, 0, 0, Double.NaN, Double.NaN);
		}
		long boundary = since.getAsLong();
		List<CardLog> told = logs.stream().filter((log) -> log.ratings().size() > 1).toList();
		Fitting fitting = new Fitting(told, start);
		fitting.run(boundary);
		Loss before = Loss.of(told, fitting.start, boundary, Long.MAX_VALUE);
		Loss after = Loss.of(told, fitting.weights, boundary, Long.MAX_VALUE);
		Fit fit = new Fit(Weights.of(fitting.weights), after.reviews(), boundary, before.mean(), after.mean());
		return fit.better() ? fit : new Fit(start, after.reviews(), boundary, before.mean(), after.mean());
	}

	/**
	 * The first day of the latest fifth of a log's reviews, in UTC counted from 1970;
	 * empty if there are too few to fit to.
	 */
	public static OptionalLong heldOutSince(List<CardLog> logs) {
		long[] days = logs.stream().flatMapToLong(CardLog::telling).sorted().toArray();
		return (days.length < FEWEST) ? OptionalLong.empty()
				: OptionalLong.of(days[(int) (days.length * (1 - HELD_OUT))]);
	}

	/** The log loss of weights on the reviews from a day on. */
	public static double loss(List<CardLog> logs, Weights weights, long from) {
		return Loss.of(logs, weights.toArray(), from, Long.MAX_VALUE).mean();
	}

	private void run(long boundary) {
		for (int round = 1; round <= ROUNDS; round++) {
			Loss loss = Loss.of(logs, weights, Long.MIN_VALUE, boundary);
			if (loss.reviews() == 0) {
				return;
			}
			double length = STEP * (1 + Math.cos(Math.PI * round / ROUNDS)) / 2;
			for (int weight = 0; weight < Weights.COUNT; weight++) {
				move(weight, loss, round, length);
			}
		}
	}

	/** One step of Adam, in units of the weight's spread. */
	private void move(int weight, Loss loss, int round, double length) {
		double unit = SPREAD[weight];
		double away = (weights[weight] - start[weight]) / unit;
		double slope = loss.slope(weight) * unit + 2 * away / loss.reviews();
		momentum[weight] = 0.9 * momentum[weight] + 0.1 * slope;
		energy[weight] = 0.99 * energy[weight] + 0.01 * slope * slope;
		double direction = momentum[weight] / (1 - Math.pow(0.9, round))
				/ (Math.sqrt(energy[weight] / (1 - Math.pow(0.99, round))) + 1e-10);
		weights[weight] = Math.clamp(weights[weight] - length * direction * unit, Weights.lowest(weight),
				Weights.highest(weight));
	}

}
