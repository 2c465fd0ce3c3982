package dev.studyhall.benchmarks.attempts;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

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

	/** More of the others are not under way at once: a burst is not a steady rate. */
	private static final int UNDER_WAY = 64;

	private static final Duration WARMING = Duration.ofSeconds(20);

	private static final Duration BETWEEN_LOOKS = Duration.ofMillis(1);

	private static final long LONGEST_MICROS = TimeUnit.SECONDS.toMicros(60);

	private static final JsonMapper JSON = JsonMapper.shared();

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final StartedPlatform platform;

	private final Learners learners;

	private final List<String> questions;

	private final String probed;

	private final Semaphore places = new Semaphore(UNDER_WAY);

	private final LongAdder accepted = new LongAdder();

	private final LongAdder refused = new LongAdder();

	Propagation(StartedPlatform platform, Learners learners, List<String> questions) {
		this.platform = platform;
		this.learners = learners;
		this.probed = questions.getFirst();
		this.questions = questions.subList(1, questions.size());
	}

	void measure(Plan plan) {
		Histogram delays = new Histogram(LONGEST_MICROS, 3);
		double seconds;
		try (ScheduledExecutorService others = Executors.newSingleThreadScheduledExecutor()) {
			others.scheduleAtFixedRate(this::attemptOther, 0, TimeUnit.SECONDS.toNanos(1) / RATE, TimeUnit.NANOSECONDS);
			pause(WARMING);
			probe();
			this.accepted.reset();
			this.refused.reset();
			long begin = System.nanoTime();
			long end = begin + plan.rounds() * plan.length().toNanos();
			while (System.nanoTime() < end) {
				delays.recordValue(probe());
			}
			seconds = (System.nanoTime() - begin) / 1e9;
			others.shutdownNow();
		}
		Table table = new Table("until it is counted", "p50 ms", "p99 ms", "longest ms", "probes", "accepted/s",
				"refused");
		table.row("an attempt among " + RATE + " a second", millis(delays.getValueAtPercentile(50)),
				millis(delays.getValueAtPercentile(99)), millis(delays.getMaxValue()), delays.getTotalCount(),
				"%.0f".formatted(this.accepted.sum() / seconds), this.refused.sum());
		plan.out()
			.printf("%nFrom the answer to an attempt, through the gateway, to the count of its question in the catalog%n%n%s%n",
					table);
		this.client.shutdownNow();
	}

	private void attemptOther() {
		if (!this.places.tryAcquire()) {
			this.refused.increment();
			return;
		}
		ThreadLocalRandom random = ThreadLocalRandom.current();
		this.client
			.sendAsync(attempt(random.nextInt(), this.questions.get(random.nextInt(this.questions.size()))),
					BodyHandlers.discarding())
			.whenComplete((answer, failure) -> {
				this.places.release();
				boolean taken = failure == null && answer.statusCode() < 300;
				(taken ? this.accepted : this.refused).increment();
			});
	}

	/** Microseconds from the answer to the count. */
	private long probe() {
		long before = counted();
		send(attempt(0, this.probed));
		long accepted = System.nanoTime();
		while (counted() == before) {
			pause(BETWEEN_LOOKS);
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

	private static void pause(Duration duration) {
		try {
			Thread.sleep(duration);
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
