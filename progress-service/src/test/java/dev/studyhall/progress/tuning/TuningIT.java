package dev.studyhall.progress.tuning;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;

import dev.studyhall.progress.support.Learner;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class TuningIT extends ForgetfulLearners {

	private static final String FIT = "/memory-settings/fit";

	private Learner asha = Learner.nobody();

	@BeforeEach
	void publishDjango() {
		this.catalog.publish("django", "q1");
		this.asha = learner("asha");
		this.asha.rate("1", this.catalog.id("q1"), 3).expectStatus().isCreated();
	}

	@Test
	void aShortLogIsNotFittedTo() {
		this.asha.post(FIT)
			.expectStatus()
			.isEqualTo(409)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("https://studyhall.dev/problems/too-few-reviews")
			.jsonPath("$.reviews")
			.isEqualTo(0)
			.jsonPath("$.needed")
			.isEqualTo(100);

		assertThat(count("memory_parameters where tenant_id = ?", this.tenant.id())).isZero();
	}

	@Test
	void whoForgetsFasterThanMostGetsWeightsOfTheirOwnOnce() {
		haveForgotten(onlyLearner(), 80);

		JsonNode first = fit();
		JsonNode again = fit();

		assertThat(first.get("reviews").asInt()).isEqualTo(240);
		assertThat(first.get("heldOut").asInt()).isBetween(40, 60);
		assertThat(first.get("lossInUse").asDouble()).isEqualTo(first.get("lossOfDefaults").asDouble());
		assertThat(first.get("lossOfFitted").asDouble()).isLessThan(first.get("lossOfDefaults").asDouble());
		assertThat(first.get("kept").asBoolean()).isTrue();
		assertThat(again.get("lossInUse").asDouble()).isEqualTo(first.get("lossOfFitted").asDouble());
		assertThat(again.get("kept").asBoolean()).isFalse();
		assertThat(texts("select weights = (select weights from progress.memory_parameters where tenant_id = ?)"
				+ " from progress.memory_parameters where tenant_id = ? and desired_retention = 0.9"
				+ " and since_sequence > 1000", this.tenant.id(), this.tenant.id()))
			.containsExactly("t");
	}

	@Test
	void whatWasFittedToALogThatIsErasedMeanwhileIsNotKept() throws SQLException {
		haveForgotten(onlyLearner(), 80);
		try (Connection eraser = database().connectAsSuperuser(); Statement sql = eraser.createStatement()) {
			eraser.setAutoCommit(false);
			sql.execute("select from progress.learner where tenant_id = '%s' for update".formatted(this.tenant.id()));
			CompletableFuture<Void> fit = CompletableFuture
				.runAsync(() -> this.asha.post(FIT).returnResult(Void.class));
			Awaitility.await().atMost(PATIENCE).until(() -> fit.isDone() || someoneWaitsForALearner());
			sql.execute("delete from progress.attempt where tenant_id = '%s'".formatted(this.tenant.id()));
			eraser.commit();
			fit.join();
		}

		assertThat(count("memory_parameters where tenant_id = ?", this.tenant.id())).isZero();
	}

	private boolean someoneWaitsForALearner() {
		return !texts("select pid from pg_stat_activity where usename = 'progress_app' and wait_event_type = 'Lock'"
				+ " and query like '%insert into learner%'")
			.isEmpty();
	}

	private JsonNode fit() {
		return new JsonMapper().readTree(
				this.asha.post(FIT).expectStatus().isOk().expectBody(byte[].class).returnResult().getResponseBody());
	}

}
