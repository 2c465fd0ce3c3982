package dev.studyhall.benchmarks.progress;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import dev.studyhall.benchmarks.load.Request;

/**
 * What somebody of those who ask, at random, looks at: learners, and a teacher of each of
 * their tenants.
 */
final class Dashboards {

	private final List<Sampled> learners;

	private final List<Sampled> teachers;

	private final Map<Integer, String> cohorts;

	/** Makes a cohort of its sampled learners in each tenant. */
	Dashboards(LoadedProgress progress) {
		this.learners = progress.sampled();
		this.teachers = IntStream.rangeClosed(0, this.learners.getLast().tenant())
			.mapToObj((tenant) -> Sampled.teacherOf(progress.platform(), tenant))
			.toList();
		this.cohorts = Cohorts.of(progress, this.teachers);
	}

	/** By what they are called, ways to ask for each. */
	static Map<String, Function<Dashboards, Supplier<Request>>> all() {
		Map<String, Function<Dashboards, Supplier<Request>>> all = new LinkedHashMap<>();
		all.put("all topics", learners("me/progress"));
		all.put("a topic", learners("me/progress/topics/topic"));
		all.put("days, forecast, retention", learners("me/statistics"));
		all.put("due reviews", learners("me/reviews"));
		all.put("teacher: a topic", teachers("statistics/topics/topic"));
		all.put("teacher: its questions", teachers("statistics/topics/topic/items"));
		all.put("teacher: its funnel", teachers("statistics/topics/topic/funnel"));
		all.put("teacher: its level audit", teachers("statistics/topics/topic/audit"));
		all.put("teacher: days of all", teachers("statistics/activity"));
		all.put("teacher: who comes back", teachers("statistics/retention"));
		all.put("teacher: a cohort", cohorts("members"));
		all.put("teacher: at risk in it", cohorts("at-risk"));
		return all;
	}

	private static Function<Dashboards, Supplier<Request>> learners(String path) {
		return (dashboards) -> () -> Contest.any(dashboards.learners).get(path);
	}

	private static Function<Dashboards, Supplier<Request>> teachers(String path) {
		return (dashboards) -> () -> Contest.any(dashboards.teachers).get(path);
	}

	private static Function<Dashboards, Supplier<Request>> cohorts(String path) {
		return (dashboards) -> () -> {
			Sampled teacher = dashboards.teachers.get(Contest.below(dashboards.cohorts.size()));
			return teacher.get("cohorts/" + dashboards.cohorts.get(teacher.tenant()) + "/" + path);
		};
	}

}
