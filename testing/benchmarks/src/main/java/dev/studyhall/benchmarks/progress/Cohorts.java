package dev.studyhall.benchmarks.progress;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.studyhall.local.launcher.platform.Component;

/** Groups of the sampled learners, as their teachers make them. */
final class Cohorts {

	/** As many tenants have one, on both sides. */
	private static final int TENANTS = Amount.few().tenants();

	private static final int DAYS = 100;

	private Cohorts() {
	}

	/**
	 * By tenant the id of a cohort of its sampled learners, from before the first attempt
	 * on.
	 */
	static Map<Integer, String> of(LoadedProgress progress, List<Sampled> teachers) {
		Map<Integer, String> cohorts = new HashMap<>();
		try (Calls calls = new Calls(progress.platform().api(Component.PROGRESS))) {
			teachers.stream()
				.limit(TENANTS)
				.forEach((teacher) -> cohorts.put(teacher.tenant(),
						calls.post(teacher.path("cohorts"), teacher.token(), "{\"name\": \"All\"}")
							.path("id")
							.asString()));
			progress.sampled()
				.stream()
				.filter((learner) -> cohorts.containsKey(learner.tenant()))
				.forEach((learner) -> join(calls, learner, teachers.get(learner.tenant()), cohorts));
		}
		return cohorts;
	}

	private static void join(Calls calls, Sampled learner, Sampled teacher, Map<Integer, String> cohorts) {
		String id = calls.get(learner.path("me"), learner.token()).path("learnerId").asString();
		calls.put(teacher.path("cohorts/%s/members/%s".formatted(cohorts.get(learner.tenant()), id)), teacher.token(),
				"{\"from\": \"%s\"}".formatted(LocalDate.now(ZoneOffset.UTC).minusDays(DAYS)));
	}

}
