package dev.studyhall.progress.plan;

import java.util.List;
import java.util.Map;

/**
 * What to do on which day, and what comes of it.
 *
 * @param days from today to the day before the date
 * @param recall the mean chance of recall to be expected on the date; a question never
 * met counts 0
 * @param recallByLevel the same by level, in order of difficulty
 */
public record Plan(List<PlanDay> days, double recall, Map<String, Double> recallByLevel, Verdict verdict) {

	/** A copy of the days. */
	public Plan {
		days = List.copyOf(days);
	}
}
