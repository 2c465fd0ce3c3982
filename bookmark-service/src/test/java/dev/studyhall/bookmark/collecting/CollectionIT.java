package dev.studyhall.bookmark.collecting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.studyhall.bookmark.support.Collections;
import dev.studyhall.bookmark.support.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

import static org.assertj.core.api.Assertions.assertThat;

class CollectionIT extends RunningService {

	private Collections asha = new Collections(client(), "");

	@BeforeEach
	void logIn() {
		this.asha = Collections.of(learner("asha"));
	}

	@Test
	void aCollectionIsMadeAndFoundAtItsAddress() {
		String address = this.asha.create(Map.of("name", "For Friday", "description", "The hard ones"), "k")
			.expectStatus()
			.isCreated()
			.expectHeader()
			.valueEquals(HttpHeaders.ETAG, "\"1\"")
			.returnResult(Void.class)
			.getResponseHeaders()
			.getFirst(HttpHeaders.LOCATION);

		this.asha.client()
			.get()
			.uri(String.valueOf(address))
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals(HttpHeaders.ETAG, "\"1\"")
			.expectBody()
			.jsonPath("$.name")
			.isEqualTo("For Friday")
			.jsonPath("$.description")
			.isEqualTo("The hard ones")
			.jsonPath("$.itemCount")
			.isEqualTo(0)
			.jsonPath("$.link")
			.isEmpty()
			.jsonPath("$.items")
			.isEmpty();
	}

	@Test
	void theSameKeyMakesOneCollectionAndAnotherRequestIsNone() {
		JsonNode first = Collections.read(this.asha.create(Map.of("name", "A"), "k").expectStatus().isCreated());

		assertThat(Collections.read(this.asha.create(Map.of("name", "A"), "k").expectStatus().isCreated()))
			.isEqualTo(first);
		this.asha.create(Map.of("name", "B"), "k").expectStatus().isEqualTo(422);

		assertThat(count("collection where tenant_id = ?", this.tenant.id())).isOne();
	}

	@Test
	void aChangeNamesTheStateItIsMeantFor() {
		String id = this.asha.make("Old");

		this.asha.describe(id, Map.of("name", "New")).expectStatus().isEqualTo(428);
		this.asha.describe(id, Map.of("name", "New"), "\"7\"").expectStatus().isEqualTo(412);
		this.asha.describe(id, Map.of("name", "New"), "\"1\"")
			.expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals(HttpHeaders.ETAG, "\"2\"")
			.expectBody()
			.jsonPath("$.name")
			.isEqualTo("New")
			.jsonPath("$.description")
			.isEmpty();
		this.asha.describe(id, Map.of("name", "Lost"), "\"1\"").expectStatus().isEqualTo(412);
	}

	@Test
	void theSameDescriptionChangesNothing() {
		String id = this.asha.make("Same");

		this.asha.describe(id, Map.of("name", "Same", "description", ""), "\"1\"")
			.expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals(HttpHeaders.ETAG, "\"1\"");
	}

	@Test
	void aDeletedCollectionIsGoneWithItsItems() {
		this.catalog.publish("django", "orm");
		String id = this.asha.make("Short-lived");
		this.asha.put(id, "question/" + this.catalog.id("orm"), "").expectStatus().isCreated();

		this.asha.delete(id).expectStatus().isEqualTo(428);
		this.asha.delete(id, "\"1\"").expectStatus().isEqualTo(412);
		this.asha.delete(id, "\"2\"").expectStatus().isNoContent();

		this.asha.get("/" + id).expectStatus().isNotFound();
		this.asha.delete(id, "*").expectStatus().isNotFound();
		assertThat(count("collection_item where tenant_id = ?", this.tenant.id())).isZero();
	}

	@Test
	void theyAreListedPageByPageAsTheyWereMade() {
		List<String> made = List.of(this.asha.make("C"), this.asha.make("A"), this.asha.make("B"));
		List<String> listed = new ArrayList<>();

		JsonNode page = Collections.read(this.asha.get("?limit=2").expectHeader().exists(HttpHeaders.LINK));
		page.get("items").forEach((item) -> listed.add(item.get("id").asString()));
		JsonNode last = Collections.read(this.asha.get("?limit=2&cursor=" + page.get("next").asString()));
		last.get("items").forEach((item) -> listed.add(item.get("id").asString()));

		assertThat(listed).containsExactlyInAnyOrderElementsOf(made).isSorted();
		assertThat(last.get("next").isNull()).isTrue();
	}

	@Test
	void aLearnerHasTwoHundredAtMost() {
		this.asha.make("First");
		update("""
				insert into bookmark.collection (tenant_id, learner_id, collection_id, name, version, created_at, updated_at)
				select tenant_id, learner_id, uuidv7(), 'Filler', 1, now(), now()
				from bookmark.learner
				cross join generate_series(1, 198)
				where tenant_id = ?""",
				this.tenant.id());

		this.asha.make("Last");
		this.asha.create(Map.of("name", "Too many"), "k")
			.expectStatus()
			.isEqualTo(409)
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("https://studyhall.dev/problems/too-many-collections")
			.jsonPath("$.limit")
			.isEqualTo(200);

		assertThat(count("collection where tenant_id = ?", this.tenant.id())).isEqualTo(200);
	}

	@Test
	void whatIsNotThereIsNotFound() {
		String nowhere = UUID.randomUUID().toString();

		this.asha.get("/" + nowhere).expectStatus().isNotFound();
		this.asha.get("/none").expectStatus().isNotFound();
		this.asha.describe(nowhere, Map.of("name", "A"), "*").expectStatus().isNotFound();
		this.asha.delete(nowhere, "*").expectStatus().isNotFound();
		this.asha.putLink(nowhere).expectStatus().isNotFound();
		this.asha.removeLink(nowhere).expectStatus().isNotFound();
	}

}
