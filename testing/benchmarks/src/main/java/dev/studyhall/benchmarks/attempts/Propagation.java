package dev.studyhall.benchmarks.attempts;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import dev.studyhall.benchmarks.Plan;
import dev.studyhall.benchmarks.peer.StartedPlatform;
import dev.studyhall.benchmarks.report.Table;
import dev.studyhall.local.launcher.platform.Component;
import org.HdrHistogram.Histogram;
import tools.jackson.databind.json.JsonMapper;

/**
 * From an accepted attempt to the catalog's count of it, while others attempt at a steady
 * rate. One question is left to the probe: its count is what the probe made it.
 */
final class Propagation {

	private static final int RATE = 200;

	private static final long LONGEST_MICROS = TimeUnit.SECONDS.toMicros(60);

	private static final JsonMapper JSON = JsonMapper.shared();

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final StartedPlatform platform;

	private final Learners learners;

	private final List<String> questions;

	private final String probed;

	Propagation(StartedPlatform platform, Learners learners, List<String> questions) {
		this.platform = platform;
		this.learners = learners;
		this.probed = questions.getFirst();
		this.questions = questions.subList(1, questions.size());
	}

	void measure(Plan plan) {
		Histogram delays = new Histogram(LONGEST_MICROS, 3);
		try (ScheduledExecutorService others = Executors.newSingleThreadScheduledExecutor()) {
			others.scheduleAtFixedRate(this::attemptOther, 0, TimeUnit.SECONDS.toNanos(1) / RATE, TimeUnit.NANOSECONDS);
			for (int warming = 0; warming < 50; warming++) {
				probe();
			}
			long end = System.nanoTime() + plan.rounds() * plan.length().toNanos();
			while (System.nanoTime() < end) {
				delays.recordValue(probe());
			}
			others.shutdownNow();
		}
		Table table = new Table("until it is counted", "p50 ms", "p99 ms", "longest ms", "probes");
		table.row("an attempt at " + RATE + " a second", millis(delays.getValueAtPercentile(50)),
				millis(delays.getValueAtPercentile(99)), millis(delays.getMaxValue()), delays.getTotalCount());
		plan.out()
			.printf("%nFrom the answer to an attempt, through the gateway, to the count of its question in the catalog%n%n%s%n",
					table);
		this.client.shutdownNow();
	}

	private void attemptOther() {
		ThreadLocalRandom random = ThreadLocalRandom.current();
		this.client.sendAsync(attempt(random.nextInt(), this.questions.get(random.nextInt(this.questions.size()))),
				BodyHandlers.discarding());
	}

	/** Microseconds from the answer to the count. */
	private long probe() {
		long before = counted();
		send(attempt(0, this.probed));
		long accepted = System.nanoTime();
		while (counted() == before) {
			Thread.onSpinWait();
		}
		return TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - accepted);
	}

	private long counted() {
		URI address = this.platform.api(Component.CATALOG)
			.resolve("/api/v1/%s/questions/%s/counts".formatted(Learners.SLUG, this.probed));
		return JSON.readTree(send(HttpRequest.newBuilder(address).build()).body()).path("attempts").asLong();
	}

	private HttpRequest attempt(int learner, String question) {
		String now = Instant.now().toString();
		String body = """
				{"clientEventId": "%s", "questionId": "%s", "questionVersion": 1, "rating": 3, "startedAt": "%s",
				 "endedAt": "%s"}""".formatted(UUID.randomUUID(), question, now, now);
		return HttpRequest.newBuilder(this.platform.api(Component.GATEWAY).resolve(Learners.ATTEMPTS))
			.header("Content-Type", "application/json")
			.header("Authorization", "Bearer " + this.learners.token(Math.floorMod(learner, 512)))
			.POST(BodyPublishers.ofString(body))
			.build();
	}

	private HttpResponse<String> send(HttpRequest request) {
		try {
			HttpResponse<String> answer = this.client.send(request, BodyHandlers.ofString());
			if (answer.statusCode() >= 300) {
				throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode() + answer.body());
			}
			return answer;
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static String millis(long micros) {
		return "%.1f".formatted(micros / 1000.0);
	}

}
