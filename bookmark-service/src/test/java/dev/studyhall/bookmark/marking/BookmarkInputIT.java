package dev.studyhall.bookmark.marking;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import dev.studyhall.bookmark.support.Learner;
import dev.studyhall.bookmark.support.RunningService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.MediaType;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is sent that is no bookmark is refused, and leaves nothing behind. */
class BookmarkInputIT extends RunningService {

	private Learner asha = new Learner(client(), "");

	private UUID question = unknownId();

	@BeforeEach
	void publishDjango() {
		this.asha = learner("asha");
		this.catalog.publish("django", "what-is-django");
		this.question = this.catalog.id("what-is-django");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			{"kind": "loved"}                               | kind
			{"kind": 1}                                     | kind
			{"kind": "REVISIT"}                             | kind
			{"note": 7}                                     | note
			{"note": true}                                  | note
			{"note": ["a"]}                                 | note
			{"note": "\\u0000"}                             | note
			{"note": "\\ud800"}                             | note
			{"colour": "red"}                               | colour
			{"createdAt": "2026-01-01T00:00:00Z"}           | createdAt
			{"tenantId": "00000000-0000-0000-0000-000000000000"} | tenantId
			{"learnerId": "00000000-0000-0000-0000-000000000000"} | learnerId
			{"sequence": 9}                                 | sequence
			""")
	void aFieldThatIsWrongIsNamed(String body, String field) {
		this.asha.putText(this.question, body)
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
	@ValueSource(strings = { "{\"kind\": \"revisit\", \"kind\": \"favourite\"}", "{\"kind\": ", "[]", "7",
			"\"revisit\"", "{} {}", "{kind: revisit}" })
	void aBodyThatIsNoObjectOfOursIsRefused(String body) {
		this.asha.putText(this.question, body).expectStatus().isBadRequest();
	}

	@Test
	void malformedUtf8IsRefused() {
		byte[] body = "{\"note\": \"?\"}".getBytes(StandardCharsets.ISO_8859_1);
		body[10] = (byte) 0xff;

		this.asha.client()
			.put()
			.uri(this.asha.home() + "/bookmarks/" + this.question)
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(body)
			.exchange()
			.expectStatus()
			.isBadRequest();
	}

	@Test
	void aNoteHasAtMostTenThousandCharacters() {
		this.asha.putText(this.question, "{\"note\": \"" + "x".repeat(10_001) + "\"}")
			.expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.field")
			.isEqualTo("note");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1", "topics", "0197e1a3-0c41-7b10-8d2e-3f4a5b6c7d0g", "topics/none" })
	void anAddressThatIsNoIdIsNotThere(String path) {
		this.asha.client()
			.put()
			.uri(this.asha.home() + "/bookmarks/" + path)
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue("{}")
			.exchange()
			.expectStatus()
			.isNotFound();
	}

	@AfterEach
	void nothingIsLeftBehind() {
		assertThat(count("bookmark where tenant_id = ?", this.tenant.id())).isZero();
		assertThat(count("learner where tenant_id = ?", this.tenant.id())).isZero();
	}

}
