package dev.studyhall.progress.exporting;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.studyhall.progress.support.Learner;
import dev.studyhall.progress.support.RunningService;
import dev.studyhall.progress.support.StudiedLearner;
import dev.studyhall.testing.erasure.MemberRows;
import dev.studyhall.testing.token.TestTokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What is exported is every row of the learner in any table, and no other. */
class DataExportIT extends RunningService {

	private static final int MANY = 650;

	private Learner asha = Learner.nobody();

	private UUID ashasId = unknownId();

	@BeforeEach
	void studyAsAsha() {
		this.catalog.publish("django", "q1", "q2", "q3");
		this.asha = learner("asha");
		new StudiedLearner(this.catalog).study(this.asha);
		this.ashasId = onlyLearner();
		awaitCounted(this.ashasId);
		awaitStatements(this.ashasId);
		apply("challenging-marks", this.tenant,
				List.of(bookmarks().put(this.ashasId, this.catalog.id("q1"), "challenging", 1)));
	}

	@Test
	void everyRowOfEveryTableIsThere() {
		new StudiedLearner(this.catalog).study(learner("ben"));
		Map<String, Long> rows = new MemberRows("progress", List.of(), this::texts).count(this.ashasId)
			.entrySet()
			.stream()
			.collect(Collectors.toMap((table) -> camelCase(table.getKey()), Map.Entry::getValue));

		JsonNode export = export(this.asha);

		assertThat(export.get("learnerId").asString()).isEqualTo(this.ashasId.toString());
		assertThat(export.propertyStream()
			.filter((property) -> property.getValue().isArray())
			.collect(Collectors.toMap(Map.Entry::getKey, (property) -> (long) property.getValue().size())))
			.isEqualTo(rows);
		assertThat(export.at("/attempt/0/questionId").asString()).isEqualTo(this.catalog.id("q1").toString());
		assertThat(export.at("/attemptReceipt/0/clientEventId").asString()).isEqualTo("phone-1");
		assertThat(export.at("/attempt/0").has("tenantId")).isFalse();
	}

	@Test
	void manyRowsComePageByPageEachOnceAndInOrder() {
		update("""
				insert into progress.attempt (tenant_id, learner_id, sequence, attempt_id, question_id, question_version,
					rating, skipped, started_at, ended_at, recorded_at)
				select tenant_id, learner_id, 100 + n, uuidv7(), question_id, 1, 3, false, started_at, ended_at,
					recorded_at + n * interval '1 hour'
				from (
					select *
					from progress.attempt
					where tenant_id = ?
					limit 1) attempt
				cross join generate_series(1, ?) n""",
				this.tenant.id(), MANY);

		JsonNode export = export(this.asha);

		assertThat(export.get("attempt").valueStream().map((attempt) -> attempt.get("sequence").asLong()).toList())
			.hasSize(MANY + 2)
			.isSorted()
			.doesNotHaveDuplicates();
	}

	@Test
	void itIsAFileThatNobodyOnTheWayKeeps() {
		this.asha.get("/data/progress")
			.expectStatus()
			.isOk()
			.expectHeader()
			.contentType("application/json")
			.expectHeader()
			.valueEquals("Content-Disposition", "attachment; filename=\"progress-data.json\"")
			.expectHeader()
			.valueEquals("Cache-Control", "private, no-store");
	}

	@Test
	void onceErasedThereIsNothingButTheSequence() {
		this.asha.delete("/data").expectStatus().isAccepted();
		apply("challenging-marks", this.tenant, List.of(bookmarks().erased(this.ashasId, 2)));

		Awaitility.await()
			.atMost(PATIENCE)
			.untilAsserted(() -> assertThat(export(this.asha).propertyStream()
				.filter((property) -> property.getValue().isArray() && !property.getValue().isEmpty())
				.map(Map.Entry::getKey))
				.containsExactlyInAnyOrder("learner", "challengingErasure", "statisticsLearner"));
	}

	@Test
	void anAdminTakesALearnersAndNobodyElseDoes() {
		byte[] export = asMember("tara", "admin").expectStatus()
			.isOk()
			.expectBody(byte[].class)
			.returnResult()
			.getResponseBody();

		assertThat(new JsonMapper().readTree(export).get("attempt")).hasSize(2);
		asMember("ira", "instructor").expectStatus().isForbidden();
	}

	private WebTestClient.ResponseSpec asMember(String who, String role) {
		return client().get()
			.uri("/api/v1/{tenant}/learners/{id}/data/progress", this.tenant.slug(), this.ashasId)
			.header("Authorization", TestTokens.shared().token(who).member(this.tenant.slug(), role).bearer())
			.exchange();
	}

	private static JsonNode export(Learner learner) {
		return new JsonMapper().readTree(learner.client()
			.mutate()
			.codecs((codecs) -> codecs.defaultCodecs().maxInMemorySize(16 * 1024 * 1024))
			.build()
			.get()
			.uri(learner.home() + "/data/progress")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(byte[].class)
			.returnResult()
			.getResponseBody());
	}

	private static String camelCase(String table) {
		StringBuilder text = new StringBuilder();
		for (String word : table.split("_")) {
			text.append(text.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
		}
		return text.toString();
	}

}
