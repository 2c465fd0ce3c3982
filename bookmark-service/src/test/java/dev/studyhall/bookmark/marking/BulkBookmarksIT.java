package dev.studyhall.bookmark.marking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import dev.studyhall.bookmark.support.EventLog.Event;
import dev.studyhall.bookmark.support.Learner;
import dev.studyhall.bookmark.support.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;

/** Many changes at once come to what they come to one by one. */
class BulkBookmarksIT extends RunningService {

	private Learner asha = new Learner(client(), "");

	@BeforeEach
	void bookmarkAQuestion() {
		this.asha = learner("asha");
		this.catalog.publish("django", "orm", "views", "forms");
		this.asha.put(this.catalog.id("orm"), Map.of("note", "mine")).expectStatus().isCreated();
	}

	@Test
	void eachChangeSaysWhatHasComeOfIt() {
		assertThat(outcomes(put("orm", "challenging"), put("views", "revisit"), put("views", "revisit"),
				remove("forms"), Map.of("op", "put", "targetType", "question", "targetId", unknownId()), remove("orm"),
				Map.of("op", "put", "targetType", "topic", "targetId", this.catalog.id("django"), "kind", "favourite")))
			.containsExactly("changed", "created", "unchanged", "absent", "unknown", "removed", "created");

		this.asha.list("")
			.expectBody()
			.jsonPath("$.items.length()")
			.isEqualTo(2)
			.jsonPath("$.items[0].topic.slug")
			.isEqualTo("django")
			.jsonPath("$.items[1].question.slug")
			.isEqualTo("views")
			.jsonPath("$.items[1].versionSeen")
			.isEqualTo(3);
	}

	@Test
	void eventsAndSequencesGoOnAsWithSingleChanges() {
		outcomes(put("views", "revisit"), remove("orm"), put("orm", "favourite"));
		this.asha.put(this.catalog.id("forms"), Map.of()).expectHeader().valueEquals(HttpHeaders.ETAG, "\"5\"");

		List<Event> events = events().await(5);

		assertThat(events).extracting(Event::sequence).containsExactly(1L, 2L, 3L, 4L, 5L);
		assertThat(events).extracting((event) -> event.type().replaceAll(".*bookmark\\.|\\.v1", ""))
			.containsExactly("bookmark-put", "bookmark-put", "bookmark-removed", "bookmark-put", "bookmark-put");
		assertThat(count("bookmark where tenant_id = ? and removed_at is null and note is null", this.tenant.id()))
			.isEqualTo(3);
	}

	@Test
	void theSameChangesAgainChangeNothing() {
		outcomes(put("views", "revisit"), put("orm", "revisit"));

		assertThat(outcomes(put("views", "revisit"), put("orm", "revisit"))).containsOnly("unchanged");
		this.asha.put(this.catalog.id("forms"), Map.of()).expectHeader().valueEquals(HttpHeaders.ETAG, "\"4\"");
		assertThat(events().await(4)).hasSize(4);
	}

	@Test
	void whatIsPutAndRemovedAtOnceLeavesATombstone() {
		assertThat(outcomes(put("views", "revisit"), remove("views"))).containsExactly("created", "removed");

		assertThat(count("bookmark where tenant_id = ? and target_id = ? and removed_at is not null and sequence = 3",
				this.tenant.id(), this.catalog.id("views")))
			.isOne();
	}

	@Test
	void twoHundredChangesAreTakenAndNoMore() {
		String[] questions = IntStream.range(0, 200).mapToObj((number) -> "q" + number).toArray(String[]::new);
		this.catalog.publish("large", questions);
		List<Map<String, ?>> changes = new ArrayList<>();
		for (String question : questions) {
			changes.add(put(question, "revisit"));
		}

		assertThat(outcomes(changes)).hasSize(200).containsOnly("created");

		changes.add(remove("orm"));
		change(Map.of("items", changes)).expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.field")
			.isEqualTo("items");
		assertThat(count("bookmark where tenant_id = ? and removed_at is null", this.tenant.id())).isEqualTo(201);
	}

	@Test
	void aLearnerHasTenThousandAtMost() {
		update("""
				insert into bookmark.bookmark (tenant_id, learner_id, target_type, target_id, kind, sequence,
					created_sequence, created_at, updated_at)
				select tenant_id, learner_id, 'question', uuidv7(), 'revisit', 1, 1, now(), now()
				from bookmark.learner
				cross join generate_series(1, 9998)
				where tenant_id = ?""", this.tenant.id());

		assertThat(outcomes(put("views", "revisit"), put("forms", "revisit"), remove("views"), put("forms", "revisit")))
			.containsExactly("created", "full", "removed", "created");
		this.asha.put(this.catalog.id("orm"), Map.of("note", "changed")).expectStatus().isOk();
		this.asha.put(this.catalog.id("views"), Map.of())
			.expectStatus()
			.isEqualTo(409)
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("https://studyhall.dev/problems/too-many-bookmarks")
			.jsonPath("$.limit")
			.isEqualTo(10_000);
	}

	@Test
	void anotherLearnersBookmarksStay() {
		Learner ben = learner("ben");

		ben.client()
			.post()
			.uri(ben.home() + "/bookmarks/bulk")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(Map.of("items", List.of(remove("orm"), put("views", "favourite"))))
			.exchange()
			.expectBody()
			.jsonPath("$.items[0].outcome")
			.isEqualTo("absent");

		this.asha.list("").expectBody().jsonPath("$.items.length()").isEqualTo(1);
	}

	@SafeVarargs
	private final List<String> outcomes(Map<String, ?>... changes) {
		return outcomes(List.of(changes));
	}

	private List<String> outcomes(List<Map<String, ?>> changes) {
		byte[] body = change(Map.of("items", changes)).expectStatus()
			.isOk()
			.expectBody()
			.returnResult()
			.getResponseBody();
		JsonNode items = new JsonMapper().readTree(body).get("items");
		List<String> outcomes = new ArrayList<>();
		items.forEach((item) -> outcomes.add(item.get("outcome").asString()));
		return outcomes;
	}

	private ResponseSpec change(Map<String, ?> body) {
		return this.asha.client()
			.post()
			.uri(this.asha.home() + "/bookmarks/bulk")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(body)
			.exchange();
	}

	private Map<String, ?> put(String question, String kind) {
		return Map.of("op", "put", "targetType", "question", "targetId", this.catalog.id(question), "kind", kind);
	}

	private Map<String, ?> remove(String question) {
		return Map.of("op", "remove", "targetType", "question", "targetId", this.catalog.id(question));
	}

}
