package dev.studyhall.bookmark.exporting;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.studyhall.bookmark.support.Collections;
import dev.studyhall.bookmark.support.Learner;
import dev.studyhall.bookmark.support.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;

class ExportIT extends RunningService {

	private Learner asha = new Learner(client(), "");

	@BeforeEach
	void bookmarkAndCollect() {
		this.asha = learner("asha");
		this.catalog.publishTopic("django", Map.of("beginner", List.of("orm", "views")));
		this.catalog.publishTitled("django", "orm", "What is *ORM*?");
		this.catalog.publishTitled("django", "views", "=SUM(views)");
		this.asha.put(this.catalog.id("views"), Map.of("kind", "favourite")).expectStatus().isCreated();
		this.asha.put(this.catalog.id("orm"), Map.of("kind", "challenging", "note", "# Mine\n=\"hard\", really"))
			.expectStatus()
			.isCreated();
		this.asha.putOnTopic(this.catalog.id("django"), Map.of()).expectStatus().isCreated();
		Collections collections = Collections.of(this.asha);
		String id = Collections
			.read(collections.create(Map.of("name", "For *Friday*", "description", "- all\n- of it"), "k"))
			.get("id")
			.asString();
		collections.put(id, "question/" + this.catalog.id("views"), "").expectStatus().isCreated();
		collections.put(id, "topic/" + this.catalog.id("django"), "").expectStatus().isCreated();
		collections.make("Empty");
		learner("ben").put(this.catalog.id("orm"), Map.of("note", "ben's secret")).expectStatus().isCreated();
	}

	@Test
	void jsonHoldsEverythingAsTheApiAnswersIt() {
		JsonNode export = new JsonMapper().readTree(text(export("", HttpHeaders.ACCEPT, "application/json")));
		JsonNode listed = new JsonMapper().readTree(text(this.asha.list("?sort=topic")));

		assertThat(export.get("bookmarks")).isEqualTo(listed.get("items"));
		assertThat(export.get("collections").size()).isEqualTo(2);
		JsonNode collection = find(export, "For *Friday*");
		assertThat(collection.get("description").asString()).isEqualTo("- all\n- of it");
		assertThat(collection.get("items").get(0).get("question").get("slug").asString()).isEqualTo("views");
		assertThat(collection.get("items").get(1).get("topic").get("slug").asString()).isEqualTo("django");
		assertThat(find(export, "Empty").get("items").size()).isZero();
		assertThat(export.toString()).doesNotContain("secret");
	}

	@Test
	void aTableHoldsBookmarksCollectionsAndItemsWithFormulasDefused() {
		String table = text(export("?format=csv").expectHeader()
			.valueEquals(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
			.expectHeader()
			.valueEquals(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"bookmarks.csv\""));

		assertThat(table).startsWith("record,collection,position,type,id,slug,title,")
			.contains("'=SUM(views)", "\"# Mine\n=\"\"hard\"\", really\"", "\"'- all\n- of it\"")
			.contains("item,For *Friday*,1,question,", "item,For *Friday*,2,topic,")
			.doesNotContain("secret");
	}

	@Test
	void markdownIsToRead() {
		String text = text(export("", HttpHeaders.ACCEPT, "text/markdown"));

		assertThat(text).isEqualTo("""
				# Bookmarks

				## django at 1

				*revisit*

				### What is \\*ORM\\*?

				*challenging · beginner*

				> # Mine
				> ="hard", really

				### \\=SUM(views)

				*favourite · beginner*

				# Collections

				## For \\*Friday\\*

				\\- all \s
				\\- of it

				1. \\=SUM(views) (django at 1)
				2. django at 1

				## Empty

				""");
	}

	@Test
	void manyPagesAreOneFile() {
		update("""
				insert into bookmark.bookmark (tenant_id, learner_id, target_type, target_id, kind, sequence,
					created_sequence, created_at, updated_at)
				select l.tenant_id, l.learner_id, 'question', uuidv7(), 'revisit', number, number, now(), now()
				from bookmark.bookmark l
				cross join generate_series(100, 346) number
				where l.tenant_id = ? and l.target_id = ? and l.note like '# Mine%'""", this.tenant.id(),
				this.catalog.id("orm"));

		JsonNode bookmarks = new JsonMapper().readTree(text(export(""))).get("bookmarks");

		List<String> ids = new ArrayList<>();
		bookmarks.forEach((bookmark) -> ids
			.add(bookmark.path(bookmark.has("topic") ? "topic" : "question").get("id").asString()));
		assertThat(ids).hasSize(250).doesNotHaveDuplicates();
	}

	@Test
	void whoeverHasNothingTakesNothingAway() {
		Learner zoe = learner("zoe");

		String text = text(zoe.client().get().uri(zoe.home() + "/bookmarks/export").exchange());

		assertThat(new JsonMapper().readTree(text).toString()).isEqualTo("{\"bookmarks\":[],\"collections\":[]}");
	}

	@Test
	void whatIsNoFormatIsRefused() {
		export("?format=xml").expectStatus().isBadRequest().expectBody().jsonPath("$.field").isEqualTo("format");
		export("", HttpHeaders.ACCEPT, "text/html").expectStatus().isEqualTo(406);
		export("", HttpHeaders.ACCEPT, "nonsense").expectStatus().isBadRequest();
	}

	private static JsonNode find(JsonNode export, String name) {
		for (JsonNode collection : export.get("collections")) {
			if (collection.get("name").asString().equals(name)) {
				return collection;
			}
		}
		throw new AssertionError("No collection " + name);
	}

	private static String text(ResponseSpec answer) {
		byte[] body = answer.expectStatus().isOk().expectBody().returnResult().getResponseBody();
		return new String(Objects.requireNonNull(body), StandardCharsets.UTF_8);
	}

	private ResponseSpec export(String query, String... header) {
		return this.asha.client().get().uri(this.asha.home() + "/bookmarks/export" + query).headers((headers) -> {
			if (header.length > 0) {
				headers.set(header[0], header[1]);
			}
		}).exchange();
	}

}
