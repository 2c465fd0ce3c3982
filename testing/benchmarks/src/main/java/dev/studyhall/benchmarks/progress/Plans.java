package dev.studyhall.benchmarks.progress;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import dev.studyhall.benchmarks.Plan;
import dev.studyhall.benchmarks.load.Request;
import dev.studyhall.benchmarks.load.Rounds;
import dev.studyhall.benchmarks.load.Series;
import dev.studyhall.benchmarks.report.Table;
import dev.studyhall.local.launcher.platform.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Plans for a topic of 2,000 questions, one at a time: of a learner who has seen nothing
 * and of one who has seen half of it, with more time than is needed and with less.
 */
final class Plans {

	private static final int TENANT = 9_999;

	private static final int QUESTIONS = 2_000;

	private static final int DAYS = 90;

	private static final List<Integer> MINUTES = List.of(480, 60);

	private final LoadedProgress progress;

	private final Sampled fresh;

	private final Sampled seen;

	Plans(LoadedProgress progress) {
		this.progress = progress;
		this.fresh = Sampled.of(progress.platform(), TENANT, 0);
		this.seen = Sampled.of(progress.platform(), TENANT, 1);
	}

	void measure(Plan plan) {
		Table table = new Table("plan for %,d questions and %d days".formatted(QUESTIONS, DAYS), "verdict", "p50 ms",
				"p99 ms", "failed");
		try (Calls calls = new Calls(this.progress.platform().api(Component.PROGRESS))) {
			load(calls);
			measure("nothing seen yet", this.fresh, calls, plan, table);
			measure("half of them seen", this.seen, calls, plan, table);
		}
		plan.out().printf("%nAt rest, one plan after the other, straight at the service%n%n%s%n", table);
	}

	private void measure(String name, Sampled learner, Calls calls, Plan plan, Table table) {
		MINUTES.forEach((minutes) -> {
			String row = "%s, %d minutes a day".formatted(name, minutes);
			String verdict = plan(calls, learner, minutes).path("verdict").asString();
			Series series = measure(row, learner, plan);
			table.row(row, verdict, "%.1f".formatted(series.p50Millis()), "%.1f".formatted(series.p99Millis()),
					series.failures());
		});
	}

	private Series measure(String name, Sampled learner, Plan plan) {
		Request request = Request.get(learner.path("me/plan"), learner.authorization());
		return new Rounds().with(name, () -> this.progress.driver().send(() -> request, 1, plan.length()))
			.run(plan.rounds(), plan.out()::println)
			.values()
			.iterator()
			.next();
	}

	/** The plan after the goal is set. */
	private static JsonNode plan(Calls calls, Sampled learner, int minutes) {
		calls.put(learner.path("me/goal"), learner.token(),
				JsonMapper.shared()
					.writeValueAsString(Map.of("topics", List.of("topic"), "targetDate",
							LocalDate.now(ZoneOffset.UTC).plusDays(DAYS).toString(), "timeZone", "Europe/Berlin",
							"minutesPerDay", minutes, "desiredRetention", 0.9)));
		return calls.get(learner.path("me/plan"), learner.token());
	}

	private void load(Calls calls) {
		Statements statements = new Statements(this.progress.platform());
		if (statements.number("select count(*) from progress.topic_copy where tenant_id = benchmark.tenant_id(%d)"
			.formatted(TENANT)) == 0) {
			statements.run("topics.sql", Map.of("first", TENANT, "last", TENANT + 1, "questions", QUESTIONS));
			statements.run("seen.sql", Map.of("tenant", TENANT, "learner",
					calls.get(this.seen.path("me"), this.seen.token()).path("learnerId").asString()));
			statements.execute("vacuum (analyze)");
		}
	}

}
