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
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

import dev.studyhall.benchmarks.Plan;
import dev.studyhall.benchmarks.peer.StartedPlatform;
import dev.studyhall.benchmarks.report.Table;
import dev.studyhall.local.launcher.platform.Component;
import org.HdrHistogram.Histogram;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * From an accepted attempt to the catalog's count of it, and to the statistics of its
 * question, while others attempt at a steady rate. One question is left to the probe: its
 * counts are what the probe made them.
 */
final class Propagation {

	private static final int RATE = 200;

	private static final Duration WARMING = Duration.ofSeconds(20);

	/**
	 * Looks cost the machine what they cost: the oftener, the later what they wait for.
	 */
	private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

	/** Statistics are over this many learners, or none. */
	private static final int FEWEST_LEARNERS = 5;

	private static final int STATISTICS_PROBES = 10;

	private static final long LONGEST_MICROS = TimeUnit.SECONDS.toMicros(60);

	private static final JsonMapper JSON = JsonMapper.shared();

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final StartedPlatform platform;

	private final Learners learners;

	private final List<String> questions;

	private final String probed;

	private final String author;

	private final String topic;

	Propagation(StartedPlatform platform, Learners learners, List<String> questions) {
		this.platform = platform;
		this.learners = learners;
		this.probed = questions.getFirst();
		this.author = platform.token("author",
				Map.of("platform", List.of(), "tenants", Map.of(Learners.SLUG, List.of("author"))));
		this.topic = get(Component.CATALOG, "questions/" + this.probed).path("topic").path("slug").asString();
		this.questions = questions.subList(1, questions.size());
	}

	void measure(Plan plan) {
		Histogram counts = new Histogram(LONGEST_MICROS, 3);
		Histogram statistics = new Histogram(LONGEST_MICROS, 3);
		double rate;
		try (SteadyLoad others = new SteadyLoad(this.client, RATE, this::attemptOther)) {
			pause(WARMING);
			probe(this::counted);
			others.reset();
			long end = System.nanoTime() + plan.rounds() * plan.length().toNanos();
			while (System.nanoTime() < end) {
				counts.recordValue(probe(this::counted));
			}
			rate = others.acceptedPerSecond();
			for (int learner = 0; learner < FEWEST_LEARNERS; learner++) {
				send(attempt(learner, this.probed));
			}
			probe(this::measured);
			for (int probe = 0; probe < STATISTICS_PROBES; probe++) {
				statistics.recordValue(probe(this::measured));
			}
		}
		Table table = new Table("among attempts, %.0f a second".formatted(rate), "p50 ms", "p99 ms", "longest ms",
				"probes");
		row(table, "count in the catalog", counts);
		row(table, "statistics of the question", statistics);
		plan.out().printf("%nFrom the answer to an attempt, through the gateway, until others see it%n%n%s%n", table);
		this.client.shutdownNow();
	}

	private HttpRequest attemptOther() {
		ThreadLocalRandom random = ThreadLocalRandom.current();
		return attempt(random.nextInt(), this.questions.get(random.nextInt(this.questions.size())));
	}

	private static void row(Table table, String name, Histogram delays) {
		table.row(name, millis(delays.getValueAtPercentile(50)), millis(delays.getValueAtPercentile(99)),
				millis(delays.getMaxValue()), delays.getTotalCount());
	}

	/** Microseconds from the answer until the number changes. */
	private long probe(LongSupplier number) {
		long before = number.getAsLong();
		send(attempt(0, this.probed));
		long accepted = System.nanoTime();
		while (number.getAsLong() == before) {
			pause(BETWEEN_LOOKS);
		}
		return TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - accepted);
	}

	private long counted() {
		return get(Component.CATALOG, "questions/" + this.probed + "/counts").path("attempts").asLong();
	}

	private long measured() {
		long attempts = 0;
		for (JsonNode item : get(Component.PROGRESS, "statistics/topics/" + this.topic + "/items?limit=100")
			.path("items")) {
			attempts += item.path("questionId").asString().equals(this.probed) ? item.path("attempts").asLong() : 0;
		}
		return attempts;
	}

	private JsonNode get(Component service, String path) {
		URI address = this.platform.api(service).resolve("/api/v1/%s/%s".formatted(Learners.SLUG, path));
		return JSON.readTree(
				send(HttpRequest.newBuilder(address).header("Authorization", "Bearer " + this.author).build()).body());
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
