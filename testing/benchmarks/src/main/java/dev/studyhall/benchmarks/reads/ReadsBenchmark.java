package dev.studyhall.benchmarks.reads;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.studyhall.benchmarks.Benchmark;
import dev.studyhall.benchmarks.Plan;
import dev.studyhall.benchmarks.content.Scale;
import dev.studyhall.benchmarks.load.LoadDriver;
import dev.studyhall.benchmarks.load.Rounds;
import dev.studyhall.benchmarks.load.Series;
import dev.studyhall.benchmarks.report.Table;

/**
 * Whether reads are as fast with a million questions as with a thousand: two catalogs,
 * asked in turns.
 */
public final class ReadsBenchmark implements Benchmark {

	private static final Scale SMALL = new Scale(1_000);

	private static final int AT_REST = 1;

	@Override
	public String name() {
		return "reads";
	}

	@Override
	public String about() {
		return "reads with a million questions beside a thousand; uses what import --keep left (--only=load,rest)";
	}

	@Override
	public void run(Plan plan) {
		try (LoadedPlatform small = LoadedPlatform.of(plan, SMALL);
				LoadedPlatform large = LoadedPlatform.of(plan, new Scale(plan.questions()))) {
			Contest contest = new Contest(small, Paths.of(small), large, Paths.of(large));
			Map<String, Function<Paths, Supplier<String>>> searches = new LinkedHashMap<>();
			searches.put("search, a common word", Paths::common);
			searches.put("search, a rare word", Paths::rare);
			searches.put("search, a mistyped word", Paths::mistyped);
			searches.put("suggestions", Paths::suggestions);
			Map<String, Function<Paths, Supplier<String>>> all = new LinkedHashMap<>();
			all.put("topic", Paths::topics);
			all.put("question", Paths::questions);
			all.put("list of topics", Paths::lists);
			all.put("search, a third each", Paths::searches);
			all.putAll(searches);
			if (plan.includes("load")) {
				measure(all, contest, plan.connections(), plan);
			}
			if (plan.includes("rest")) {
				measure(searches, contest, AT_REST, plan);
			}
		}
	}

	/** The two that are compared. */
	private record Contest(LoadedPlatform small, Paths smallPaths, LoadedPlatform large, Paths largePaths) {
	}

	private static void measure(Map<String, Function<Paths, Supplier<String>>> reads, Contest contest, int connections,
			Plan plan) {
		String few = "%,d: ".formatted(contest.small().scale().questions());
		String many = "%,d: ".formatted(contest.large().scale().questions());
		Table table = new Table("read", few + "requests/s", "p50 ms", "p99 ms", many + "requests/s", "p50 ms", "p99 ms",
				"times slower", "failed");
		LoadDriver small = driver(contest.small());
		LoadDriver large = driver(contest.large());
		reads.forEach((name, paths) -> {
			Supplier<String> fewPaths = paths.apply(contest.smallPaths());
			Supplier<String> manyPaths = paths.apply(contest.largePaths());
			Map<String, Series> measured = new Rounds()
				.with(few + name, () -> small.get(fewPaths, connections, plan.length()))
				.with(many + name, () -> large.get(manyPaths, connections, plan.length()))
				.run(plan.rounds(), plan.out()::println);
			table.row(cells(name, List.copyOf(measured.values())));
		});
		plan.out()
			.printf("%n%d connections, straight at the service, gzip; %d rounds of %d s, %d processors%n%n%s%n",
					connections, plan.rounds(), plan.length().toSeconds(), Runtime.getRuntime().availableProcessors(),
					table);
	}

	private static LoadDriver driver(LoadedPlatform platform) {
		return new LoadDriver(platform.catalog(), "Accept-Encoding: gzip");
	}

	private static Object[] cells(String name, List<Series> measured) {
		Series few = measured.getFirst();
		Series many = measured.getLast();
		return new Object[] { name, "%,.0f".formatted(few.perSecond()), "%.1f".formatted(few.p50Millis()),
				"%.1f".formatted(few.p99Millis()), "%,.0f".formatted(many.perSecond()),
				"%.1f".formatted(many.p50Millis()), "%.1f".formatted(many.p99Millis()),
				"%.2f".formatted(few.ratioTo(many)), few.failures() + many.failures() };
	}

}
