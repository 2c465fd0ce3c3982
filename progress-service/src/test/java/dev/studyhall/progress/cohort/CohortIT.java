package dev.studyhall.progress.cohort;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.studyhall.progress.support.Analyst;
import dev.studyhall.progress.support.Learner;
import dev.studyhall.progress.support.RunningService;
import org.assertj.core.data.Offset;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class CohortIT extends RunningService {

	private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

	private Analyst ira = Analyst.nobody();

	@BeforeEach
	void publishDjango() {
		this.catalog.publish("django", "q1", "q2");
		this.ira = analyst("ira", this.tenant, "instructor");
	}

	@Test
	void aCohortIsMadeFoundNamedAndDeleted() {
		String cohort = create("Spring =2026");
		assertThat(this.ira.read(cohort).get("name").asString()).isEqualTo("Spring =2026");
		assertThat(this.ira.read("/cohorts").get("items").size()).isOne();

		send(HttpMethod.PUT, cohort, "{\"name\": \"Autumn\"}", "\"2\"").expectStatus().isEqualTo(412);
		send(HttpMethod.PUT, cohort, "{\"name\": \"Autumn\"}", "\"1\"").expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals(HttpHeaders.ETAG, "\"2\"");
		send(HttpMethod.DELETE, cohort, "{}", null).expectStatus().isEqualTo(428);
		send(HttpMethod.DELETE, cohort, "{}", "\"2\"").expectStatus().isNoContent();

		this.ira.get(cohort).expectStatus().isNotFound();
	}

	@Test
	void theSameKeyMakesOneCohort() {
		for (int attempt = 0; attempt < 2; attempt++) {
			this.ira.client()
				.post()
				.uri("/api/v1/" + this.tenant.slug() + "/cohorts")
				.contentType(MediaType.APPLICATION_JSON)
				.header("Idempotency-Key", "k")
				.bodyValue("{\"name\": \"Spring\"}")
				.exchange()
				.expectStatus()
				.isCreated();
		}

		assertThat(count("cohort where tenant_id = ?", this.tenant.id())).isOne();
	}

	@Test
	void membersAreShownWithTheirProgress() {
		Learner asha = learner("asha");
		asha.rate("1", this.catalog.id("q1"), 3).expectStatus().isCreated();
		asha.rate("2", this.catalog.id("q2"), 1).expectStatus().isCreated();
		String id = analyst("asha", this.tenant).read("/me").get("learnerId").asString();
		String cohort = create("Spring");
		put(cohort, id, TODAY.minusDays(3), null);
		put(cohort, UUID.randomUUID().toString(), TODAY.minusDays(3), null);

		JsonNode member = Awaitility.await()
			.atMost(PATIENCE)
			.until(() -> member(cohort + "/members", id), (found) -> found.get("attempts").asInt() == 2);

		assertThat(member.get("seen").asInt()).isEqualTo(2);
		assertThat(member.get("known").asInt()).isOne();
		assertThat(member.get("minutes").asDouble()).isCloseTo(2 * 150.1 / 60, Offset.offset(1e-9));
		assertThat(member.get("lastActive").asString()).isEqualTo(TODAY.toString());
		assertThat(member.get("risks").isEmpty()).isTrue();
		assertThat(this.ira.read(cohort + "/members").get("items").size()).isEqualTo(2);
		assertThat(member(cohort + "/members?topic=django", id).get("seen").asInt()).isEqualTo(2);
		this.ira.get(cohort + "/members?topic=unheard-of").expectStatus().isNotFound();
		assertThat(this.ira.text(cohort + "/members.csv")).startsWith("learner_id,from,to,")
			.contains(id + "," + TODAY.minusDays(3) + ",,");
	}

	@Test
	void whoFallsBehindIsAtRisk() {
		String cohort = create("Spring");
		UUID idle = UUID.randomUUID();
		UUID fresh = UUID.randomUUID();
		UUID gone = UUID.randomUUID();
		put(cohort, idle.toString(), TODAY.minusDays(30), null);
		put(cohort, fresh.toString(), TODAY.minusDays(2), null);
		put(cohort, gone.toString(), TODAY.minusDays(30), TODAY.minusDays(9));
		Learner ben = learner("ben");
		for (int number = 0; number < 10; number++) {
			ben.rate("e" + number, this.catalog.id("q1"), (number < 4) ? 1 : 3).expectStatus().isCreated();
		}
		String struggling = analyst("ben", this.tenant).read("/me").get("learnerId").asString();
		put(cohort, struggling, TODAY.minusDays(1), TODAY.plusDays(9));

		List<String> risks = new ArrayList<>();
		this.ira.read(cohort + "/at-risk")
			.get("items")
			.forEach((member) -> risks.add(member.get("learnerId").asString() + " " + member.get("risks")));

		assertThat(risks).containsExactlyInAnyOrder(idle + " [\"inactive\"]", struggling + " [\"struggling\"]");
	}

	@Test
	void dueIsWhatTheLearnersOwnListHolds() {
		Learner ben = learner("ben");
		forgetLongAgo(ben, "q1");
		forgetLongAgo(ben, "q2");
		String id = analyst("ben", this.tenant).read("/me").get("learnerId").asString();
		String cohort = create("Spring");
		put(cohort, id, TODAY.minusDays(30), null);
		assertThat(member(cohort + "/members", id).get("due").asInt()).isEqualTo(2);

		ben.put("/cards/" + this.catalog.id("q1") + "/hold", "{}").expectStatus().isNoContent();
		assertThat(member(cohort + "/members", id).get("due").asInt()).isOne();
		assertThat(member(cohort + "/members?topic=django", id).get("due").asInt()).isOne();

		this.catalog.retireQuestion("django", "q2");
		assertThat(member(cohort + "/members", id).get("due").asInt()).isZero();
	}

	@Test
	void aCohortIsItsInstructorsOnly() {
		String cohort = create("Spring");
		Analyst other = analyst("ivan", this.tenant, "instructor");

		other.get(cohort).expectStatus().isNotFound();
		other.get(cohort + "/members").expectStatus().isNotFound();
		other.get(cohort + "/members.csv").expectStatus().isNotFound();
		analyst("mira", this.tenant, "author").get("/cohorts").expectStatus().isForbidden();
		analyst("asha", this.tenant).get(cohort).expectStatus().isForbidden();
	}

	@Test
	void whatCannotBeIsRefused() {
		String cohort = create("Spring");
		String member = cohort + "/members/" + UUID.randomUUID();

		send(HttpMethod.PUT, member, "{\"from\": \"2026-05-02\", \"to\": \"2026-05-01\"}", null).expectStatus()
			.isBadRequest();
		send(HttpMethod.PUT, member, "{}", null).expectStatus().isBadRequest();
		send(HttpMethod.PUT, "/cohorts/" + UUID.randomUUID() + "/members/" + UUID.randomUUID(),
				"{\"from\": \"2026-05-02\"}", null)
			.expectStatus()
			.isNotFound();
		send(HttpMethod.DELETE, member, "{}", null).expectStatus().isNoContent();
	}

	private void forgetLongAgo(Learner learner, String question) {
		Map<String, Object> attempt = Learner.attempt("e-" + question, this.catalog.id(question), 1);
		attempt.put("startedAt", TODAY.minusDays(9) + "T12:00:00Z");
		attempt.put("endedAt", TODAY.minusDays(9) + "T12:00:00Z");
		learner.record(attempt).expectStatus().isCreated();
	}

	/** The address of a new cohort. */
	private String create(String name) {
		byte[] body = this.ira.client()
			.post()
			.uri("/api/v1/" + this.tenant.slug() + "/cohorts")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue("{\"name\": \"" + name + "\"}")
			.exchange()
			.expectStatus()
			.isCreated()
			.expectBody(byte[].class)
			.returnResult()
			.getResponseBody();
		return "/cohorts/" + new JsonMapper().readTree(body).get("id").asString();
	}

	private void put(String cohort, String learner, LocalDate from, @Nullable LocalDate to) {
		String until = (to != null) ? ", \"to\": \"" + to + "\"" : "";
		send(HttpMethod.PUT, cohort + "/members/" + learner, "{\"from\": \"" + from + "\"" + until + "}", null)
			.expectStatus()
			.isNoContent();
	}

	private JsonNode member(String path, String learner) {
		for (JsonNode member : this.ira.read(path).get("items")) {
			if (member.get("learnerId").asString().equals(learner)) {
				return member;
			}
		}
		throw new AssertionError("Not among the members: " + learner);
	}

	private WebTestClient.ResponseSpec send(HttpMethod method, String path, String json, @Nullable String etag) {
		return this.ira.client().method(method).uri("/api/v1/" + this.tenant.slug() + path).headers((headers) -> {
			if (etag != null) {
				headers.setIfMatch(etag);
			}
		}).contentType(MediaType.APPLICATION_JSON).bodyValue(json).exchange();
	}

}
