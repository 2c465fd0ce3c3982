package dev.studyhall.benchmarks.pages;

import java.net.URI;
import java.util.Map;
import java.util.Objects;

import dev.studyhall.benchmarks.Benchmark;
import dev.studyhall.benchmarks.Plan;
import dev.studyhall.benchmarks.load.Rounds;
import dev.studyhall.benchmarks.load.Series;
import dev.studyhall.benchmarks.peer.StartedPlatform;
import dev.studyhall.benchmarks.peer.Wrk;
import dev.studyhall.benchmarks.report.Table;
import dev.studyhall.local.launcher.platform.Component;

/**
 * The page of the Django topic through the gateway, beside the JSON of the same topic:
 * from the gateway's memory, and made for who shows a cookie.
 */
public final class PagesBenchmark implements Benchmark {

	private static final String TENANT = "tech-baithak";

	private static final String JSON = "JSON, for anybody";

	private static final String GZIP = "Accept-Encoding: gzip";

	@Override
	public String name() {
		return "pages";
	}

	@Override
	public String about() {
		return "the page of a topic through the gateway, beside its JSON; needs wrk";
	}

	@Override
	public void run(Plan plan) {
		Wrk wrk = Wrk.find(plan.connections(), plan.length());
		try (StartedPlatform platform = StartedPlatform.start(plan)) {
			URI gateway = platform.api(Component.GATEWAY);
			URI page = gateway.resolve("/" + TENANT + "/topics/django");
			URI document = gateway.resolve("/api/v1/" + TENANT + "/topics/django");
			Map<String, Series> measured = new Rounds().with(JSON, () -> wrk.get(document, GZIP))
				.with("page, for anybody", () -> wrk.get(page, GZIP, "Accept: text/html"))
				.with("page, in Hindi", () -> wrk.get(page, GZIP, "Accept: text/html", "Accept-Language: hi"))
				.with("page, of somebody with a cookie",
						() -> wrk.get(page, GZIP, "Accept: text/html", "Cookie: scheme=dark"))
				.run(plan.rounds(), plan.out()::println);
			print(measured, plan);
		}
	}

	private static void print(Map<String, Series> measured, Plan plan) {
		Series json = Objects.requireNonNull(measured.get(JSON));
		Table table = new Table("the Django topic", "requests/s", "of the JSON", "p50 ms", "p99 ms", "failed");
		measured.forEach((name, series) -> table.row(name, "%.0f".formatted(series.perSecond()),
				"%.2f".formatted(series.ratioTo(json)), "%.2f".formatted(series.p50Millis()),
				"%.2f".formatted(series.p99Millis()), series.failures()));
		plan.out()
			.printf("%nThrough the gateway, gzip; %d connections, %d rounds of %d s, %d processors%n%n%s%n",
					plan.connections(), plan.rounds(), plan.length().toSeconds(),
					Runtime.getRuntime().availableProcessors(), table);
	}

}
