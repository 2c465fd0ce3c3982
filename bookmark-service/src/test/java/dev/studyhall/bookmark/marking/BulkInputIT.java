package dev.studyhall.bookmark.marking;

import java.util.List;
import java.util.Map;

import dev.studyhall.bookmark.support.Learner;
import dev.studyhall.bookmark.support.RunningService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;

/** Changes of which one cannot be right are refused, and none is made. */
class BulkInputIT extends RunningService {

	private Learner asha = new Learner(client(), "");

	@BeforeEach
	void publishDjango() {
		this.asha = learner("asha");
		this.catalog.publish("django", "views");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			{}                                                                | items
			{"items": []}                                                     | items
			{"items": [null]}                                                 | items[0]
			{"items": [{"targetType": "question", "targetId": "ID"}]}         | items[0].op
			{"items": [{"op": "put", "targetType": "question"}]}              | items[0].targetId
			{"items": [{"op": "put", "targetId": "ID"}]}                      | items[0].targetType
			{"items": [{"op": "drop", "targetType": "topic", "targetId": "ID"}]} | items[0].op
			{"items": [{"op": "put", "targetType": "level", "targetId": "ID"}]} | items[0].targetType
			{"items": [{"op": "put", "targetType": "topic", "targetId": "ID", "kind": "loved"}]} | items[0].kind
			{"items": [{"op": "put", "targetType": "topic", "targetId": "ID", "sequence": 1}]} | items[0].sequence
			""")
	void aFieldThatIsWrongIsNamed(String body, String field) {
		change(body.replace("ID", this.catalog.id("views").toString())).expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.field")
			.isEqualTo(field);
	}

	@Test
	void aNoteThatIsTooLongIsNamed() {
		String views = this.catalog.id("views").toString();

		change(Map.of("items",
				List.of(Map.of("op", "put", "targetType", "question", "targetId", views),
						Map.of("op", "put", "targetType", "question", "targetId", views, "note", "x".repeat(10_001)))))
			.expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.field")
			.isEqualTo("items[1].note");
	}

	@AfterEach
	void nothingIsLeftBehind() {
		assertThat(count("bookmark where tenant_id = ?", this.tenant.id())).isZero();
		assertThat(count("learner where tenant_id = ?", this.tenant.id())).isZero();
	}

	private ResponseSpec change(Object body) {
		return this.asha.client()
			.post()
			.uri(this.asha.home() + "/bookmarks/bulk")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(body)
			.exchange();
	}

}
