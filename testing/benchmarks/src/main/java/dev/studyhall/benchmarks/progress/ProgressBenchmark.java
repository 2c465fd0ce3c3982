package dev.studyhall.benchmarks.progress;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

import dev.studyhall.benchmarks.Benchmark;
import dev.studyhall.benchmarks.Plan;
import dev.studyhall.benchmarks.load.Request;
import dev.studyhall.benchmarks.report.Table;

/**
 * Whether dashboards and attempts cost the same with ten million attempts as with ten
 * thousand; what a plan takes; and how fast all statistics are made anew.
 */
public final class ProgressBenchmark implements Benchmark {

	private static final int AT_REST = 1;

	private static final int WRITING_SECONDS = 40;

	@Override
	public String name() {
		return "progress";
	}

	@Override
	public String about() {
		return "dashboards and attempts with ten million attempts beside ten thousand; plans; a rebuild"
				+ " (--only=attempts,dashboards,plans,rebuild)";
	}

	@Override
	public void run(Plan plan) {
		try (LoadedProgress small = LoadedProgress.of(plan, Amount.few(), 0);
				LoadedProgress large = LoadedProgress.of(plan, Amount.of(plan.attempts()), plan.events())) {
			Contest contest = new Contest(small, large);
			if (plan.includes("attempts")) {
				attempts(contest, plan);
			}
			if (plan.includes("dashboards")) {
				dashboards(contest, plan);
			}
			if (plan.includes("plans")) {
				new Plans(large).measure(plan);
			}
			if (plan.includes("rebuild")) {
				new Rebuilding(large).measure(plan);
			}
		}
	}

	private static void dashboards(Contest contest, Plan plan) {
		Map<LoadedProgress, Dashboards> asked = Map.of(contest.small(), new Dashboards(contest.small()),
				contest.large(), new Dashboards(contest.large()));
		for (int connections : new int[] { AT_REST, plan.connections() }) {
			Table table = contest.table("dashboard, at " + connections);
			Dashboards.all()
				.forEach((name, requests) -> contest.measure(table, name,
						(progress) -> requests.apply(Objects.requireNonNull(asked.get(progress))), connections, plan));
			print("Straight at the service, gzip", plan, table);
		}
	}

	/**
	 * Both have as many learners and tenants that write, so that as many come together.
	 */
	private static void attempts(Contest contest, Plan plan) {
		Table table = contest.table("attempts");
		for (int connections : new int[] { AT_REST, plan.connections() }) {
			contest.measure(table, "at " + connections, ProgressBenchmark::attempting, connections, plan);
		}
		print("Rated attempts, straight at the service", plan, table);
	}

	private static void print(String what, Plan plan, Table table) {
		plan.out()
			.printf("%n%s; %d rounds of %d s, %d processors%n%n%s%n", what, plan.rounds(), plan.length().toSeconds(),
					Runtime.getRuntime().availableProcessors(), table);
	}

	private static Supplier<Request> attempting(LoadedProgress progress) {
		List<Sampled> learners = progress.sampled()
			.stream()
			.filter((learner) -> learner.tenant() < Amount.few().tenants())
			.toList();
		return () -> {
			Sampled learner = Contest.any(learners);
			return Request.post(learner.path("me/attempts"), attempt(learner), learner.authorization());
		};
	}

	private static String attempt(Sampled learner) {
		ThreadLocalRandom random = ThreadLocalRandom.current();
		Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
		return """
				{"clientEventId": "%s", "questionId": "%s", "questionVersion": 1, "rating": %d, "startedAt": "%s",
				 "endedAt": "%s"}""".formatted(UUID.randomUUID(),
				Amount.question(learner.tenant(), random.nextInt(Amount.QUESTIONS)), random.nextInt(1, 5),
				now.minusSeconds(WRITING_SECONDS), now);
	}

}
