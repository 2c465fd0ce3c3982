package dev.studyhall.catalog.sharing;

import java.util.Map;

import dev.studyhall.catalog.support.Desk;
import dev.studyhall.catalog.support.Desk.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What reaches an adopted topic when names change, and questions go and come back. */
class RenamedOriginalIT extends TwoTenants {

	@Test
	void otherSlugsOfTheOriginalAreNoUpdateAndOtherTitlesComeUnderTheOwnSlug() {
		adopter.adopt("our-sets", offer);
		String own = questionIdOf("Two?");
		rename(owner(), idAt(owner(), "sets", "two"), "the-second");

		assertThat(states()).containsExactly("current");
		original.author().importBundle(topic("Sets", ONE, TWO.replace("Two?", "Two, really?"), THREE));
		adopter.update("our-sets", Map.of());

		assertThat(titles()).containsExactly("One?", "Two, really?", "Three?");
		assertThat(questionIdOf("Two, really?")).isEqualTo(own);
		assertThat(visitor().get("/topics/our-sets/questions/two").text("title")).isEqualTo("Two, really?");
	}

	@Test
	void aQuestionRenamedHereGoesAndComesBackWithTheOriginals() {
		adopter.adopt("our-sets", offer);
		String own = questionIdOf("Two?");
		rename(desk(), own, "our-two");
		String theirs = idAt(owner(), "sets", "two");
		assertThat(states()).containsExactly("current");

		original.author().retire(theirs).expectStatus().isNoContent();
		JsonNode gone = adopter.update("our-sets", Map.of());

		assertThat(paths(gone, "differences")).containsExactly("/questions/two");
		assertThat(paths(gone, "conflicts")).isEmpty();
		assertThat(titles()).containsExactly("One?", "Three?");
		for (String slug : new String[] { "two", "our-two" }) {
			assertThat(visitor().get("/topics/our-sets/questions/" + slug).status()).as(slug).isEqualTo(404);
		}

		owner().post("/authoring/questions/" + theirs + "/restoration", null);
		assertThat(owner().publish("/authoring/topics/sets")).isEqualTo(204);
		adopter.update("our-sets", Map.of());

		assertThat(questionIdOf("Two?")).isEqualTo(own);
		assertThat(visitor().get("/topics/our-sets/questions/our-two").status()).isEqualTo(200);
		assertThat(visitor().get("/topics/our-sets/questions/two").location())
			.endsWith("/topics/our-sets/questions/our-two");
		assertThat(events().all()).filteredOn((event) -> event.key().endsWith(own))
			.extracting((event) -> event.name())
			.containsExactly("question-published.v1", "question-published.v1", "question-retired.v1",
					"question-published.v1");
	}

	@Test
	void anOverrideOutlivesTheRetirementOfItsOriginalUntilItsAuthorSaysOtherwise() {
		adopter.adopt("our-sets", offer);
		String two = questionIdOf("Two?");
		rename(desk(), two, "our-two");
		desk().answer("/authoring/questions/" + two, "Ours.", "minor");
		desk().publish("/authoring/topics/our-sets");
		original.author().retire(idAt(owner(), "sets", "two")).expectStatus().isNoContent();

		JsonNode kept = adopter.update("our-sets", Map.of());

		assertThat(paths(kept, "conflicts")).containsExactly("/questions/two");
		assertThat(kept.get("conflicts").get(0).hasNonNull("theirs")).isFalse();
		assertThat(answers("Two?")).containsExactly("Ours.");
		assertThat(states()).containsExactly("current");

		original.author().importBundle(topic("Sets", ONE, THREE, FOUR));
		adopter.update("our-sets", Map.of());

		assertThat(answers("Two?", "Four?")).containsExactly("Ours.", "Fourth.");
	}

	@Test
	void theOriginalsRetirementMayBeChosenOverAnOverride() {
		adopter.adopt("our-sets", offer);
		desk().answer("/authoring/questions/" + questionIdOf("Two?"), "Ours.", "minor");
		original.author().retire(idAt(owner(), "sets", "two")).expectStatus().isNoContent();

		JsonNode settled = adopter.update("our-sets", Map.of("/questions/two", "theirs"));

		assertThat(paths(settled, "conflicts")).isEmpty();
		assertThat(titles()).containsExactly("One?", "Three?");
	}

	@Test
	void whatWasHiddenHereStaysHiddenWhateverBecomesOfItThere() {
		adopter.adopt("our-sets", offer);
		adopter.author().retire(questionIdOf("One?")).expectStatus().isNoContent();
		String two = "/authoring/questions/" + questionIdOf("Two?");
		desk().delete(two, desk().get(two).etag());
		rename(owner(), idAt(owner(), "sets", "one"), "the-first");
		original.author()
			.importBundle(topic("Sets", better(ONE, "Better.").replace("One?", "One, really?"), better(TWO, "Better."),
					THREE));

		JsonNode updated = adopter.update("our-sets", Map.of());

		assertThat(paths(updated, "conflicts")).isEmpty();
		assertThat(titles()).containsExactly("Three?");

		original.author().retire(idAt(owner(), "sets", "one")).expectStatus().isNoContent();
		assertThat(paths(adopter.update("our-sets", Map.of()), "conflicts")).isEmpty();
		assertThat(titles()).containsExactly("Three?");
	}

	@Test
	void anAdoptionHoldsThroughOtherSlugsOfBothTopics() {
		adopter.adopt("our-sets", offer);
		String own = "/authoring/topics/our-sets";
		desk().put(own + "/slug", desk().get(own).etag(), Map.of("slug", "our-theory"));
		String theirs = "/authoring/topics/sets";
		owner().put(theirs + "/slug", owner().get(theirs).etag(), Map.of("slug", "set-theory"));
		original.author().importBundle(topic("Sets", better(ONE, "Better."), TWO, THREE));

		assertThat(states()).containsExactly("update");
		JsonNode updated = adopter.update("our-theory", Map.of());

		assertThat(paths(updated, "conflicts")).isEmpty();
		assertThat(states()).containsExactly("current");
		JsonNode page = read("/topics/our-theory");
		assertThat(page.get("source").asString()).isEqualTo("/api/v1/" + source.slug() + "/topics/set-theory");
		assertThat(
				read("/questions/" + page.at("/levels/0/questions/0/id").asString()).at("/answer/markdown").asString())
			.isEqualTo("Better.");
		assertThat(visitor().get("/topics/our-sets").location()).endsWith("/topics/our-theory");
	}

	@Test
	void anOfferThatComesBackIsTheSameOffer() {
		adopter.adopt("our-sets", offer);
		String theirs = "/authoring/topics/sets";
		owner().delete(theirs, owner().get(theirs).etag());
		assertThat(states()).containsExactly("withdrawn");

		owner().post(theirs + "/restoration", null);
		original.author().importBundle(topic("Sets", better(ONE, "Better."), TWO, THREE));
		assertThat(states()).containsExactly("withdrawn");
		assertThat(original.offer("sets")).isEqualTo(offer);

		assertThat(states()).containsExactly("update");
		adopter.update("our-sets", Map.of());
		assertThat(answers("One?")).containsExactly("Better.");
	}

	/** The author of the original at work on single questions. */
	private Desk owner() {
		return new Desk(original.author().client(), source.slug());
	}

	private Desk visitor() {
		return new Desk(client(), this.tenant.slug());
	}

	private static void rename(Desk desk, String question, String slug) {
		String address = "/authoring/questions/" + question;
		Answer renamed = desk.put(address + "/slug", desk.get(address).etag(), Map.of("slug", slug));
		assertThat(renamed.status()).as(String.valueOf(renamed.body())).isEqualTo(200);
	}

	/** The question of that id of imports in somebody's topic. */
	private static String idAt(Desk desk, String topic, String externalId) {
		return desk.get("/authoring/topics/" + topic)
			.json()
			.get("questions")
			.valueStream()
			.filter((question) -> question.get("externalId").asString().equals(externalId))
			.map((question) -> question.get("id").asString())
			.findFirst()
			.orElseThrow();
	}

}
