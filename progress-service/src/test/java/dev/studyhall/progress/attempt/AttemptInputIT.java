package dev.studyhall.progress.attempt;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.studyhall.progress.support.Learner;
import dev.studyhall.progress.support.RunningService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is sent that is no attempt is refused, and leaves nothing behind. */
class AttemptInputIT extends RunningService {

	private Learner asha = Learner.nobody();

	private UUID question = unknownId();

	@BeforeEach
	void publishDjango() {
		this.catalog.publish("django", "what-is-django");
		this.question = this.catalog.id("what-is-django");
		this.asha = learner("asha");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			clientEventId   | ""
			clientEventId   | "with blank"
			clientEventId   | "ä"
			clientEventId   | "a\\u0000"
			clientEventId   | "12345678901234567890123456789012345678901234567890123456789012345"
			clientEventId   | 1
			clientEventId   | null
			questionId      | "none"
			questionId      | 7
			questionId      | null
			questionVersion | 0
			questionVersion | -1
			questionVersion | 1.5
			questionVersion | "1"
			questionVersion | 1e400
			questionVersion | null
			rating          | 0
			rating          | 5
			rating          | "3"
			rating          | 2.5
			rating          | null
			choice          | 1
			skipped         | "true"
			skipped         | 1
			startedAt       | null
			startedAt       | 1778436000
			startedAt       | "yesterday"
			startedAt       | "2026-05-10"
			startedAt       | "1999-12-31T23:59:59Z"
			endedAt         | "2026-05-10T17:59:59Z"
			endedAt         | "2026-05-11T18:00:01Z"
			id              | "0197e2f0-77aa-7d05-b1c2-d3e4f5061728"
			learnerId       | "0197e2f0-77aa-7d05-b1c2-d3e4f5061728"
			tenantId        | "0197e2f0-77aa-7d05-b1c2-d3e4f5061728"
			recordedAt      | "2026-05-10T18:02:31Z"
			sequence        | 1
			""")
	void aFieldThatIsWrongIsNamed(String field, String value) {
		Map<String, Object> attempt = Learner.attempt("phone-1", this.question, 3);
		attempt.remove(field);
		String rest = new JsonMapper().writeValueAsString(attempt);

		this.asha.recordText("{\"" + field + "\": " + value + ", " + rest.substring(1))
			.expectStatus()
			.isBadRequest()
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("https://studyhall.dev/problems/invalid-request")
			.jsonPath("$.field")
			.isEqualTo(field);
	}

	@ParameterizedTest
	@ValueSource(strings = { "[0]", "[101]", "[\"1\"]", "[1.5]", "[null]" })
	void aPlaceThatIsWrongIsNamed(String choice) {
		Map<String, Object> attempt = Learner.attempt("phone-1", this.question, 3);
		attempt.remove("rating");
		String rest = new JsonMapper().writeValueAsString(attempt);

		this.asha.recordText("{\"choice\": " + choice + ", " + rest.substring(1))
			.expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.field")
			.isEqualTo("choice[0]");
	}

	@Test
	void aRatingAndAChoiceContradictEachOther() {
		Map<String, Object> attempt = Learner.attempt("phone-1", this.question, 3);
		attempt.put("choice", List.of(1));

		this.asha.record(attempt).expectStatus().isBadRequest().expectBody().jsonPath("$.field").isEqualTo("rating");
	}

	@ParameterizedTest
	@ValueSource(strings = { "clientEventId", "questionId", "questionVersion", "rating", "startedAt", "endedAt" })
	void aFieldThatIsMissingIsNamed(String field) {
		Map<String, Object> attempt = Learner.attempt("phone-1", this.question, 3);
		attempt.remove(field);

		this.asha.record(attempt).expectStatus().isBadRequest().expectBody().jsonPath("$.field").isEqualTo(field);
	}

	@Test
	void aNumberOutOfRangeIsRefused() {
		Map<String, Object> attempt = Learner.attempt("phone-1", this.question, 3);
		attempt.put("questionVersion", 99_999_999_999L);

		this.asha.record(attempt).expectStatus().isBadRequest();
	}

	@Test
	void aRatingAndASkipContradictEachOther() {
		Map<String, Object> attempt = Learner.attempt("phone-1", this.question, 3);
		attempt.put("skipped", true);

		this.asha.record(attempt).expectStatus().isBadRequest().expectBody().jsonPath("$.field").isEqualTo("rating");
	}

	@Test
	void anAttemptDoesNotEndTheDayAfterTomorrow() {
		Map<String, Object> attempt = Learner.attempt("phone-1", this.question, 3);
		attempt.put("startedAt", Instant.now().plus(Duration.ofHours(25)).toString());
		attempt.put("endedAt", Instant.now().plus(Duration.ofHours(26)).toString());

		this.asha.record(attempt).expectStatus().isBadRequest().expectBody().jsonPath("$.field").isEqualTo("endedAt");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "[]", "7", "{} {}", "{\"rating\": 1, \"rating\": 2}", "{rating: 1}", "null" })
	void aBodyThatIsNoObjectOfOursIsRefused(String body) {
		this.asha.recordText(body).expectStatus().isBadRequest();
	}

	@AfterEach
	void nothingIsLeftBehind() {
		assertThat(count("attempt where tenant_id = ?", this.tenant.id())).isZero();
		assertThat(count("learner where tenant_id = ?", this.tenant.id())).isZero();
	}

}
