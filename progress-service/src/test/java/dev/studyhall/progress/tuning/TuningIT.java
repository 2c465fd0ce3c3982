package dev.studyhall.progress.tuning;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import dev.studyhall.progress.support.Learner;
import dev.studyhall.progress.support.RunningService;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class TuningIT extends RunningService {

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
		haveForgotten(80);

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
		haveForgotten(80);
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

	/**
	 * Cards that were begun on one day after the other, and were forgotten whenever they
	 * came back after more than two days.
	 */
	private void haveForgotten(int cards) {
		UUID learner = onlyLearner();
		update("""
				insert into progress.attempt (tenant_id, learner_id, sequence, attempt_id, question_id, question_version,
					rating, skipped, started_at, ended_at, recorded_at)
				select ?, ?, 100 + card * 4 + review, uuidv7(), md5(? || card::text)::uuid, 1,
					(array[3, 3, 1, 1])[review], false, at, at, at
				from generate_series(1, ?) as card, generate_series(1, 4) as review,
					lateral (select timestamptz '2026-01-01 10:00+00'
						+ (card + (array[0, 1, 5, 9])[review]) * interval '1 day' as at) as time
				""",
				this.tenant.id(), learner, this.tenant.slug(), cards);
		update("""
				insert into progress.review_card (tenant_id, learner_id, question_id, state, stability, difficulty, due,
					last_review, step, reps, lapses, version, sequence)
				select tenant_id, learner_id, question_id, 2, 1, 5, now(), max(recorded_at), 0, 4, 0, 1, max(sequence)
				from progress.attempt
				where tenant_id = ?
				and sequence > 100
				group by tenant_id, learner_id, question_id""", this.tenant.id());
		update("update progress.learner set sequence = 1000 where tenant_id = ?", this.tenant.id());
	}

	private JsonNode fit() {
		return new JsonMapper().readTree(
				this.asha.post(FIT).expectStatus().isOk().expectBody(byte[].class).returnResult().getResponseBody());
	}

}
