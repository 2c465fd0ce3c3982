package dev.studyhall.benchmarks.imports;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import dev.studyhall.benchmarks.content.Scale;
import dev.studyhall.benchmarks.content.TenantFile;
import dev.studyhall.benchmarks.content.Vocabulary;
import dev.studyhall.benchmarks.peer.StartedPlatform;
import tools.jackson.databind.JsonNode;

/** Brings generated content into a platform, a file for each tenant. */
public final class Loading {

	/** Files on their way: the next ones arrive while the first are worked off. */
	private static final int AT_A_TIME = 4;

	private final StartedPlatform platform;

	private final Scale scale;

	private final Vocabulary vocabulary = new Vocabulary();

	/** Of so much content into an empty platform. */
	public Loading(StartedPlatform platform, Scale scale) {
		this.platform = platform;
		this.scale = scale;
	}

	/** How long it took until everything was published and could be searched. */
	public Duration load() {
		try (CatalogApi api = new CatalogApi(this.platform);
				ExecutorService tenants = Executors.newFixedThreadPool(AT_A_TIME)) {
			this.scale.tenants().forEach(api::createTenant);
			long begin = System.nanoTime();
			List<Future<?>> jobs = this.scale.tenants()
				.stream()
				.<Future<?>>map((tenant) -> tenants.submit(() -> load(tenant, api)))
				.toList();
			jobs.forEach(Loading::await);
			return Duration.ofNanos(System.nanoTime() - begin);
		}
	}

	private void load(int tenant, CatalogApi api) {
		JsonNode job = api.importFile(tenant, new TenantFile(this.vocabulary, this.scale, tenant));
		if (job.at("/counts/created").asInt() != this.scale.questionsOf(tenant)) {
			throw new IllegalStateException("Not everything came in: " + job.path("counts"));
		}
	}

	private static void await(Future<?> job) {
		try {
			job.get();
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
