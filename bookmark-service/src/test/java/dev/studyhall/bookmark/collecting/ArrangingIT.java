package dev.studyhall.bookmark.collecting;

import java.util.List;
import java.util.Map;

import dev.studyhall.bookmark.support.Collections;
import dev.studyhall.bookmark.support.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;

/** Items of a collection in the order that their learner gives them. */
class ArrangingIT extends RunningService {

	private Collections asha = new Collections(client(), "");

	private String id = "";

	@BeforeEach
	void collectThreeQuestions() {
		this.catalog.publish("django", "orm", "views", "forms", "admin");
		this.asha = Collections.of(learner("asha"));
		this.id = this.asha.make("For Friday");
		List.of("orm", "views", "forms")
			.forEach((slug) -> this.asha.put(this.id, question(slug), "").expectStatus().isCreated());
	}

	@Test
	void itemsStandInTheOrderInWhichTheyCame() {
		assertThat(this.asha.slugs(this.id)).containsExactly("orm", "views", "forms");
	}

	@Test
	void anItemIsPutBehindAnotherFirstOrLast() {
		this.asha.put(this.id, question("admin"), after("orm")).expectStatus().isCreated();
		this.asha.put(this.id, "topic/" + this.catalog.id("django"), "?after=").expectStatus().isCreated();

		assertThat(this.asha.slugs(this.id)).containsExactly("django", "orm", "admin", "views", "forms");
	}

	@Test
	void anItemThatIsThereMoves() {
		this.asha.put(this.id, question("orm"), after("forms")).expectStatus().isOk();
		assertThat(this.asha.slugs(this.id)).containsExactly("views", "forms", "orm");

		this.asha.put(this.id, question("forms"), "?after=").expectStatus().isOk();
		assertThat(this.asha.slugs(this.id)).containsExactly("forms", "views", "orm");
	}

	@Test
	void whatStandsThereAlreadyIsNoChange() {
		this.asha.put(this.id, question("views"), after("orm"))
			.expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals(HttpHeaders.ETAG, "\"4\"");
		this.asha.put(this.id, question("orm"), "")
			.expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals(HttpHeaders.ETAG, "\"4\"")
			.expectBody()
			.jsonPath("$.itemCount")
			.isEqualTo(3);
	}

	@Test
	void everyChangeOfItemsIsAChangeOfTheCollection() {
		this.asha.put(this.id, question("admin"), "").expectHeader().valueEquals(HttpHeaders.ETAG, "\"5\"");
		this.asha.remove(this.id, question("admin"))
			.expectStatus()
			.isNoContent()
			.expectHeader()
			.valueEquals(HttpHeaders.ETAG, "\"6\"");
		this.asha.remove(this.id, question("admin"))
			.expectStatus()
			.isNoContent()
			.expectHeader()
			.valueEquals(HttpHeaders.ETAG, "\"6\"");

		this.asha.describe(this.id, Map.of("name", "New"), "\"4\"").expectStatus().isEqualTo(412);
	}

	@Test
	void anItemTellsWhatTheCatalogSaysOfItAndNothingOfItsBookmark() {
		learner("asha").put(this.catalog.id("orm"), Map.of("note", "private")).expectStatus().isCreated();
		this.catalog.retireQuestion("django", "orm");

		JsonNode item = Collections.read(this.asha.get("/" + this.id)).get("items").get(0);

		assertThat(item.get("question").get("slug").asString()).isEqualTo("orm");
		assertThat(item.get("question").get("level").asString()).isEqualTo("beginner");
		assertThat(item.get("question").get("state").asString()).isEqualTo("retired");
		assertThat(item.get("question").get("topic").get("slug").asString()).isEqualTo("django");
		assertThat(item.toString()).doesNotContain("private");
	}

	@Test
	void pagesGoOnBehindAnItemThatMovedAndOneThatIsGone() {
		JsonNode first = Collections.read(this.asha.get("/" + this.id + "?limit=2"));
		String cursor = "?cursor=" + first.get("next").asString();

		this.asha.remove(this.id, question("views")).expectStatus().isNoContent();
		assertThat(Collections.slug(Collections.read(this.asha.get("/" + this.id + cursor)).get("items").get(0)))
			.isEqualTo("forms");

		this.asha.put(this.id, question("views"), after("forms")).expectStatus().isCreated();
		assertThat(Collections.read(this.asha.get("/" + this.id + cursor)).get("items").size()).isZero();
	}

	@Test
	void whatTheCatalogHasNotToldOfMayComeInASecond() {
		this.asha.put(this.id, "question/" + unknownId(), "")
			.expectStatus()
			.isNotFound()
			.expectHeader()
			.valueEquals(HttpHeaders.RETRY_AFTER, "1");
		this.asha.put(this.id, "topic/" + this.catalog.id("orm"), "").expectStatus().isNotFound();
		this.asha.remove(this.id, "question/" + unknownId()).expectStatus().isNoContent();

		assertThat(this.asha.slugs(this.id)).hasSize(3);
	}

	@ParameterizedTest
	@ValueSource(strings = { "?after=x", "?after=question/1", "?after=question/00000000-0000-0000-0000-000000000000" })
	void aPlaceThatIsNotThereIsRefused(String place) {
		this.asha.put(this.id, question("admin"), place)
			.expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.field")
			.isEqualTo("after");

		assertThat(this.asha.slugs(this.id)).hasSize(3);
	}

	@Test
	void anAddressThatIsNoItemIsNotThere() {
		this.asha.put(this.id, "level/" + this.catalog.id("orm"), "").expectStatus().isNotFound();
		this.asha.put(this.id, "question/1x", "").expectStatus().isNotFound();
	}

	@Test
	void aCollectionHasAThousandItemsAtMost() {
		update("""
				insert into bookmark.collection_item (tenant_id, learner_id, collection_id, target_type, target_id, position)
				select tenant_id, learner_id, collection_id, 'question', uuidv7(), -number
				from bookmark.collection
				cross join generate_series(1, 996) number
				where tenant_id = ?""",
				this.tenant.id());

		this.asha.put(this.id, question("admin"), "").expectStatus().isCreated();
		this.asha.put(this.id, "topic/" + this.catalog.id("django"), "")
			.expectStatus()
			.isEqualTo(409)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("https://studyhall.dev/problems/collection-full")
			.jsonPath("$.limit")
			.isEqualTo(1_000);
		this.asha.put(this.id, question("admin"), "?after=").expectStatus().isOk();
	}

	@Test
	void whereGapsAreUsedUpTheOrderStays() {
		update("""
				update bookmark.collection_item
				set position = case target_id when ? then 1 when ? then 2 else 3 end
				where tenant_id = ?""", this.catalog.id("orm"), this.catalog.id("views"), this.tenant.id());

		this.asha.put(this.id, question("admin"), after("orm")).expectStatus().isCreated();

		assertThat(this.asha.slugs(this.id)).containsExactly("orm", "admin", "views", "forms");
	}

	private String question(String slug) {
		return "question/" + this.catalog.id(slug);
	}

	private String after(String slug) {
		return "?after=" + question(slug);
	}

}
