package dev.studyhall.benchmarks.progress;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

import dev.studyhall.benchmarks.Plan;
import dev.studyhall.benchmarks.imports.LoadedFolder;
import dev.studyhall.benchmarks.load.LoadDriver;
import dev.studyhall.benchmarks.peer.Metrics;
import dev.studyhall.benchmarks.peer.StartedPlatform;
import dev.studyhall.local.launcher.platform.Component;

/**
 * A progress service with attempts of the past, loaded now or by an earlier run, at rest
 * and vacuumed.
 */
final class LoadedProgress implements AutoCloseable {

	private static final Duration PAUSE = Duration.ofMillis(500);

	private static final Duration PATIENCE = Duration.ofMinutes(20);

	private static final String BEHIND = """
			select (select count(*) from (select from progress.outbox limit 1) waiting)
				+ (select count(*) from progress.topic_mark where mark > computed_mark)""";

	private final LoadedFolder folder;

	private final StartedPlatform platform;

	private final Amount amount;

	private final List<Sampled> sampled;

	private LoadedProgress(LoadedFolder folder, StartedPlatform platform, Amount amount) {
		this.folder = folder;
		this.platform = platform;
		this.amount = amount;
		this.sampled = Sampled.of(platform, amount);
	}

	/** With so many of the attempts in the log, where there is none yet. */
	static LoadedProgress of(Plan plan, Amount amount, int events) {
		LoadedFolder folder = LoadedFolder.named("attempts-%dx%d".formatted(amount.tenants(), amount.learners()), plan);
		boolean loaded = folder.complete();
		if (!loaded) {
			folder.clear();
		}
		StartedPlatform platform = StartedPlatform.lasting(plan, folder.path())
			.keepingOnly(Component.IDENTITY, Component.PROGRESS);
		LoadedProgress progress = new LoadedProgress(folder, platform, amount);
		if (!loaded) {
			new ProgressLoading(platform, amount).load(progress.sampled, events, plan.out());
			folder.markComplete();
		}
		progress.settle();
		new Statements(platform).execute("vacuum (analyze)");
		return progress;
	}

	/** Returns when every event is sent and counted, and every index computed. */
	void settle() {
		Statements statements = new Statements(this.platform);
		await(() -> statements.number(BEHIND) == 0 && lag() == 0);
	}

	/** Returns when something is so. */
	static void await(BooleanSupplier claim) {
		long end = System.nanoTime() + PATIENCE.toNanos();
		try {
			while (!claim.getAsBoolean()) {
				if (System.nanoTime() > end) {
					throw new IllegalStateException("It does not come to rest");
				}
				Thread.sleep(PAUSE);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private double lag() {
		return Metrics.of(this.platform.management(Component.PROGRESS)).sum("studyhall_consumer_lag", "");
	}

	StartedPlatform platform() {
		return this.platform;
	}

	Amount amount() {
		return this.amount;
	}

	List<Sampled> sampled() {
		return this.sampled;
	}

	LoadDriver driver() {
		return new LoadDriver(this.platform.api(Component.PROGRESS), "Accept-Encoding: gzip");
	}

	@Override
	public void close() {
		this.platform.close();
		this.folder.close();
	}

}
