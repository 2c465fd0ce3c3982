package dev.studyhall.benchmarks.progress;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.studyhall.benchmarks.peer.StartedPlatform;
import dev.studyhall.local.launcher.platform.Component;

/**
 * Brings attempts of the past into a platform, and all that the service would have made
 * of them, past its API.
 */
final class ProgressLoading {

	private static final int TENANTS_AT_ONCE = 10;

	private static final int CONNECTIONS = 2;

	private static final int TOLD = 10;

	private final StartedPlatform platform;

	private final Statements statements;

	private final Amount amount;

	private final AtomicInteger loaded = new AtomicInteger();

	ProgressLoading(StartedPlatform platform, Amount amount) {
		this.platform = platform;
		this.statements = new Statements(platform);
		this.amount = amount;
	}

	/**
	 * Loads it all; so many attempts go into the log as events, whole tenants of them.
	 */
	void load(List<Sampled> sampled, int events, PrintStream out) {
		long begin = System.nanoTime();
		int tenants = this.amount.tenants();
		this.statements.run("prepare.sql", Map.of());
		this.statements.run("topics.sql", Map.of("first", 0, "last", tenants, "questions", Amount.QUESTIONS));
		name(sampled);
		try (ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS)) {
			List<Future<?>> parts = IntStream.iterate(0, (first) -> first < tenants, (first) -> first + TENANTS_AT_ONCE)
				.<Future<?>>mapToObj((first) -> connections.submit(() -> load(first, events, out, begin)))
				.toList();
			parts.forEach(ProgressLoading::await);
		}
		out.printf("%,d attempts of %,d learners in %,d tenants, loaded in %,.0f s, %,.1f GB%n", this.amount.attempts(),
				tenants * this.amount.learners(), tenants, (System.nanoTime() - begin) / 1e9,
				this.statements.number("select pg_database_size(current_database())") / 1e9);
	}

	private void load(int first, int events, PrintStream out, long begin) {
		int last = Math.min(first + TENANTS_AT_ONCE, this.amount.tenants());
		this.statements.run("attempts.sql", Map.of("first", first, "last", last, "learners", this.amount.learners(),
				"told", this.amount.tenantsOf(events)));
		int tenants = this.loaded.addAndGet(last - first);
		if (tenants % (TOLD * TENANTS_AT_ONCE) == 0) {
			out.printf("%,6d tenants after %,.0f s%n", tenants, (System.nanoTime() - begin) / 1e9);
		}
	}

	/** The service alone knows under which id it keeps somebody. */
	private void name(List<Sampled> sampled) {
		try (Calls calls = new Calls(this.platform.api(Component.PROGRESS))) {
			this.statements.execute(sampled.stream()
				.map((learner) -> "(%d, %d, '%s')".formatted(learner.tenant(), learner.number(),
						calls.get(learner.path("me"), learner.token()).path("learnerId").asString()))
				.collect(Collectors.joining(", ", "insert into benchmark.learner values ", "")));
		}
	}

	private static void await(Future<?> part) {
		try {
			part.get();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex.getCause());
		}
	}

}
