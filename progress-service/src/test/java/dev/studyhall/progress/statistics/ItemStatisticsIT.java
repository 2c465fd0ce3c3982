package dev.studyhall.progress.statistics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import dev.studyhall.kit.consumer.IncomingEvent;
import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.progress.support.Analyst;
import dev.studyhall.progress.support.Learner;
import dev.studyhall.progress.support.RunningService;
import dev.studyhall.progress.support.Seed;
import org.assertj.core.data.Offset;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class ItemStatisticsIT extends RunningService {

	private static final List<String> QUESTIONS = List.of("q1", "q2", "q3", "q4", "q5");

	private Analyst mira = Analyst.nobody();

	@BeforeEach
	void publishDjango() {
		this.catalog.publishTopic("django", Map.of("beginner", QUESTIONS));
		QUESTIONS.forEach((question) -> this.catalog.publishQuestion("django", question));
		this.mira = analyst("mira", "author");
	}

	@Test
	void allOfItIsWhatTheAttemptsSay() {
		Random random = Seed.random("item statistics");
		for (int number = 0; number < 16; number++) {
			study(random, learner("learner-" + number % 14), 0.1 * number);
		}

		awaitIndices();

		assertThat(texts(Recomputed.DIFFERENT_FIRST_ATTEMPTS, this.tenant.id(), this.tenant.id())).isEmpty();
		assertThat(texts(Recomputed.DIFFERENT_COUNTS, this.tenant.id(), this.tenant.id())).isEmpty();
		assertThat(texts(Recomputed.DIFFERENT_DAYS, this.tenant.id(), this.tenant.id())).isEmpty();
		assertThat(texts(Recomputed.DIFFERENT_ARRIVALS, this.tenant.id(), this.tenant.id())).isEmpty();
		assertIndicesAreThoseOfTheTable();
	}

	@Test
	void figuresOverFewerThanFiveLearnersAreWithheldAndTheCountIsTold() {
		for (int number = 0; number < 4; number++) {
			rate(learner("learner-" + number), "q1", 3);
		}
		awaitIndices();

		JsonNode item = this.mira.items("django").getFirst();
		assertThat(item.get("attempts").asInt()).isEqualTo(4);
		assertThat(item.get("withheld").asString()).isEqualTo("too-few-learners");
		assertThat(item.get("facility").isNull() && item.get("averageSeconds").isNull()
				&& item.get("shareOfAgain").isNull() && item.get("choices").isNull())
			.isTrue();
		assertThat(this.mira.topic("django").get("takers").isNull()).isTrue();

		rate(learner("learner-4"), "q1", 1);
		awaitIndices();

		item = this.mira.items("django").getFirst();
		assertThat(item.get("withheld").isNull()).isTrue();
		assertThat(item.get("facility").asDouble()).isEqualTo(0.8);
		assertThat(item.get("averageSeconds").asDouble()).isEqualTo(150.1);
		assertThat(item.get("shareOfAgain").asDouble()).isEqualTo(0.2);
		assertThat(item.get("discriminationIndex").isNull()).isTrue();
		assertThat(this.mira.topic("django").get("takers").asInt()).isEqualTo(5);
	}

	@Test
	void aRatingTakenBackIsUnratedAndTheNextOneIsTheFirst() {
		Learner asha = learner("asha");
		asha.rate("1", this.catalog.id("q1"), 1).expectStatus().isCreated();
		asha.undo("1").expectStatus().isNoContent();
		awaitIndices();
		assertThat(count("first_attempt where tenant_id = ? and rating is null", this.tenant.id())).isOne();
		assertThat(count("item_count where tenant_id = ? and attempts = 1 and answered = 1 and rated = 0 and again = 0",
				this.tenant.id()))
			.isOne();

		asha.rate("2", this.catalog.id("q1"), 3).expectStatus().isCreated();
		awaitIndices();

		assertThat(count("first_attempt where tenant_id = ? and rating = 3", this.tenant.id())).isOne();
		assertThat(texts(Recomputed.DIFFERENT_FIRST_ATTEMPTS, this.tenant.id(), this.tenant.id())).isEmpty();
	}

	@Test
	void aNewVersionOfATopicKeepsWhatItsQuestionsHaveAndTheOldOneIsAsItWas() {
		this.catalog.publishTopic("orm", Map.of("beginner", List.of("o1", "o2")));
		List.of("o1", "o2").forEach((question) -> this.catalog.publishQuestion("orm", question));
		for (int number = 0; number < 5; number++) {
			rate(learner("learner-" + number), "o1", 3);
		}
		this.catalog.publishTopic("orm", Map.of("beginner", List.of("o2", "o1")));
		awaitIndices();

		List<JsonNode> items = this.mira.items("orm");

		assertThat(items).extracting((item) -> item.get("slug").asString()).containsExactly("o2", "o1");
		assertThat(items.get(1).get("facility").asDouble()).isOne();
		assertThat(items.get(0).get("questionVersion").isNull()).isTrue();
		int newest = this.mira.topic("orm").get("newest").asInt();
		assertThat(count("topic_index where tenant_id = ? and topic_id = ? and version < ? and takers = 0",
				this.tenant.id(), this.catalog.id("orm"), newest))
			.isOne();
	}

	@Test
	void anErasedLearnersRowsGoAndTheCountsStay() {
		UUID asha = unknownId();
		Map<String, Object> attempt = Map.of("tenantId", this.tenant.id(), "attemptId", unknownId(), "learnerId", asha,
				"questionId", this.catalog.id("q1"), "questionVersion", 1, "rating", 3, "skipped", false, "startedAt",
				"2026-05-10T18:00:00Z", "endedAt", "2026-05-10T18:01:00Z", "recordedAt", "2026-05-10T18:02:00Z");
		IncomingEvent recorded = event("attempt-recorded", asha, 1, new JsonMapper().writeValueAsBytes(attempt));
		IncomingEvent erased = event("learner-erased", asha, 2, new byte[0]);

		apply("item-statistics", this.tenant, List.of(recorded, recorded));
		assertThat(count("first_attempt where tenant_id = ?", this.tenant.id())).isOne();
		apply("item-statistics", this.tenant, List.of(recorded, erased, erased));

		for (String table : List.of("first_attempt", "learner_day", "learner_arrival")) {
			assertThat(count(table + " where tenant_id = ?", this.tenant.id())).as(table).isZero();
		}
		assertThat(count("statistics_learner where tenant_id = ? and sequence = 2", this.tenant.id())).isOne();
		assertThat(count("item_count where tenant_id = ? and attempts = 1", this.tenant.id())).isOne();
	}

	@Test
	void whichOptionsWereChosenIsTold() {
		this.catalog.publishTopic("orm", Map.of("beginner", List.of("which")));
		this.catalog.publishChoice("orm", "which", 1, 4, List.of(1, 3));
		for (int number = 0; number < 6; number++) {
			learner("learner-" + number)
				.choose("e", this.catalog.id("which"), 1, (number < 4) ? List.of(1, 3) : List.of(2))
				.expectStatus()
				.isCreated();
		}
		awaitIndices();

		JsonNode item = this.mira.items("orm").getFirst();

		assertThat(item.get("choices"))
			.hasToString("[{\"option\":1,\"chosen\":4},{\"option\":2,\"chosen\":2},{\"option\":3,\"chosen\":4}]");
		assertThat(item.get("facility").asDouble()).isEqualTo(4 / 6.0);
		assertThat(texts(Recomputed.DIFFERENT_CHOICES, this.tenant.id(), this.tenant.id())).isEmpty();
		assertThat(this.mira.text("/statistics/topics/orm/items.csv")).startsWith("position,question_id,slug,")
			.contains(this.catalog.id("which") + ",which,")
			.contains(",1:4 2:2 3:4,");
	}

	@Test
	void itemsComeInPages() {
		rate(learner("asha"), "q2", 3);
		awaitIndices();
		List<String> seen = new ArrayList<>();

		JsonNode page = this.mira.read("/statistics/topics/django/items?limit=2");
		page.get("items").forEach((item) -> seen.add(item.get("slug").asString()));
		while (!page.get("next").isNull()) {
			page = this.mira.read("/statistics/topics/django/items?limit=2&cursor=" + page.get("next").asString());
			page.get("items").forEach((item) -> seen.add(item.get("slug").asString()));
		}

		assertThat(seen).isEqualTo(QUESTIONS);
	}

	@Test
	void onlyThoseWhoWriteOrTeachMayLook() {
		analyst("asha").get("/statistics/topics/django").expectStatus().isForbidden();
		analyst("ira", "instructor").get("/statistics/topics/django/items").expectStatus().isOk();
		this.mira.get("/statistics/topics/unheard-of").expectStatus().isNotFound();
		analyst("mira", registerTenant(), "author").get("/statistics/topics/django").expectStatus().isNotFound();
	}

	@Test
	void aMemberFindsTheNameTheyLearnUnder() {
		rate(learner("asha"), "q1", 3);

		JsonNode me = analyst("asha").read("/me");

		assertThat(me.get("learnerId").asString()).isEqualTo(onlyLearner().toString());
		assertThat(this.mira.read("/me").at("/roles/0").asString()).isEqualTo("author");
	}

	private Analyst analyst(String name, String... roles) {
		return analyst(name, this.tenant, roles);
	}

	private IncomingEvent event(String name, UUID learner, long sequence, byte[] payload) {
		return new IncomingEvent(UUID.randomUUID(), "dev.studyhall.progress." + name + ".v1",
				new TenantId(this.tenant.id()), learner.toString(), sequence, Instant.now(), payload);
	}

	private void study(Random random, Learner learner, double ability) {
		for (String question : QUESTIONS) {
			if (random.nextInt(6) > 0) {
				String event = UUID.randomUUID().toString();
				int rating = Math.clamp(Math.round(1 + 2 * random.nextDouble() + ability), 1, 4);
				learner.rate(event, this.catalog.id(question), rating).expectStatus().isCreated();
				if (random.nextInt(4) == 0) {
					learner.undo(event).expectStatus().isNoContent();
				}
			}
			if (random.nextInt(3) == 0) {
				learner.skip(UUID.randomUUID().toString(), this.catalog.id(question)).expectStatus().isCreated();
			}
		}
	}

	private void rate(Learner learner, String question, int rating) {
		learner.rate(UUID.randomUUID().toString(), this.catalog.id(question), rating).expectStatus().isCreated();
	}

	/** Until every fact of the tenant is counted, and every topic computed. */
	private void awaitIndices() {
		Awaitility.await().atMost(PATIENCE).until(() -> texts(Recomputed.BEHIND, this.tenant.id()).isEmpty());
	}

	private void assertIndicesAreThoseOfTheTable() {
		List<JsonNode> told = this.mira.items("django")
			.stream()
			.filter((item) -> item.get("withheld").isNull())
			.toList();
		assertThat(told).isNotEmpty();
		for (JsonNode item : told) {
			List<String> expected = texts(Recomputed.INDICES, this.tenant.id(), this.catalog.id("django"),
					UUID.fromString(item.get("questionId").asString()));
			String[] figures = expected.getFirst().split(" ", -1);
			assertClose(item.get("facility"), figures[0]);
			assertClose(item.get("discriminationIndex"), figures[1]);
			assertClose(item.get("discriminativeEfficiency"), figures[2]);
		}
	}

	private static void assertClose(JsonNode actual, String expected) {
		if (expected.isEmpty()) {
			assertThat(actual.isNull()).isTrue();
		}
		else {
			assertThat(actual.asDouble()).isCloseTo(Double.parseDouble(expected), Offset.offset(1e-9));
		}
	}

}
