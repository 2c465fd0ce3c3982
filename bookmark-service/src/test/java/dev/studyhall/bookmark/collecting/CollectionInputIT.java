package dev.studyhall.bookmark.collecting;

import java.util.Map;

import dev.studyhall.bookmark.support.Collections;
import dev.studyhall.bookmark.support.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.http.MediaType;

import static org.assertj.core.api.Assertions.assertThat;

/** What is said of a collection is taken whole or refused. */
class CollectionInputIT extends RunningService {

	private Collections asha = new Collections(client(), "");

	@BeforeEach
	void logIn() {
		this.asha = Collections.of(learner("asha"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			{}                                   | name
			{"name": ""}                         | name
			{"name": "  "}                       | name
			{"name": null}                       | name
			{"name": 7}                          | name
			{"name": "\\u0000"}                  | name
			{"name": "A", "description": 7}      | description
			{"name": "A", "id": "x"}             | id
			{"name": "A", "link": "x"}           | link
			{"name": "A", "version": 7}          | version
			""")
	void aFieldThatIsWrongIsNamed(String body, String field) {
		this.asha.client()
			.post()
			.uri(this.asha.home())
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(body)
			.exchange()
			.expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.field")
			.isEqualTo(field);

		assertThat(count("collection where tenant_id = ?", this.tenant.id())).isZero();
	}

	@Test
	void theLongestTextsAreTakenAndLongerOnesRefused() {
		this.asha.create(Map.of("name", "é".repeat(100), "description", "é".repeat(2_000)), "k")
			.expectStatus()
			.isCreated();

		this.asha.create(Map.of("name", "x".repeat(101)), "l").expectStatus().isBadRequest();
		this.asha.create(Map.of("name", "x", "description", "x".repeat(2_001)), "m").expectStatus().isBadRequest();
	}

}
