package dev.studyhall.benchmarks.imports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import dev.studyhall.benchmarks.Benchmark;
import dev.studyhall.benchmarks.Plan;
import dev.studyhall.benchmarks.content.Scale;
import dev.studyhall.benchmarks.imports.BareCopy.Copied;
import dev.studyhall.benchmarks.peer.StartedPlatform;
import dev.studyhall.benchmarks.report.Table;
import dev.studyhall.local.launcher.platform.Component;

/**
 * How fast generated questions come in through the catalog's API until they are published
 * and found, beside a bare {@code COPY} of the rows that come out.
 */
public final class ImportBenchmark implements Benchmark {

	private static final int MEGABYTE = 1024 * 1024;

	@Override
	public String name() {
		return "import";
	}

	@Override
	public String about() {
		return "a million questions imported, beside COPY of the same rows (--questions=50000 --keep --only=catalog,consumers)";
	}

	@Override
	public void run(Plan plan) {
		Scale scale = new Scale(plan.questions());
		try (LoadedFolder folder = LoadedFolder.of(plan, scale)) {
			folder.clear();
			try (StartedPlatform platform = StartedPlatform.empty(plan, folder.path())) {
				platform.stop(Component.GATEWAY);
				if (!plan.includes("consumers")) {
					platform.stop(Component.BOOKMARK);
					platform.stop(Component.PROGRESS);
				}
				measure(platform, scale, plan);
			}
			folder.markComplete();
		}
	}

	private static void measure(StartedPlatform platform, Scale scale, Plan plan) {
		Duration taken;
		Watched watched;
		try (Watch watch = new Watch(platform, plan.out()::println)) {
			taken = new Loading(platform, scale).load();
			watched = watch.end();
		}
		String peak = peakMemory(platform.pid(Component.CATALOG));
		platform.keepingOnly(Component.CATALOG);
		platform.stop(Component.CATALOG);
		List<Copied> copied = copy(platform, plan);
		Duration bare = copied.stream().map(Copied::taken).reduce(Duration.ZERO, Duration::plus);
		double ratio = bare.toNanos() / (double) taken.toNanos();
		plan.out()
			.printf("%n%,d questions in %,d topics of %,d tenants; %d processors%n%n%s%n%n%s%n%n%s%n",
					scale.questions(), scale.topics(), scale.tenants().size(),
					Runtime.getRuntime().availableProcessors(), ways(scale, taken, bare, ratio), tables(copied),
					watch(watched, peak));
	}

	private static List<Copied> copy(StartedPlatform platform, Plan plan) {
		try (Connection connection = platform.connect()) {
			return new BareCopy(connection, plan.out()::println).run();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Table ways(Scale scale, Duration taken, Duration bare, double ratio) {
		return new Table("way", "seconds", "questions/s", "of the bare COPY")
			.row("import, to published and found", seconds(taken), perSecond(scale, taken), "%.2f".formatted(ratio))
			.row("COPY of the rows that came out", seconds(bare), perSecond(scale, bare), "1.00");
	}

	private static Table tables(List<Copied> copied) {
		Table table = new Table("table", "rows", "MB with indexes", "COPY in seconds");
		copied.forEach((one) -> table.row(one.table(), "%,d".formatted(one.rows()), "%,d".formatted(one.megabytes()),
				seconds(one.taken())));
		return table;
	}

	private static Table watch(Watched watched, String peakMemory) {
		return new Table("during the import", "slowest 5 s", "median", "fastest 5 s", "most")
			.row(spread("questions a second", watched.rates(Moment::questions), ""))
			.row(spread("events sent a second", watched.rates(Moment::sent), ""))
			.row("events in the outbox", "", "", "", "%,.0f".formatted(watched.most(Moment::waiting)))
			.row("events before the slower of two consumers", "", "", "", "%,.0f".formatted(watched.most(Moment::lag)))
			.row("age of the oldest open transaction, ms", "", "", "",
					"%,.0f".formatted(watched.most(Moment::openMillis)))
			.row("heap of the catalog in use, MB (of 256)", "", "", "",
					"%,.0f".formatted(watched.most(Moment::heap) / MEGABYTE))
			.row("resident memory of the catalog", "", "", "", peakMemory);
	}

	private static Object[] spread(String name, List<Double> rates, String most) {
		return rates.isEmpty() ? new Object[] { name, "", "", "", most }
				: new Object[] { name, "%,.0f".formatted(rates.getFirst()),
						"%,.0f".formatted(rates.get(rates.size() / 2)), "%,.0f".formatted(rates.getLast()), most };
	}

	private static String seconds(Duration duration) {
		return "%,.1f".formatted(duration.toMillis() / 1000.0);
	}

	private static String perSecond(Scale scale, Duration duration) {
		return "%,.0f".formatted(scale.questions() * 1000.0 / duration.toMillis());
	}

	/** Linux only. */
	private static String peakMemory(long pid) {
		Path status = Path.of("/proc", Long.toString(pid), "status");
		try {
			return Files.exists(status) ? Files.readAllLines(status)
				.stream()
				.filter((line) -> line.startsWith("VmHWM:"))
				.map((line) -> line.substring("VmHWM:".length()).strip())
				.findFirst()
				.orElse("") : "";
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
