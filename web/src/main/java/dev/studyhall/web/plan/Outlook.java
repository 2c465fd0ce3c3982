package dev.studyhall.web.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.studyhall.web.api.Goal;
import dev.studyhall.web.api.Plan;
import dev.studyhall.web.api.Statistics;
import dev.studyhall.web.chart.Columns;
import dev.studyhall.web.text.Formats;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it is shown.
 *
 * @param goal what is wanted
 * @param plan what to do
 * @param today the day that it is for the learner
 * @param days the days behind and before, with what is expected and what was done
 * @param chart the same, drawn
 */
record Outlook(Goal goal, Plan plan, LocalDate today, List<Day> days, Columns chart) {

	/** How many days ahead are told. */
	static final int AHEAD = 90;

	/** How many days behind. */
	static final int BEHIND = 14;

	private static final int DRAWN = 28;

	private static final double SECONDS = 60;

	static Outlook of(Goal goal, Plan plan, Statistics statistics, Formats format) {
		LocalDate today = statistics.today();
		Map<LocalDate, Long> done = statistics.days()
			.stream()
			.collect(Collectors.toMap(Statistics.Day::date, (day) -> Math.round(day.seconds() / SECONDS), Long::sum));
		List<Day> days = new ArrayList<>();
		LocalDate first = goal.setOn().isAfter(today.minusDays(BEHIND)) ? goal.setOn() : today.minusDays(BEHIND);
		if (first.isBefore(today)) {
			first.datesUntil(today).forEach((day) -> days.add(new Day(day, null, done.getOrDefault(day, 0L), 0, 0)));
		}
		plan.days()
			.forEach((day) -> days.add(new Day(day.date(), day.minutes(), done.getOrDefault(day.date(), 0L),
					day.newQuestions().size(), day.revisited().size())));
		List<Columns.Value> values = days.stream()
			.filter((day) -> day.date().isBefore(today.plusDays(DRAWN)))
			.map((day) -> new Columns.Value(format.day(day.date()), (day.expected() != null) ? day.expected() : 0,
					day.done(), day.date().equals(today)))
			.toList();
		return new Outlook(goal, plan, today, List.copyOf(days), Columns.of(values, goal.minutesPerDay()));
	}

	/** Days until the date. */
	public long daysLeft() {
		return ChronoUnit.DAYS.between(this.today, this.plan.targetDate());
	}

	/** What is met today for the first time. */
	public List<Plan.Planned> newToday() {
		return named((day) -> day.newQuestions());
	}

	/** What comes back today. */
	public List<Plan.Planned> revisitedToday() {
		return named((day) -> day.revisited());
	}

	/** Minutes that today asks for. */
	public int minutesToday() {
		return todays().mapToInt(Plan.Day::minutes).sum();
	}

	private Stream<Plan.Day> todays() {
		return this.plan.days().stream().filter((day) -> day.date().equals(this.today));
	}

	private List<Plan.Planned> named(Function<Plan.Day, List<String>> ids) {
		Map<String, Plan.Planned> byId = this.plan.questions()
			.stream()
			.collect(Collectors.toMap(Plan.Planned::id, Function.identity(), (one, other) -> one));
		return todays().flatMap((day) -> ids.apply(day).stream())
			.flatMap((id) -> Stream.ofNullable(byId.get(id)))
			.toList();
	}

	/**
	 * A day of the plan.
	 *
	 * @param expected minutes; null for a day that is behind
	 * @param done minutes
	 */
	record Day(LocalDate date, @Nullable Integer expected, long done, int fresh, int revisited) {
	}

}
