package dev.studyhall.progress.tuning;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import dev.studyhall.progress.memory.Weights;
import dev.studyhall.progress.support.Learner;
import dev.studyhall.progress.support.TestTenant;
import dev.studyhall.testing.token.TestTokens;
import org.assertj.core.data.Offset;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class TenantTuningIT extends ForgetfulLearners {

	private static final List<String> LEARNERS = List.of("asha", "ben", "cem", "dora", "emil");

	private static final String SETTINGS = "/api/v1/{tenant}/memory-settings";

	private static final String FIT = SETTINGS + "/fit";

	private static final String WISH = """
			{"desiredRetention": 0.8, "learningSteps": [], "relearningSteps": [10], "maximumInterval": 100, "fuzz": false}""";

	@BeforeEach
	void publishDjango() {
		this.catalog.publish("django", "q1", "q2");
	}

	@Test
	void itIsTheAdminsToAsk() {
		List<Function<WebTestClient, WebTestClient.ResponseSpec>> calls = List.of(
				(client) -> client.get().uri(SETTINGS, this.tenant.slug()).exchange(),
				(client) -> client.post().uri(FIT, this.tenant.slug()).exchange(),
				(client) -> client.delete().uri(SETTINGS, this.tenant.slug()).exchange());

		for (Function<WebTestClient, WebTestClient.ResponseSpec> call : calls) {
			call.apply(client()).expectStatus().isUnauthorized();
			call.apply(learner("asha").client()).expectStatus().isForbidden();
			call.apply(as("ira", this.tenant, "instructor")).expectStatus().isForbidden();
			call.apply(as("zoe", registerTenant(), "admin")).expectStatus().isNotFound();
		}
	}

	@Test
	void fewerThanFiveLearnersAreNotFittedTo() {
		haveForgotten(4, 80);

		expectRefusal("too-few-learners").jsonPath("$.learners").isEqualTo(4).jsonPath("$.needed").isEqualTo(5);
	}

	@Test
	void aShortLogIsNotFittedTo() {
		haveForgotten(5, 2);

		expectRefusal("too-few-reviews").jsonPath("$.reviews").isEqualTo(30);
	}

	@Test
	void betterWeightsAreKeptOnceAndTakenBack() {
		haveForgotten(5, 30);
		haveForgottenElsewhere();
		assertThat(settings().get("fit").isNull()).isTrue();
		assertThat(weights(settings())).isEqualTo(Weights.DEFAULT.values());

		JsonNode first = fit();
		JsonNode kept = settings();
		JsonNode again = fit();

		assertThat(first.get("learners").asInt()).isEqualTo(5);
		assertThat(first.get("reviews").asInt()).isEqualTo(450);
		assertThat(first.get("heldOut").asInt()).isBetween(70, 110);
		assertThat(first.get("lossInUse").asDouble()).isEqualTo(first.get("lossOfDefaults").asDouble());
		assertThat(first.get("lossOfFitted").asDouble()).isLessThan(first.get("lossOfDefaults").asDouble());
		assertThat(first.get("kept").asBoolean()).isTrue();
		assertThat(weights(kept)).isNotEqualTo(Weights.DEFAULT.values());
		for (String figure : List.of("learners", "reviews", "heldOut", "lossOfDefaults", "lossOfFitted")) {
			assertThat(kept.get("fit").get(figure)).isEqualTo(first.get(figure));
		}
		assertThat(kept.get("fit").get("lossBefore")).isEqualTo(first.get("lossInUse"));
		assertThat(again.get("lossInUse").asDouble()).isEqualTo(first.get("lossOfFitted").asDouble());
		assertThat(again.get("kept").asBoolean()).isFalse();
		assertThat(settings()).isEqualTo(kept);

		takeBack();
		assertThat(settings().get("fit").isNull()).isTrue();
		takeBack();
	}

	@Test
	void ofManyLearnersFiftyAreEnough() {
		for (int learner = 0; learner < 51; learner++) {
			haveForgotten(unknownId(), 2);
		}

		assertThat(fit().get("learners").asInt()).isEqualTo(50);
	}

	@Test
	void whoBeginsAfterwardsBeginsByThemAndNobodyElseIsMoved() {
		Learner old = learner("olga");
		old.rate("1", this.catalog.id("q1"), 3).expectStatus().isCreated();
		haveForgotten(5, 30);
		fit();

		Learner fresh = learner("frida");
		fresh.rate("1", this.catalog.id("q1"), 3).expectStatus().isCreated();
		old.rate("2", this.catalog.id("q2"), 3).expectStatus().isCreated();

		double begun = fresh.card(this.catalog.id("q1")).get("stability").asDouble();
		assertThat(begun).isEqualTo(stabilityAfterGood(), Offset.offset(1e-4));
		assertThat(old.card(this.catalog.id("q2")).get("stability").asDouble()).isEqualTo(2.3065);
		assertThat(begun).isLessThan(2);
		assertThat(count("memory_parameters where tenant_id = ?", this.tenant.id())).isOne();

		takeBack();
		Learner late = learner("lena");
		late.rate("1", this.catalog.id("q1"), 3).expectStatus().isCreated();
		fresh.rate("2", this.catalog.id("q2"), 3).expectStatus().isCreated();

		assertThat(late.card(this.catalog.id("q1")).get("stability").asDouble()).isEqualTo(2.3065);
		assertThat(fresh.card(this.catalog.id("q2")).get("stability").asDouble()).isEqualTo(begun);
	}

	@Test
	void whoBeginsWithSettingsHasBoth() {
		haveForgotten(5, 30);
		fit();
		Learner fresh = learner("frida");

		fresh.put("/memory-settings", WISH).expectStatus().isOk();

		fresh.get("/memory-settings").expectStatus().isOk().expectBody().json(WISH);
		assertThat(texts("""
				select format('%s %s %s', since_sequence, desired_retention, parameters.weights = fitted.weights)
				from progress.memory_parameters parameters
				join progress.tenant_weights fitted using (tenant_id)
				where tenant_id = ?
				order by since_sequence""", this.tenant.id())).containsExactly("0 0.9 t", "1 0.8 t");
	}

	@Test
	void whoIsRefusedOrErasedAtOnceLeavesNothing() {
		haveForgotten(5, 30);
		fit();

		learner("frida").rate("1", unknownId(), 3).expectStatus().isNotFound();
		learner("gita").delete("/data").expectStatus().isAccepted();

		assertThat(count("memory_parameters where tenant_id = ?", this.tenant.id())).isZero();
	}

	@Test
	void erasingALearnerLeavesThemAsTheyAre() {
		haveForgotten(5, 30);
		fit();
		JsonNode kept = settings();

		learner("asha").delete("/data").expectStatus().isAccepted();

		assertThat(settings()).isEqualTo(kept);
		admin().post().uri(FIT, this.tenant.slug()).exchange().expectStatus().isEqualTo(HttpStatus.CONFLICT);
	}

	@Test
	void aFitIsHeldAgainstAFasterOne() throws SQLException {
		haveForgotten(5, 30);
		double[] worse = Weights.DEFAULT.toArray();
		worse[2] = 90;

		JsonNode fit = fitWhileAnotherKeeps(Weights.of(worse).values());

		assertThat(fit.get("lossInUse").asDouble()).isGreaterThan(fit.get("lossOfDefaults").asDouble());
		assertThat(fit.get("kept").asBoolean()).isTrue();
		assertThat(settings().get("fit").get("lossOfFitted")).isEqualTo(fit.get("lossOfFitted"));
	}

	@Test
	void aFasterFitThatIsAsGoodStays() throws SQLException {
		haveForgotten(5, 30);
		fit();
		List<Double> asGood = weights(settings());
		takeBack();

		JsonNode fit = fitWhileAnotherKeeps(asGood);

		assertThat(fit.get("lossInUse").asDouble()).isEqualTo(fit.get("lossOfFitted").asDouble());
		assertThat(fit.get("kept").asBoolean()).isFalse();
		assertThat(settings().get("fit").get("lossOfFitted").asDouble()).isEqualTo(0.9);
	}

	private JsonNode fitWhileAnotherKeeps(List<Double> weights) throws SQLException {
		try (Connection other = database().connectAsSuperuser(); Statement sql = other.createStatement()) {
			other.setAutoCommit(false);
			sql.execute("""
					insert into progress.tenant_weights (tenant_id, fitted_at, weights, learners, reviews, held_out,
						loss_of_defaults, loss_before, loss_of_fitted)
					values ('%s', now(), array%s, 5, 100, 20, 1, 1, 0.9)""".formatted(this.tenant.id(), weights));
			CompletableFuture<JsonNode> fit = CompletableFuture.supplyAsync(this::fit);
			Awaitility.await().atMost(PATIENCE).until(() -> fit.isDone() || someoneWaitsForTheWeights());
			other.commit();
			return fit.join();
		}
	}

	private boolean someoneWaitsForTheWeights() {
		return !texts("select pid from pg_stat_activity where usename = 'progress_app' and wait_event_type = 'Lock'"
				+ " and query like '%insert into tenant_weights%'")
			.isEmpty();
	}

	/** The third weight, and never less than a tenth of a day. */
	private double stabilityAfterGood() {
		return Double
			.parseDouble(texts("select greatest(weights[3], 0.1) from progress.tenant_weights where tenant_id = ?",
					this.tenant.id())
				.getFirst());
	}

	private void haveForgotten(int learners, int cards) {
		LEARNERS.stream().limit(learners).forEach((name) -> haveForgotten(idOf(name), cards));
	}

	/** Another tenant's log is none of this one's. */
	private void haveForgottenElsewhere() {
		TestTenant own = this.tenant;
		this.tenant = registerTenant();
		haveForgotten(idOf("fred"), 20);
		this.tenant = own;
	}

	private UUID idOf(String name) {
		return UUID.fromString(analyst(name, this.tenant).read("/me").get("learnerId").asString());
	}

	private WebTestClient.BodyContentSpec expectRefusal(String problem) {
		return admin().post()
			.uri(FIT, this.tenant.slug())
			.exchange()
			.expectStatus()
			.isEqualTo(HttpStatus.CONFLICT)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("https://studyhall.dev/problems/" + problem);
	}

	private JsonNode fit() {
		return json(admin().post().uri(FIT, this.tenant.slug()).exchange());
	}

	private JsonNode settings() {
		return json(admin().get().uri(SETTINGS, this.tenant.slug()).exchange());
	}

	private void takeBack() {
		admin().delete().uri(SETTINGS, this.tenant.slug()).exchange().expectStatus().isNoContent();
	}

	private static List<Double> weights(JsonNode settings) {
		return settings.get("weights").valueStream().map(JsonNode::asDouble).toList();
	}

	private static JsonNode json(WebTestClient.ResponseSpec answer) {
		return new JsonMapper().readTree(Objects
			.requireNonNull(answer.expectStatus().isOk().expectBody(byte[].class).returnResult().getResponseBody()));
	}

	private WebTestClient admin() {
		return as("ada", this.tenant, "admin");
	}

	private WebTestClient as(String name, TestTenant of, String role) {
		return client().mutate()
			.defaultHeader(HttpHeaders.AUTHORIZATION, TestTokens.shared().token(name).member(of.slug(), role).bearer())
			.build();
	}

}
