package dev.studyhall.web.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.studyhall.web.api.Goal;
import dev.studyhall.web.api.GoalWish;
import dev.studyhall.web.visitor.Form;
import org.jspecify.annotations.Nullable;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * A goal as it was typed, and what is wrong with it.
 *
 * @param typed what was typed
 * @param problems by field, the keys of texts
 * @param wish what is wanted; null if something is wrong
 */
record GoalForm(Form typed, Map<String, String> problems, @Nullable GoalWish wish) {

	private static final int MOST_MINUTES = 1440;

	private static final int MOST_TOPICS = 20;

	private static final int MOST_YEARS = 2;

	/** Reads what was typed. */
	static GoalForm read(Form form, LocalDate today, String zone) {
		Map<String, String> problems = new LinkedHashMap<>();
		List<String> topics = form.all("topic").stream().distinct().toList();
		if (topics.isEmpty() || topics.size() > MOST_TOPICS) {
			problems.put("topic", topics.isEmpty() ? "plan.problem.no-topic" : "plan.problem.too-many");
		}
		LocalDate date = date(form.text("date"));
		if (date == null || !date.isAfter(today) || date.isAfter(today.plusYears(MOST_YEARS))) {
			problems.put("date", "plan.problem.date");
		}
		int minutes = form.number("minutes", 0);
		if (minutes < 1 || minutes > MOST_MINUTES) {
			problems.put("minutes", "plan.problem.minutes");
		}
		List<LocalDate> dates = dates(form.text("off"), problems);
		if (!problems.isEmpty() || date == null) {
			return new GoalForm(form, problems, null);
		}
		DaysOff off = new DaysOff(weekdays(form), dates);
		return new GoalForm(form, problems,
				new GoalWish(topics, date, zone, minutes, recall(form), off.until(today, date)));
	}

	/** The form of a goal that is set. */
	static Form of(Goal goal, LocalDate today) {
		DaysOff off = DaysOff.of(goal.daysOff(), today, goal.targetDate());
		MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
		goal.topics().forEach((topic) -> fields.add("topic", topic.slug()));
		fields.add("date", goal.targetDate().toString());
		fields.add("minutes", Integer.toString(goal.minutesPerDay()));
		fields.add("recall", Long.toString(Math.round(goal.desiredRetention() * 100)));
		off.weekdays().forEach((day) -> fields.add("weekday", day.name().toLowerCase(Locale.ROOT)));
		fields.add("off", off.dates().stream().map(LocalDate::toString).collect(Collectors.joining("\n")));
		return new Form(fields);
	}

	private static double recall(Form form) {
		return Math.clamp(form.number("recall", 90), 70, 99) / 100.0;
	}

	private static Set<DayOfWeek> weekdays(Form form) {
		return form.all("weekday")
			.stream()
			.flatMap((name) -> Arrays.stream(DayOfWeek.values())
				.filter((day) -> day.name().toLowerCase(Locale.ROOT).equals(name)))
			.collect(Collectors.toSet());
	}

	private static List<LocalDate> dates(String text, Map<String, String> problems) {
		List<LocalDate> dates = new ArrayList<>();
		for (String word : text.split("[\\s,;]+", -1)) {
			LocalDate date = date(word);
			if (date != null) {
				dates.add(date);
			}
			else if (!word.isEmpty()) {
				problems.put("off", "plan.problem.off");
			}
		}
		return dates;
	}

	/** The day of that text; null if it is none. */
	static @Nullable LocalDate date(String text) {
		try {
			return text.isEmpty() ? null : LocalDate.parse(text);
		}
		catch (DateTimeParseException malformed) {
			return null;
		}
	}

}
