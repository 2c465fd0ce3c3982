package dev.studyhall.progress.goal;

import java.time.Duration;
import java.util.Map;

import dev.studyhall.progress.support.Learner;
import dev.studyhall.progress.support.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

@Isolated("moves the clock of all")
class GoalIT extends RunningService {

	private static final String GOAL = """
			{"topics": ["django", "flask"], "targetDate": "2027-04-01", "timeZone": "Europe/Berlin",
				"minutesPerDay": 20, "desiredRetention": 0.9, "daysOff": ["2027-03-14", "2027-03-07"]}""";

	private Learner asha = Learner.nobody();

	@BeforeEach
	void publishTopics() {
		this.clock.stopAt("2027-03-01T07:00:00Z");
		this.catalog.publish("django", "q1", "q2");
		this.catalog.publish("flask", "q3");
		this.asha = learner("asha");
	}

	@Test
	void aGoalComesBackAsItWasSet() {
		this.asha.get("/goal").expectStatus().isNotFound();

		JsonNode set = put(GOAL, 201);

		assertThat(set.get("topics").valueStream().map((topic) -> topic.get("slug").asString()))
			.containsExactly("django", "flask");
		assertThat(set.get("topics").get(0).get("title").asString()).startsWith("django at");
		assertThat(set.get("setOn").asString()).isEqualTo("2027-03-01");
		assertThat(set.get("targetDate").asString()).isEqualTo("2027-04-01");
		assertThat(set.get("timeZone").asString()).isEqualTo("Europe/Berlin");
		assertThat(set.get("minutesPerDay").asInt()).isEqualTo(20);
		assertThat(set.get("desiredRetention").asDouble()).isEqualTo(0.9);
		assertThat(set.get("daysOff").toString()).isEqualTo("[\"2027-03-07\",\"2027-03-14\"]");
		this.asha.get("/goal").expectStatus().isOk().expectBody().json(set.toString());
		learner("ben").get("/goal").expectStatus().isNotFound();
	}

	@Test
	void setTwiceItIsTheSameGoal() {
		put(GOAL, 201);
		String tag = tag();

		put(GOAL, 200);

		assertThat(tag()).isEqualTo(tag);
		put(GOAL.replace("20,", "30,"), 200);
		assertThat(tag()).isNotEqualTo(tag);
	}

	@Test
	void whoHasSeenAnOlderStateDoesNotOverwriteTheNewer() {
		write(GOAL, "\"1\"").expectStatus().isEqualTo(412);
		put(GOAL, 201);
		String tag = tag();
		write(GOAL.replace("20,", "30,"), tag).expectStatus().isOk();

		write(GOAL, tag).expectStatus().isEqualTo(412);

		this.asha.get("/goal").expectBody().jsonPath("$.minutesPerDay").isEqualTo(30);
	}

	@Test
	void aGoalThatIsTakenAwayIsGone() {
		put(GOAL, 201);

		this.asha.delete("/goal").expectStatus().isNoContent();
		this.asha.delete("/goal").expectStatus().isNoContent();

		this.asha.get("/goal").expectStatus().isNotFound();
	}

	@Test
	void thePaceIsCountedFromTheDayOfTheTopics() {
		put(GOAL, 201);
		this.clock.move(Duration.ofDays(9));

		assertThat(put(GOAL.replace("20,", "30,"), 200).get("setOn").asString()).isEqualTo("2027-03-01");
		assertThat(put(GOAL.replace(", \"flask\"", "").replace("\"2027-03-14\", \"2027-03-07\"", ""), 200).get("setOn")
			.asString()).isEqualTo("2027-03-10");
	}

	@Test
	void aTopicThatIsNotOfferedAnyMoreSaysSo() {
		put(GOAL, 201);

		this.catalog.retireTopic("flask");

		this.asha.get("/goal")
			.expectBody()
			.jsonPath("$.topics[0].retired")
			.isEqualTo(false)
			.jsonPath("$.topics[1].retired")
			.isEqualTo(true);
	}

	@Test
	void aTopicThatNobodyKnowsMayBeOnItsWay() {
		this.asha.put("/goal", GOAL.replace("flask", "rails"))
			.expectStatus()
			.isNotFound()
			.expectHeader()
			.valueEquals("Retry-After", "1")
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("https://studyhall.dev/problems/topic-unknown")
			.jsonPath("$.topic")
			.isEqualTo("rails");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			topics           | []
			topics           | null
			targetDate       | "2027-03-01"
			targetDate       | "2027-02-01"
			targetDate       | "2029-03-01"
			targetDate       | "2027-02-30"
			targetDate       | "soon"
			targetDate       | null
			timeZone         | "Europe/Atlantis"
			timeZone         | "CEST"
			timeZone         | "+02:00"
			timeZone         | ""
			timeZone         | null
			minutesPerDay    | 0
			minutesPerDay    | 1441
			minutesPerDay    | 1.5
			minutesPerDay    | null
			desiredRetention | 0.69
			desiredRetention | 1
			desiredRetention | null
			daysOff          | ["2027-02-28"]
			daysOff          | ["2027-04-01"]
			setOn            | "2027-03-01"
			""")
	void whatCannotBeIsRefusedWithItsField(String field, String value) {
		Map<String, Object> goal = new JsonMapper().readValue(GOAL, Map.class);
		goal.remove(field);
		String rest = new JsonMapper().writeValueAsString(goal);

		this.asha.put("/goal", "{\"" + field + "\": " + value + ", " + rest.substring(1))
			.expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.field")
			.isEqualTo(field);

		assertThat(count("goal where tenant_id = ?", this.tenant.id())).isZero();
	}

	private JsonNode put(String goal, int status) {
		return new JsonMapper().readTree(this.asha.put("/goal", goal)
			.expectStatus()
			.isEqualTo(status)
			.expectBody(byte[].class)
			.returnResult()
			.getResponseBody());
	}

	private String tag() {
		return String.valueOf(this.asha.get("/goal").expectBody().returnResult().getResponseHeaders().getETag());
	}

	private WebTestClient.ResponseSpec write(String goal, String tag) {
		return this.asha.client()
			.put()
			.uri(this.asha.home() + "/goal")
			.contentType(MediaType.APPLICATION_JSON)
			.header(HttpHeaders.IF_MATCH, tag)
			.bodyValue(goal)
			.exchange();
	}

}
