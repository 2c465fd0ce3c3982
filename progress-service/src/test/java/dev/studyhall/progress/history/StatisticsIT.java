package dev.studyhall.progress.history;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

import dev.studyhall.progress.support.Learner;
import dev.studyhall.progress.support.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class StatisticsIT extends RunningService {

	private final Instant now = Instant.now();

	private Learner asha = Learner.nobody();

	@BeforeEach
	void publishDjango() {
		this.catalog.publish("django", "q1", "q2", "q3");
		this.asha = learner("asha");
	}

	@Test
	void whoHasDoneNothingHasEmptyStatistics() {
		JsonNode statistics = this.asha.statistics("?days=7&daysAhead=3");

		assertThat(statistics.get("attempts").asInt()).isZero();
		assertThat(statistics.at("/streak/longest").asInt()).isZero();
		assertThat(statistics.get("days").size()).isZero();
		assertThat(statistics.get("forecast").size()).isEqualTo(3);
		assertThat(statistics.at("/retention/recall").isNull()).isTrue();
		assertThat(statistics.at("/retention/months").size()).isZero();
	}

	@Test
	void aDayIsTheLearnersOwn() {
		Instant late = today(ZoneOffset.UTC).minusDays(3).atTime(20, 0).toInstant(ZoneOffset.UTC);
		attempt("e1", "q1", 3, late, 60);

		JsonNode here = this.asha.statistics("?timeZone=UTC").at("/days/0");
		JsonNode there = this.asha.statistics("?timeZone=Asia/Kolkata").at("/days/0");

		assertThat(here.get("date").asString()).isEqualTo(late.atZone(ZoneOffset.UTC).toLocalDate().toString());
		assertThat(there.get("date").asString())
			.isEqualTo(late.atZone(ZoneId.of("Asia/Kolkata")).toLocalDate().toString())
			.isNotEqualTo(here.get("date").asString());
	}

	@Test
	void timeIsAddedUpAndWhatWasLeftOpenIsHalfAnHour() {
		attempt("e1", "q1", 3, this.now, 90);
		attempt("e2", "q2", 3, this.now, 7 * 3600);
		Map<String, Object> skipped = attempt("e3", "q3", 3, this.now, 10);
		this.asha.record(skipped).expectStatus().isOk();

		JsonNode statistics = this.asha.statistics("");

		assertThat(statistics.get("attempts").asInt()).isEqualTo(3);
		assertThat(statistics.get("seconds").asInt()).isEqualTo(90 + 1800 + 10);
		assertThat(statistics.at("/streak/current").asInt()).isOne();
	}

	@Test
	void aRatingTakenBackCountsNowhere() {
		attempt("e1", "q1", 3, this.now.minus(Duration.ofDays(9)), 60);
		attempt("e2", "q1", 1, this.now.minus(Duration.ofDays(2)), 60);
		assertThat(this.asha.statistics("").at("/retention/reviews").asInt()).isOne();

		this.asha.undo("e2").expectStatus().isNoContent();

		JsonNode statistics = this.asha.statistics("");
		assertThat(statistics.get("attempts").asInt()).isOne();
		assertThat(statistics.at("/retention/reviews").asInt()).isZero();
	}

	@Test
	void theForecastHasWhatIsDueOnItsDayAndWhatIsLateToday() {
		attempt("e1", "q1", 3, this.now.minus(Duration.ofDays(40)), 60);
		attempt("e2", "q2", 4, this.now, 60);
		attempt("e3", "q3", 3, this.now.minus(Duration.ofDays(40)), 60);
		this.asha.put("/cards/" + this.catalog.id("q3") + "/hold", "{}").expectStatus().isNoContent();
		LocalDate due = Instant.parse(this.asha.card(this.catalog.id("q2")).get("due").asString())
			.atZone(ZoneOffset.UTC)
			.toLocalDate();

		JsonNode forecast = this.asha.statistics("?daysAhead=30").get("forecast");

		assertThat(forecast.at("/0/reviews").asInt()).isOne();
		assertThat(forecast.valueStream()
			.filter((day) -> day.get("date").asString().equals(due.toString()))
			.map((day) -> day.get("reviews").asInt())).containsExactly(1);
		assertThat(forecast.valueStream().mapToInt((day) -> day.get("reviews").asInt()).sum()).isEqualTo(2);
	}

	@Test
	void whatAnotherLearnerDoesCountsForThatOne() {
		learner("ben").rate("e1", this.catalog.id("q1"), 3).expectStatus().isCreated();

		assertThat(this.asha.statistics("?days=366").get("attempts").asInt()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "?timeZone=Middle-Earth/Shire", "?timeZone=UTC%2B99", "?days=0", "?days=367", "?days=x",
			"?daysAhead=91" })
	void whatIsOutOfRangeIsRefused(String query) {
		this.asha.get("/statistics" + query).expectStatus().isBadRequest();
	}

	private Map<String, Object> attempt(String event, String question, int rating, Instant endedAt, int seconds) {
		UUID id = this.catalog.id(question);
		Map<String, Object> attempt = Learner.attempt(event, id, rating);
		attempt.put("startedAt", endedAt.minusSeconds(seconds).toString());
		attempt.put("endedAt", endedAt.toString());
		this.asha.record(attempt).expectStatus().isCreated();
		return attempt;
	}

	private LocalDate today(ZoneId zone) {
		return this.now.atZone(zone).toLocalDate();
	}

}
