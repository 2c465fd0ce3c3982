package dev.studyhall.catalog.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import dev.studyhall.catalog.support.RunningCatalog;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What an import tells of each of its questions. */
class ImportItemsIT extends RunningCatalog {

	private static final String BEFORE = """
			{"topics": [
			  {"slug": "sets", "title": "Sets", "levels": [{"title": "Basics", "questions": [
			    {"externalId": "one", "title": "One?", "answer": "First."},
			    {"externalId": "two", "title": "Two?", "answer": "Second."}]}]},
			  {"slug": "lists", "title": "Lists", "levels": [{"title": "Basics", "questions": [
			    {"externalId": "a", "title": "A?", "answer": "Yes."},
			    {"externalId": "b", "title": "B?", "answer": "No."}]}]}]}
			""";

	private static final String AFTER = """
			{"topics": [
			  {"slug": "sets", "title": "Sets", "levels": [{"title": "Basics", "questions": [
			    {"externalId": "one", "title": "One?", "answer": "First."},
			    {"externalId": "bad", "title": "Bad?", "answer": ""},

			    {"externalId": "two",
			      "title": "Second one?", "answer": "Second."},
			    {"externalId": "three", "title": "Three?", "answer": "Third."}]}]},
			  {"slug": "lists", "title": "Lists", "levels": [{"title": "Basics", "questions": [
			    {"externalId": "a", "title": "A?", "answer": "Yes."}]}]}]}
			""";

	@Test
	void eachQuestionIsToldWithItsLineAndWhatCameOfIt() {
		upload(BEFORE);

		List<JsonNode> items = all(upload(AFTER), "?limit=100");

		assertThat(items).extracting(ImportItemsIT::inShort)
			.containsExactly("lists quiz.json:10 a “A?” unchanged", "lists quiz.json:- b “B?” retired",
					"sets quiz.json:3 one “One?” unchanged", "sets quiz.json:6 two “Second one?” updated",
					"sets quiz.json:8 three “Three?” created", "- quiz.json:4 - “Bad?” rejected");
		assertThat(items.getLast().get("reason").asString()).contains("answer");
		JsonNode shown = read("/topics/sets").get("levels").get(0).get("questions");
		assertThat(items.get(3).get("questionId")).isEqualTo(shown.get(1).get("id"));
		assertThat(items.getLast().get("questionId").isNull()).isTrue();
	}

	@Test
	void asManyAreToldAsAreCounted() {
		upload(BEFORE);
		String job = upload(AFTER);

		JsonNode counts = author().job(job).get("counts");

		List<JsonNode> items = all(job, "");
		for (String outcome : List.of("created", "updated", "unchanged", "retired", "rejected")) {
			assertThat(items.stream().filter((item) -> item.get("outcome").asString().equals(outcome)).count())
				.as(outcome)
				.isEqualTo(counts.get(outcome).asLong());
		}
	}

	@Test
	void pagesOfTwoAreTheWhole() {
		upload(BEFORE);
		String job = upload(AFTER);
		List<JsonNode> whole = all(job, "?limit=100");

		for (int limit = 1; limit <= 6; limit++) {
			assertThat(all(job, "?limit=" + limit)).as("pages of " + limit).isEqualTo(whole);
		}
	}

	@Test
	void onlyWhatIsAskedForIsTold() {
		upload(BEFORE);
		String job = upload(AFTER);

		assertThat(all(job, "?outcome=unchanged&limit=1")).extracting((item) -> item.get("externalId").asString())
			.containsExactly("a", "one");
		assertThat(all(job, "?topic=sets&limit=2")).extracting((item) -> item.get("externalId").asString())
			.containsExactly("one", "two", "three");
		assertThat(all(job, "?topic=lists&outcome=retired")).extracting((item) -> item.get("externalId").asString())
			.containsExactly("b");
		assertThat(all(job, "?outcome=rejected")).extracting((item) -> item.get("title").asString())
			.containsExactly("Bad?");
		assertThat(all(job, "?topic=sets&outcome=rejected")).isEmpty();
		assertThat(all(job, "?topic=bags")).isEmpty();
	}

	@Test
	void theSameFileAgainIsUnchangedInEveryItem() {
		upload(BEFORE);

		List<JsonNode> items = all(upload(BEFORE), "");

		assertThat(items).hasSize(4).allMatch((item) -> item.get("outcome").asString().equals("unchanged"));
	}

	@Test
	void aQuestionThatIsKnownByWhatItSaysIsToldByItsOwnId() {
		upload(BEFORE);

		List<JsonNode> items = all(upload(BEFORE.replace("\"one\"", "\"first\"")), "?topic=sets");

		assertThat(items).extracting(ImportItemsIT::inShort)
			.containsExactly("sets quiz.json:3 one “One?” unchanged", "sets quiz.json:4 two “Two?” unchanged");
	}

	@Test
	void aDraftIsToldAsWell() {
		String job = upload(BEFORE, "&publish=false");

		assertThat(all(job, "?outcome=created")).hasSize(4);
	}

	@Test
	void anItemOfAPackageIsInItsOwnFile() throws IOException {
		byte[] zip = zip(Map.of("quiz/sets/a.xml", item("one"), "quiz/sets/b.xml", item("two")));
		String job = author().upload(MediaType.valueOf("application/zip"), zip, "?file=quiz.zip");
		author().await(job);

		assertThat(author().job(job).get("topics").get(0).get("file").asString()).isEqualTo("quiz.zip");
		assertThat(all(job, "")).extracting((item) -> item.get("file").asString() + ":" + item.get("line").asInt())
			.containsExactlyInAnyOrder("quiz/sets/a.xml:2", "quiz/sets/b.xml:2");
	}

	@Test
	void nothingIsToldToOthers() {
		String job = upload(BEFORE);
		String id = job.substring(job.lastIndexOf('/') + 1);
		String other = registerTenant(true).slug();

		get(client("nia", other, "author"), "/api/v1/" + other + "/imports/" + id + "/items").expectStatus()
			.isNotFound();
		get(client("nia", this.tenant.slug()), job + "/items").expectStatus().isForbidden();
		get(client(), job + "/items").expectStatus().isUnauthorized();
	}

	@Test
	void whatCannotBeRightIsRefused() {
		String job = upload(BEFORE);
		String other = upload(BEFORE);
		String cursor = page(other, "?limit=1").get("next").asString();

		assertFault(job, "?cursor=" + cursor, "cursor");
		assertFault(job, "?cursor=bm9uZQ", "cursor");
		assertFault(job, "?outcome=lost", "outcome");
		assertFault(job, "?topic=\0", "topic");
		assertFault(job, "?topic=" + "a".repeat(101), "topic");
		assertFault(job, "?limit=101", "limit");
	}

	private void assertFault(String job, String query, String field) {
		get(author().client(), job + "/items" + query).expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.field")
			.isEqualTo(field);
	}

	private String upload(String json) {
		return upload(json, "&missing=retire");
	}

	/** Gives the address of the job, which is over then. */
	private String upload(String json, String query) {
		String job = author().upload(MediaType.APPLICATION_JSON, json.getBytes(StandardCharsets.UTF_8),
				"?file=quiz.json" + query);
		assertThat(author().await(job).get("state").asString()).isEqualTo("completed");
		return job;
	}

	/** The items of all pages. */
	private List<JsonNode> all(String job, String query) {
		List<JsonNode> items = new ArrayList<>();
		JsonNode page = page(job, query);
		page.get("items").forEach(items::add);
		while (!page.get("next").isNull()) {
			page = page(job, query + (query.isEmpty() ? "?" : "&") + "cursor=" + page.get("next").asString());
			page.get("items").forEach(items::add);
		}
		return items;
	}

	private JsonNode page(String job, String query) {
		return json(get(author().client(), job + "/items" + query).expectStatus()
			.isOk()
			.expectBody(JsonNode.class)
			.returnResult()
			.getResponseBody());
	}

	private static WebTestClient.ResponseSpec get(WebTestClient client, String address) {
		return client.get().uri(address).exchange();
	}

	private static String inShort(JsonNode item) {
		return "%s %s:%s %s “%s” %s".formatted(text(item, "topic"), text(item, "file"), text(item, "line"),
				text(item, "externalId"), text(item, "title"), text(item, "outcome"));
	}

	private static String text(JsonNode item, String field) {
		return item.get(field).isNull() ? "-" : item.get(field).asString();
	}

	private static String item(String id) {
		return """
				<?xml version="1.0" encoding="UTF-8"?>
				<qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0"
				    identifier="%1$s" title="What is %1$s?" adaptive="false" time-dependent="false">
				  <qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="identifier">
				    <qti-correct-response><qti-value>A</qti-value></qti-correct-response></qti-response-declaration>
				  <qti-item-body><qti-choice-interaction response-identifier="RESPONSE" max-choices="1">
				    <qti-prompt>What is %1$s?</qti-prompt>
				    <qti-simple-choice identifier="A">A number</qti-simple-choice>
				    <qti-simple-choice identifier="B">A word</qti-simple-choice>
				  </qti-choice-interaction></qti-item-body>
				</qti-assessment-item>
				""".formatted(id);
	}

	private static byte[] zip(Map<String, String> files) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, String> file : files.entrySet()) {
				zip.putNextEntry(new ZipEntry(file.getKey()));
				zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
			}
		}
		return bytes.toByteArray();
	}

}
