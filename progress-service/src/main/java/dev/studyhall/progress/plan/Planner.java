package dev.studyhall.progress.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Plans what to study until the date that matters. */
public final class Planner {

	/** What is aimed at above the desired recall, for the luck of single answers. */
	private static final double ROOM = 0.02;

	/** What the expected recall may lack, and still be said to reach. */
	private static final double DOUBT = 0.005;

	/**
	 * How much more than expected learners reach one time in ten, however many questions.
	 */
	private static final double LUCK = 0.015;

	/** And how much of a single question's luck is left with many. */
	private static final double LUCK_OF_ONE = 0.1;

	private static final int SEARCH_STEPS = 5;

	/** What some of the questions may foretell too well. */
	private static final double SAMPLE_ERROR = 1.03;

	private static final double NEARLY_ALL = 0.9;

	private static final double HIGHEST = 0.995;

	private final Goal goal;

	private final LearnerDays days;

	private final Start start;

	private final Start sample;

	private final Calendar calendar;

	private Planner(Goal goal, Standing standing) {
		this.goal = goal;
		this.days = LearnerDays.at(standing.now(), goal.timeZone());
		this.start = Start.of(goal, standing);
		this.sample = start.sample();
		this.calendar = Calendar.of(goal, days, start);
	}

	/**
	 * The plan from here to the date. Some tens of milliseconds for 2,000 questions and
	 * 90 days.
	 */
	public static Plan plan(Goal goal, Standing standing) {
		return new Planner(goal, standing).plan();
	}

	private Plan plan() {
		double effort = least();
		Simulation some = run((effort > NEARLY_ALL) ? 1 : effort);
		if (some.recall() >= goal.desiredRetention() + ROOM / 2) {
			return plan(some, new Verdict.Reachable());
		}
		Simulation most = (effort > NEARLY_ALL) ? some : run(1);
		return plan(most, verdict(most.recall() - goal.desiredRetention()));
	}

	private Verdict verdict(double above) {
		if (above >= -DOUBT) {
			return new Verdict.Reachable();
		}
		double luck = LUCK + LUCK_OF_ONE / Math.sqrt(goal.questions().size());
		return (above >= -luck) ? new Verdict.Doubtful() : new Advice(goal, days, sample).advise();
	}

	/** The least effort that does, found with some of the questions. */
	private double least() {
		double tooLittle = 0;
		double enough = 1;
		for (int step = 0; step < SEARCH_STEPS; step++) {
			double middle = (tooLittle + enough) / 2;
			if (Simulation.run(sample, Calendar.of(goal, days, sample), aim(), middle).recall() >= aim()) {
				enough = middle;
			}
			else {
				tooLittle = middle;
			}
		}
		return Math.min(enough * SAMPLE_ERROR, 1);
	}

	private Simulation run(double effort) {
		return Simulation.run(start, calendar, aim(), effort);
	}

	private double aim() {
		return Math.min(goal.desiredRetention() + ROOM, HIGHEST);
	}

	private Plan plan(Simulation simulation, Verdict verdict) {
		List<PlanDay> planned = new ArrayList<>();
		for (int day = 0; day < calendar.length(); day++) {
			Simulation.Day done = simulation.days().get(day);
			planned.add(new PlanDay(days.date(day), days.begin(day), ids(done.fresh()), ids(done.revisited()),
					done.minutes()));
		}
		return new Plan(planned, simulation.recall(), byLevel(simulation.deck()), verdict);
	}

	private List<UUID> ids(List<Integer> places) {
		return places.stream().map((place) -> goal.questions().get(place).id()).toList();
	}

	private static Map<String, Double> byLevel(Deck deck) {
		Map<String, Double> recall = new LinkedHashMap<>();
		Map<String, Integer> counts = new HashMap<>();
		for (int index = 0; index < deck.size(); index++) {
			String level = deck.question(index).level();
			recall.merge(level, deck.recall(index), Double::sum);
			counts.merge(level, 1, Integer::sum);
		}
		recall.replaceAll((level, sum) -> sum / counts.getOrDefault(level, 1));
		return recall;
	}

}
