package dev.studyhall.catalog.authoring;

import java.util.List;
import java.util.Map;

import dev.studyhall.catalog.support.Desk;
import dev.studyhall.catalog.support.Desk.Answer;
import dev.studyhall.catalog.support.EventLog.Event;
import dev.studyhall.catalog.support.RunningCatalog;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Slugs of questions, and where those lead that they had. */
class RenamedQuestionIT extends RunningCatalog {

	private static final String TWO = """
			---
			title: Sets
			---

			### What is a set? {#set}

			Things.

			### What is a map? {#map}

			Pairs.
			""";

	@Test
	void readersFindARenamedQuestionByBothSlugs() {
		author().importBundle(TWO);
		String set = question("set");

		Answer renamed = rename(set, "sets-explained");

		assertThat(renamed.status()).as(String.valueOf(renamed.body())).isEqualTo(200);
		assertThat(renamed.text("slug")).isEqualTo("sets-explained");
		assertThat(visitor().get("/topics/sets/questions/sets-explained").text("title")).isEqualTo("What is a set?");
		assertLeads("/topics/sets/questions/what-is-a-set", "/topics/sets/questions/sets-explained");
		JsonNode listed = read("/topics/sets").get("levels").get(0).get("questions");
		assertThat(listed.get(0).get("slug").asString()).isEqualTo("sets-explained");
		assertThat(visitor().get("/topics/sets/questions/what-is-a-map").json().get("previous").get("slug").asString())
			.isEqualTo("sets-explained");
		assertThat(read("/search?q=set&kind=question").get("items").findValuesAsString("slug"))
			.contains("sets-explained")
			.doesNotContain("what-is-a-set");
	}

	@Test
	void copiesAreToldOfTheSlugAndOfNothingElse() {
		author().importBundle("""
				---
				title: Sets
				---

				### Which is empty? {#empty type=single}

				#### Options {.options}

				- [x] None
				- [ ] One
				""");
		String question = question("empty");

		rename(question, "the-empty-set");

		List<Event> told = events().all()
			.stream()
			.filter((event) -> event.name().equals("question-published.v1"))
			.toList();
		assertThat(told).hasSize(2);
		JsonNode before = told.getFirst().payload();
		JsonNode after = told.getLast().payload();
		assertThat(after.get("slug").asString()).isEqualTo("the-empty-set");
		for (String field : List.of("version", "changeKind", "title", "options", "right", "contentHash",
				"publishedAt")) {
			assertThat(after.get(field)).as(field).isEqualTo(before.get(field));
		}
		assertThat(events().names()).filteredOn("topic-published.v1"::equals).hasSize(1);
	}

	@Test
	void renamingShowsNoDraft() {
		author().importBundle(TWO);
		String set = question("set");
		desk().answer(set, "Distinct things.", "material");

		rename(set, "sets-explained");

		JsonNode shown = visitor().get("/topics/sets/questions/sets-explained").json();
		assertThat(shown.get("answer").get("markdown").asString()).isEqualTo("Things.");
		assertThat(shown.get("version").asInt()).isEqualTo(1);
	}

	@Test
	void aSlugThatReadersKnewLeadsToNoOtherQuestion() {
		author().importBundle(TWO);
		rename(question("set"), "sets-explained");

		Answer taken = rename(question("map"), "what-is-a-set");
		author().importBundle(TWO + "\n### What is a set? {#third}\n\nA third thing.\n");

		assertThat(taken.status()).isEqualTo(409);
		assertThat(taken.text("type")).endsWith("/name-taken");
		assertThat(rename(question("map"), "sets-explained").status()).isEqualTo(409);
		assertThat(desk().get(question("third")).text("slug")).isEqualTo("what-is-a-set-2");
		desk().post("/authoring/topics/sets/questions",
				Map.of("content", Map.of("title", "What is a set?", "answer", "Once more.")));
		assertThat(desk().get(question("what-is-a-set")).text("slug")).isEqualTo("what-is-a-set-3");
		assertLeads("/topics/sets/questions/what-is-a-set", "/topics/sets/questions/sets-explained");
	}

	@Test
	void aQuestionTakesItsOwnSlugBack() {
		author().importBundle(TWO);
		String set = question("set");
		rename(set, "sets-explained");

		assertThat(rename(set, "what-is-a-set").status()).isEqualTo(200);

		assertThat(visitor().get("/topics/sets/questions/what-is-a-set").status()).isEqualTo(200);
		assertLeads("/topics/sets/questions/sets-explained", "/topics/sets/questions/what-is-a-set");
	}

	@Test
	void whatNobodySawIsRememberedByNobody() {
		author().importBundle(TWO, "?publish=false");
		rename(question("set"), "sets-explained");

		assertThat(rename(question("map"), "what-is-a-set").status()).isEqualTo(200);

		assertThat(count("former_question_slug where tenant_id = ?", this.tenant.id())).isZero();
		assertThat(events().all()).isEmpty();
	}

	@Test
	void importsFindARenamedQuestionAndLeaveItsSlug() {
		author().importBundle(TWO);
		rename(question("set"), "sets-explained");

		JsonNode same = author().importBundle(TWO);
		author().importBundle(TWO.replace("Things.", "Distinct things."));

		assertThat(same.get("counts").get("unchanged").asInt()).isEqualTo(2);
		JsonNode shown = visitor().get("/topics/sets/questions/sets-explained").json();
		assertThat(shown.get("answer").get("markdown").asString()).isEqualTo("Distinct things.");
	}

	@Test
	void oldSlugsLeadNowhereWhileTheQuestionIsInTheTrash() {
		author().importBundle(TWO);
		String set = question("set");
		Answer renamed = rename(set, "sets-explained");
		assertThat(desk().delete(set, renamed.etag()).status()).isEqualTo(204);
		assertThat(visitor().get("/topics/sets/questions/what-is-a-set").status()).isEqualTo(404);
		assertThat(rename(set, "again").status()).isEqualTo(404);

		desk().post(set + "/restoration", null);
		desk().publish("/authoring/topics/sets");

		assertLeads("/topics/sets/questions/what-is-a-set", "/topics/sets/questions/sets-explained");
	}

	@Test
	void addressesOfARenamedTopicLeadToItsQuestions() {
		author().importBundle(TWO);
		rename(question("set"), "sets-explained");
		String topic = "/authoring/topics/sets";

		desk().put(topic + "/slug", desk().get(topic).etag(), Map.of("slug", "set-theory"));

		assertLeads("/topics/sets/questions/what-is-a-set", "/topics/set-theory/questions/sets-explained");
		assertLeads("/topics/sets/questions/what-is-a-map", "/topics/set-theory/questions/what-is-a-map");
		assertThat(visitor().get("/topics/sets/questions/nothing").status()).isEqualTo(404);
	}

	@Test
	void aSlugIsChangedForTheStateThatWasSeen() {
		author().importBundle(TWO);
		String set = question("set");
		String seen = desk().get(set).etag();
		Map<String, String> body = Map.of("slug", "sets-explained");

		assertThat(desk().put(set + "/slug", null, body).status()).isEqualTo(428);
		assertThat(desk().put(set + "/slug", seen, Map.of("slug", "Not a slug")).status()).isEqualTo(400);
		assertThat(desk().put(set + "/slug", seen, body).status()).isEqualTo(200);
		assertThat(desk().put(set + "/slug", seen, Map.of("slug", "other")).status()).isEqualTo(412);
		assertThat(desk("asha").put(set + "/slug", seen, body).status()).isEqualTo(403);
	}

	private void assertLeads(String old, String now) {
		Answer answer = visitor().get(old);
		assertThat(answer.status()).isEqualTo(301);
		assertThat(answer.location()).isEqualTo("/api/v1/" + this.tenant.slug() + now);
	}

	private Answer rename(String question, String slug) {
		return desk().put(question + "/slug", desk().get(question).etag(), Map.of("slug", slug));
	}

	private Desk visitor() {
		return new Desk(client(), this.tenant.slug());
	}

	/** The address of the question with that id of imports. */
	private String question(String externalId) {
		for (JsonNode item : desk().get("/authoring/topics/sets").json().get("questions")) {
			if (item.get("externalId").asString().equals(externalId)) {
				return "/authoring/questions/" + item.get("id").asString();
			}
		}
		throw new AssertionError("No question " + externalId);
	}

}
