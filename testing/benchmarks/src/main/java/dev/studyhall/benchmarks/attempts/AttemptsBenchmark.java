package dev.studyhall.benchmarks.attempts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.studyhall.benchmarks.Benchmark;
import dev.studyhall.benchmarks.Plan;
import dev.studyhall.benchmarks.load.Rounds;
import dev.studyhall.benchmarks.load.Series;
import dev.studyhall.benchmarks.peer.PgBench;
import dev.studyhall.benchmarks.peer.StartedPlatform;
import dev.studyhall.benchmarks.peer.Wrk;
import dev.studyhall.benchmarks.report.Table;
import dev.studyhall.local.launcher.platform.Component;
import org.jspecify.annotations.Nullable;

/**
 * Attempts that are accepted and durable, beside the bare transactions of their
 * statements; and how soon an accepted attempt shows in the catalog's counts.
 */
public final class AttemptsBenchmark implements Benchmark {

	private static final double WARM = 50_000;

	private static final int MOST_WARMING = 30;

	private static final String BARE = "pgbench, a transaction an attempt";

	@Override
	public String name() {
		return "attempts";
	}

	@Override
	public String about() {
		return "attempts a second, beside pgbench, and until they are counted; needs pgbench and wrk"
				+ " (--only=throughput,propagation)";
	}

	@Override
	public void run(Plan plan) {
		Wrk wrk = Wrk.find(plan.connections(), plan.length());
		PgBench pgbench = PgBench.find(plan.connections(), plan.length());
		Path folder = plan.scratch().resolve("attempts");
		try (StartedPlatform platform = StartedPlatform.start(plan)) {
			List<String> questions = column(platform,
					"select question_id from progress.question_copy where not retired order by 1");
			Learners learners = new Learners(wrk, platform, questions, folder);
			warm(learners, platform.api(Component.PROGRESS), plan);
			warm(learners, platform.api(Component.GATEWAY), plan);
			if (plan.includes("throughput")) {
				BareTransactions bare = BareTransactions.copy(pgbench, platform.superuser(), script(folder),
						column(platform,
								"select id from progress.tenant_directory where slug = '" + Learners.SLUG + "'")
							.getFirst());
				measure(platform, learners, bare, plan);
			}
			if (plan.includes("propagation")) {
				new Propagation(platform, learners, questions).measure(plan);
			}
		}
	}

	/**
	 * A service that has answered little is still being compiled, beside the load, and
	 * gets faster too slowly for turns to tell.
	 */
	private static void warm(Learners learners, URI server, Plan plan) {
		double accepted = 0;
		for (int turn = 0; turn < MOST_WARMING && accepted < WARM; turn++) {
			accepted += learners.attempt(server).perSecond() * plan.length().toSeconds();
		}
	}

	private static void measure(StartedPlatform platform, Learners learners, BareTransactions bare, Plan plan) {
		Map<String, Series> measured = new Rounds().with(BARE, bare::run)
			.with("progress-service itself", () -> learners.attempt(platform.api(Component.PROGRESS)))
			.with("through the gateway", () -> learners.attempt(platform.api(Component.GATEWAY)))
			.run(plan.rounds(), plan.out()::println);
		Table table = new Table("attempts", "accepted/s", "of pgbench", "p50 ms", "p99 ms", "failed");
		measured.forEach((name, series) -> table.row(name, "%.0f".formatted(series.perSecond()),
				ratio(series, measured.get(BARE)), "%.2f".formatted(series.p50Millis()),
				"%.2f".formatted(series.p99Millis()), series.failures()));
		plan.out()
			.printf("%nRated attempts of 512 learners, each durable before its answer (fsync on); %d connections, "
					+ "%d rounds of %d s, %d processors; pgbench tells an average for p50%n%n%s%n", plan.connections(),
					plan.rounds(), plan.length().toSeconds(), Runtime.getRuntime().availableProcessors(), table);
	}

	private static String ratio(Series series, @Nullable Series bare) {
		return (bare != null) ? "%.2f".formatted(series.ratioTo(bare)) : "";
	}

	private static List<String> column(StartedPlatform platform, String query) {
		List<String> values = new ArrayList<>();
		try (Connection connection = platform.connect();
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(query)) {
			while (rows.next()) {
				values.add(rows.getString(1));
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		return values;
	}

	private static Path script(Path folder) {
		try (var statements = AttemptsBenchmark.class.getResourceAsStream("/attempts/attempt.sql")) {
			return Files.write(folder.resolve("attempt.sql"), statements.readAllBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
