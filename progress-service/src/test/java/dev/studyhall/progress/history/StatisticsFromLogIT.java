package dev.studyhall.progress.history;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;

import dev.studyhall.progress.memory.Card;
import dev.studyhall.progress.memory.Parameters;
import dev.studyhall.progress.memory.Rating;
import dev.studyhall.progress.memory.Scheduler;
import dev.studyhall.progress.support.Learner;
import dev.studyhall.progress.support.RunningService;
import dev.studyhall.progress.support.Seed;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Made again from the log, row by row, a learner's statistics are the same. */
class StatisticsFromLogIT extends RunningService {

	private static final ZoneId ZONE = ZoneId.of("America/St_Johns");

	private final Instant now = Instant.now();

	@Test
	void statisticsAreWhatTheLogSays() {
		study(Seed.random("statistics"));

		JsonNode statistics = learner("asha").statistics("?days=366&timeZone=" + ZONE.getId());

		List<Logged> log = log();
		assertThat(days(statistics)).isEqualTo(daysOf(log)).hasSizeGreaterThan(20);
		assertRetention(statistics.get("retention"), log);
	}

	private void study(Random random) {
		this.catalog.publish("django", "q0", "q1", "q2", "q3", "q4");
		Learner asha = learner("asha");
		for (int each = 0; each < 120; each++) {
			Instant ended = this.now.minus(Duration.ofHours(24L * 300 - each * 60L + random.nextInt(90)));
			Map<String, Object> attempt = Learner.attempt("e" + each, this.catalog.id("q" + random.nextInt(5)),
					1 + random.nextInt(4));
			attempt.put("startedAt", ended.minusMillis(random.nextInt(4_000_000)).toString());
			attempt.put("endedAt", ended.toString());
			if (random.nextInt(10) == 0) {
				attempt.remove("rating");
				attempt.put("skipped", true);
			}
			asha.record(attempt).expectStatus().isCreated();
			if (random.nextInt(8) == 0 && attempt.containsKey("rating")) {
				asha.undo("e" + each).expectStatus().isNoContent();
			}
		}
	}

	private List<Logged> log() {
		return texts(
				"""
						select concat_ws(' ', question_id, coalesce(rating, 0), (extract(epoch from started_at) * 1000000)::bigint,
							(extract(epoch from ended_at) * 1000000)::bigint)
						from progress.attempt
						where tenant_id = ?
						and (learner_id, sequence) not in (
							select learner_id, undone_sequence from progress.attempt_undo where tenant_id = attempt.tenant_id)
						order by sequence""",
				this.tenant.id())
			.stream()
			.map(Logged::of)
			.toList();
	}

	private static Map<LocalDate, List<Long>> daysOf(List<Logged> log) {
		Map<LocalDate, List<Duration>> spent = new TreeMap<>();
		for (Logged each : log) {
			spent.computeIfAbsent(each.ended().atZone(ZONE).toLocalDate(), (_) -> new ArrayList<>()).add(each.spent());
		}
		Map<LocalDate, List<Long>> days = new TreeMap<>();
		spent.forEach((date, each) -> days.put(date, List.of((long) each.size(),
				Math.round(each.stream().reduce(Duration.ZERO, Duration::plus).toNanos() / 1e9))));
		return days;
	}

	private static Map<LocalDate, List<Long>> days(JsonNode statistics) {
		Map<LocalDate, List<Long>> days = new TreeMap<>();
		statistics.get("days")
			.forEach((day) -> days.put(LocalDate.parse(day.get("date").asString()),
					List.of(day.get("attempts").asLong(), day.get("seconds").asLong())));
		return days;
	}

	private static void assertRetention(JsonNode retention, List<Logged> log) {
		Scheduler scheduler = Parameters.DEFAULT.scheduler();
		Map<String, Card> cards = new HashMap<>();
		Map<String, List<double[]>> months = new TreeMap<>();
		for (Logged each : log) {
			if (each.rating() > 0) {
				Card card = cards.getOrDefault(each.question(), Card.NEW);
				Instant last = card.lastReview();
				Instant at = (last != null && last.isAfter(each.ended())) ? last : each.ended();
				if (last != null && Duration.between(last, at).compareTo(Duration.ofDays(1)) >= 0) {
					months.computeIfAbsent(at.atZone(ZONE).toString().substring(0, 7), (_) -> new ArrayList<>())
						.add(new double[] { (each.rating() > 1) ? 1 : 0, scheduler.retrievability(card, at) });
				}
				cards.put(each.question(), scheduler.review(card, Rating.of(each.rating()), at));
			}
		}
		assertThat(retention.get("months").valueStream().map((month) -> month.get("month").asString()))
			.containsExactlyElementsOf(months.keySet());
		retention.get("months")
			.forEach((month) -> assertSame(month, Objects.requireNonNull(months.get(month.get("month").asString()))));
		assertSame(retention, months.values().stream().flatMap(List::stream).toList());
	}

	private static void assertSame(JsonNode told, List<double[]> reviews) {
		assertThat(told.get("reviews").asInt()).isEqualTo(reviews.size());
		assertThat(told.get("recall").asDouble())
			.isCloseTo(reviews.stream().mapToDouble((each) -> each[0]).average().orElseThrow(), within(1e-9));
		assertThat(told.get("expected").asDouble())
			.isCloseTo(reviews.stream().mapToDouble((each) -> each[1]).average().orElseThrow(), within(1e-9));
	}

	private record Logged(String question, int rating, Instant started, Instant ended) {

		private static Logged of(String row) {
			String[] parts = row.split(" ");
			return new Logged(parts[0], Integer.parseInt(parts[1]), micros(parts[2]), micros(parts[3]));
		}

		private Duration spent() {
			Duration open = Duration.between(started, ended);
			return (open.toMinutes() >= 30) ? Duration.ofMinutes(30) : open;
		}

		private static Instant micros(String text) {
			return Instant.EPOCH.plus(Duration.ofNanos(Long.parseLong(text) * 1_000));
		}
	}

}
