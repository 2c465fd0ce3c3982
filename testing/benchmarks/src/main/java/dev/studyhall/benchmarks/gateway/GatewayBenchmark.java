package dev.studyhall.benchmarks.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.studyhall.benchmarks.Benchmark;
import dev.studyhall.benchmarks.Plan;
import dev.studyhall.benchmarks.load.Rounds;
import dev.studyhall.benchmarks.load.Series;
import dev.studyhall.benchmarks.peer.Nginx;
import dev.studyhall.benchmarks.peer.StartedPlatform;
import dev.studyhall.benchmarks.peer.StartedPlatform.Gateway;
import dev.studyhall.benchmarks.peer.Wrk;
import dev.studyhall.benchmarks.report.Table;
import dev.studyhall.local.launcher.platform.Component;

/**
 * What the gateway costs a read: the Django topic through it, beside nginx passing on the
 * same bytes.
 */
public final class GatewayBenchmark implements Benchmark {

	private static final String TOPIC = "/api/v1/tech-baithak/topics/django";

	private static final String FILE = "nginx, a file";

	private static final String PROXY = "nginx before nginx";

	private static final String OFF = "--studyhall.gateway.cache.period=0";

	@Override
	public String name() {
		return "gateway";
	}

	@Override
	public String about() {
		return "a topic page through the gateway, beside nginx; needs nginx and wrk (--only=gzip,identity)";
	}

	@Override
	public void run(Plan plan) {
		Wrk wrk = Wrk.find(plan.connections(), plan.length());
		Nginx.require();
		try (StartedPlatform platform = StartedPlatform.start(plan).keepingOnly(Component.CATALOG)) {
			URI catalog = platform.api(Component.CATALOG);
			byte[] document = read(catalog.resolve(TOPIC));
			try (Nginx nginx = Nginx.serving(plan.scratch().resolve("nginx"), TOPIC, document);
					Gateway caching = platform.gateway("caching", catalog);
					Gateway relaying = platform.gateway("relaying", catalog, OFF);
					Gateway beforeFile = platform.gateway("before-file", nginx.file(), OFF)) {
				Map<String, URI> contestants = new LinkedHashMap<>();
				contestants.put(FILE, nginx.file());
				contestants.put(PROXY, nginx.proxy());
				contestants.put("gateway, from memory", caching.api());
				contestants.put("gateway, no memory, before nginx", beforeFile.api());
				contestants.put("catalog-service itself", catalog);
				contestants.put("gateway, no memory, before the catalog", relaying.api());
				List.of("gzip", "identity")
					.stream()
					.filter(plan::includes)
					.forEach((coding) -> measure(coding, contestants, document.length, wrk, plan));
			}
		}
	}

	private static void measure(String coding, Map<String, URI> contestants, int length, Wrk wrk, Plan plan) {
		Rounds rounds = new Rounds();
		contestants.forEach((name, server) -> rounds.with(name,
				() -> wrk.get(server.resolve(TOPIC), "Accept-Encoding: " + coding)));
		Map<String, Series> measured = rounds.run(plan.rounds(), plan.out()::println);
		Table table = new Table(coding, "requests/s", "of nginx as a proxy", "of nginx's file", "p50 ms", "p99 ms",
				"failed");
		measured.forEach((name, series) -> table.row(name, "%.0f".formatted(series.perSecond()),
				ratio(series, measured, PROXY), ratio(series, measured, FILE), "%.2f".formatted(series.p50Millis()),
				"%.2f".formatted(series.p99Millis()), series.failures()));
		plan.out()
			.printf("%nThe Django topic, %,d bytes of JSON, %s; %d connections, %d rounds of %d s, %d processors%n%n%s%n",
					length, coding, plan.connections(), plan.rounds(), plan.length().toSeconds(),
					Runtime.getRuntime().availableProcessors(), table);
	}

	private static String ratio(Series series, Map<String, Series> measured, String reference) {
		Series other = measured.get(reference);
		return (other != null) ? "%.2f".formatted(series.ratioTo(other)) : "";
	}

	private static byte[] read(URI address) {
		try (var in = address.toURL().openStream()) {
			return in.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
