package dev.studyhall.benchmarks.progress;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.studyhall.benchmarks.Plan;
import dev.studyhall.benchmarks.load.LoadDriver;
import dev.studyhall.benchmarks.load.Request;
import dev.studyhall.benchmarks.load.Rounds;
import dev.studyhall.benchmarks.load.Sample;
import dev.studyhall.benchmarks.load.Series;
import dev.studyhall.benchmarks.report.Table;

/** Few attempts beside many, asked the same in turns. */
record Contest(LoadedProgress small, LoadedProgress large) {

	/** A table for {@link #measure}. */
	Table table(String what) {
		return new Table(what, title(this.small) + "requests/s", "p50 ms", "p99 ms", title(this.large) + "requests/s",
				"p50 ms", "p99 ms", "times dearer", "failed");
	}

	/** Adds a row: what is asked by somebody at random, at so many connections. */
	void measure(Table table, String name, Function<LoadedProgress, Supplier<Request>> requests, int connections,
			Plan plan) {
		Map<String, Series> measured = new Rounds()
			.with(title(this.small) + name, turn(this.small, requests, connections, plan))
			.with(title(this.large) + name, turn(this.large, requests, connections, plan))
			.run(plan.rounds(), plan.out()::println);
		table.row(cells(name, List.copyOf(measured.values())));
	}

	/** Any of some. */
	static <T> T any(List<T> some) {
		return some.get(below(some.size()));
	}

	/** Any number from 0 on. */
	static int below(int bound) {
		return ThreadLocalRandom.current().nextInt(bound);
	}

	private static Supplier<Sample> turn(LoadedProgress progress, Function<LoadedProgress, Supplier<Request>> requests,
			int connections, Plan plan) {
		LoadDriver driver = progress.driver();
		Supplier<Request> next = requests.apply(progress);
		return () -> driver.send(next, connections, plan.length());
	}

	private static Object[] cells(String name, List<Series> measured) {
		Series few = measured.getFirst();
		Series many = measured.getLast();
		return new Object[] { name, "%,.0f".formatted(few.perSecond()), "%.1f".formatted(few.p50Millis()),
				"%.1f".formatted(few.p99Millis()), "%,.0f".formatted(many.perSecond()),
				"%.1f".formatted(many.p50Millis()), "%.1f".formatted(many.p99Millis()),
				"%.2f".formatted(few.ratioTo(many)), few.failures() + many.failures() };
	}

	private static String title(LoadedProgress progress) {
		return "%,d: ".formatted(progress.amount().attempts());
	}

}
