package dev.studyhall.progress.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import dev.studyhall.progress.support.Learner;
import dev.studyhall.progress.support.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class SessionsIT extends RunningService {

	private Learner asha = Learner.nobody();

	/** Eight questions for beginners, four in between, and two for the advanced. */
	@BeforeEach
	void publishDjango() {
		Map<String, List<String>> levels = new LinkedHashMap<>();
		levels.put("beginner", questions(0, 8));
		levels.put("intermediate", questions(8, 12));
		levels.put("advanced", questions(12, 14));
		this.catalog.publishTopic("django", levels);
		questions(0, 14).forEach((question) -> this.catalog.publishQuestion("django", question));
		this.asha = learner("asha");
	}

	@Test
	void studyingTakesWhatIsNotKnownInOrder() {
		rate("q0", 4);
		rate("q1", 1);
		hold("q2");

		JsonNode session = begin("{\"mode\": \"study\", \"topic\": \"django\", \"questions\": 3}");

		assertThat(slugs(session)).containsExactly("q1", "q3", "q4");
		assertThat(session.at("/questions/0/level").asString()).isEqualTo("beginner");
		assertThat(session.at("/questions/0/answered").asBoolean()).as("answers of before").isFalse();
		assertThat(session.get("finished").asBoolean()).isFalse();
		assertThat(session.get("score").isNull()).isTrue();
	}

	@Test
	void aReviewTakesWhatIsDue() {
		rate("q5", 3);
		rate("q3", 1);

		assertThat(slugs(begin("{\"mode\": \"review\"}"))).containsExactly("q3", "q5");
	}

	@Test
	void aMockInterviewIsASampleOverTheLevelsInOrderOfDifficulty() {
		JsonNode session = begin("{\"mode\": \"mock\", \"topic\": \"django\", \"questions\": 7, \"minutes\": 30}");

		assertThat(session.get("questions").valueStream().map((question) -> question.get("level").asString()))
			.containsExactly("beginner", "beginner", "beginner", "beginner", "intermediate", "intermediate",
					"advanced");
		assertThat(slugs(session)).doesNotHaveDuplicates();
	}

	@Test
	void mockInterviewsDiffer() {
		List<List<String>> samples = new ArrayList<>();
		for (int each = 0; each < 12; each++) {
			samples.add(slugs(begin("{\"mode\": \"mock\", \"topic\": \"django\", \"questions\": 5, \"minutes\": 30}")));
		}

		assertThat(samples.stream().distinct().count()).isGreaterThan(1);
	}

	@Test
	void theScoreIsThereWhenAllIsAnswered() {
		JsonNode session = begin("{\"mode\": \"mock\", \"topic\": \"django\", \"questions\": 4, \"minutes\": 30}");
		List<String> slugs = slugs(session);
		rate(slugs.get(0), 4);
		rate(slugs.get(0), 1);
		rate(slugs.get(1), 2);
		this.asha.skip("skipped", this.catalog.id(slugs.get(2))).expectStatus().isCreated();
		assertThat(find(session).get("score").isNull()).isTrue();

		rate(slugs.get(3), 3);

		JsonNode finished = find(session);
		assertThat(finished.get("finished").asBoolean()).isTrue();
		assertThat(finished.at("/score/questions").asInt()).isEqualTo(4);
		assertThat(finished.at("/score/answered").asInt()).isEqualTo(4);
		assertThat(finished.at("/score/known").asInt()).as("the first answers count").isEqualTo(2);
		assertThat(finished.at("/score/levels/0/level").asString()).isEqualTo("beginner");
	}

	@Test
	void whenTheTimeIsOverWhatComesLaterDoesNotCount() {
		JsonNode session = begin("{\"mode\": \"mock\", \"topic\": \"django\", \"questions\": 3, \"minutes\": 1}");
		rate(slugs(session).get(0), 3);
		update("""
				update progress.study_session
				set ends_at = (select max(recorded_at) from progress.attempt where tenant_id = ?)
				where tenant_id = ?""", this.tenant.id(), this.tenant.id());
		rate(slugs(session).get(1), 3);

		JsonNode over = find(session);

		assertThat(over.get("finished").asBoolean()).isTrue();
		assertThat(over.at("/score/answered").asInt()).isOne();
	}

	@Test
	void aRatingTakenBackIsNoAnswer() {
		JsonNode session = begin("{\"mode\": \"study\", \"topic\": \"django\", \"questions\": 1}");
		this.asha.rate("slip", this.catalog.id("q0"), 1).expectStatus().isCreated();

		this.asha.undo("slip").expectStatus().isNoContent();

		assertThat(find(session).at("/questions/0/answered").asBoolean()).isFalse();
	}

	@Test
	void theSameKeyIsTheSameSession() {
		String body = "{\"mode\": \"study\", \"topic\": \"django\"}";
		EntityExchangeResult<byte[]> first = post(body, "k1").expectStatus().isCreated().expectBody().returnResult();

		EntityExchangeResult<byte[]> again = post(body, "k1").expectStatus().isCreated().expectBody().returnResult();

		assertThat(again.getResponseBody()).isEqualTo(first.getResponseBody());
		assertThat(again.getResponseHeaders().getLocation()).isEqualTo(first.getResponseHeaders().getLocation());
		assertThat(count("study_session where tenant_id = ?", this.tenant.id())).isOne();
		post("{\"mode\": \"review\"}", "k1").expectStatus().isEqualTo(422);
	}

	@Test
	void nothingToDoIsSaid() {
		post("{\"mode\": \"review\"}", "k1").expectStatus()
			.isEqualTo(409)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("https://studyhall.dev/problems/nothing-to-do");

		assertThat(count("study_session where tenant_id = ?", this.tenant.id())).isZero();
		rate("q0", 1);
		post("{\"mode\": \"review\"}", "k1").expectStatus().isCreated();
	}

	@Test
	void whatIsNotThereOrAnothersIsNotFound() {
		JsonNode session = begin("{\"mode\": \"study\", \"topic\": \"django\"}");

		learner("ben").get("/sessions/" + session.get("id").asString()).expectStatus().isNotFound();
		this.asha.get("/sessions/" + unknownId()).expectStatus().isNotFound();
		post("{\"mode\": \"study\", \"topic\": \"flask\"}", "k1").expectStatus().isNotFound();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"mode\": \"play\"}", "{\"mode\": \"study\"}",
			"{\"mode\": \"review\", \"topic\": \"django\"}", "{\"mode\": \"mock\", \"topic\": \"django\"}",
			"{\"mode\": \"study\", \"topic\": \"django\", \"minutes\": 3}",
			"{\"mode\": \"study\", \"topic\": \"django\", \"questions\": 0}",
			"{\"mode\": \"study\", \"topic\": \"django\", \"questions\": 101}",
			"{\"mode\": \"mock\", \"topic\": \"django\", \"minutes\": 241}" })
	void whatCannotBeIsRefused(String body) {
		post(body, "k1").expectStatus().isBadRequest();
	}

	private void rate(String question, int rating) {
		this.asha.rate("e-" + UUID.randomUUID(), this.catalog.id(question), rating).expectStatus().isCreated();
	}

	private void hold(String question) {
		this.asha.put("/cards/" + this.catalog.id(question) + "/hold", "{}").expectStatus().isNoContent();
	}

	private JsonNode begin(String body) {
		return new JsonMapper().readTree(post(body, UUID.randomUUID().toString()).expectStatus()
			.isCreated()
			.expectBody(byte[].class)
			.returnResult()
			.getResponseBody());
	}

	private JsonNode find(JsonNode session) {
		return new JsonMapper().readTree(this.asha.get("/sessions/" + session.get("id").asString())
			.expectStatus()
			.isOk()
			.expectBody(byte[].class)
			.returnResult()
			.getResponseBody());
	}

	private WebTestClient.ResponseSpec post(String body, String key) {
		return this.asha.client()
			.post()
			.uri(this.asha.home() + "/sessions")
			.header("Idempotency-Key", key)
			.header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE)
			.bodyValue(body)
			.exchange();
	}

	private static List<String> slugs(JsonNode session) {
		return session.get("questions").valueStream().map((question) -> question.get("slug").asString()).toList();
	}

	private static List<String> questions(int from, int before) {
		return IntStream.range(from, before).mapToObj((number) -> "q" + number).toList();
	}

}
