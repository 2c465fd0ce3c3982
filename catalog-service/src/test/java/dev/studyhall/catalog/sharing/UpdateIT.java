package dev.studyhall.catalog.sharing;

import java.util.Map;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** How an adopted topic keeps up with its original. */
class UpdateIT extends TwoTenants {

	@Test
	void anUpdateKeepsEveryOverrideAndShowsWhatMeets() {
		adopter.adopt("our-sets", offer);
		adopter.author().importBundle(topic("Our sets", better(ONE, "Ours."), TWO, FOUR, THREE));
		adopter.author().retire(questionId("two")).expectStatus().isNoContent();
		original.author()
			.importBundle(
					topic("Sets", better(ONE, "Theirs."), better(TWO, "Theirs."), better(THREE, "Theirs."), FIVE));

		assertThat(states()).containsExactly("update");
		JsonNode preview = adopter.preview("our-sets");
		assertThat(paths(preview, "differences")).containsExactly("/questions/three", "/questions/five");
		assertThat(paths(preview, "conflicts")).containsExactly("/questions/one");
		assertThat(preview.get("conflicts").get(0).get("theirs").asString()).contains("Theirs.");

		JsonNode updated = adopter.update("our-sets", Map.of());

		assertThat(paths(updated, "conflicts")).containsExactly("/questions/one");
		assertThat(titles()).containsExactly("One?", "Four?", "Three?", "Five?");
		assertThat(answers("One?", "Three?", "Five?")).containsExactly("Ours.", "Theirs.", "Fifth.");
		assertThat(read("/topics/our-sets").get("title").asString()).isEqualTo("Our sets");
		assertThat(states()).containsExactly("current");
	}

	@Test
	void theSameUpdateAgainChangesNothing() {
		adopter.adopt("our-sets", offer);
		original.author().importBundle(topic("Sets", better(ONE, "Theirs."), TWO, THREE));
		String version = adopter.preview("our-sets").get("version").asString();
		adopter.tryUpdate("our-sets", version, Map.of()).expectStatus().isOk();
		int before = events().names().size();
		String page = read("/topics/our-sets").toString();

		adopter.tryUpdate("our-sets", version, Map.of()).expectStatus().isOk();

		assertThat(paths(adopter.preview("our-sets"), "differences")).isEmpty();
		assertThat(read("/topics/our-sets")).hasToString(page);
		assertThat(events().names()).hasSize(before);
	}

	@Test
	void anAuthorSettlesConflicts() {
		adopter.adopt("our-sets", offer);
		adopter.author().importBundle(topic("Our sets", better(ONE, "Ours."), better(TWO, "Ours."), THREE));
		original.author().importBundle(topic("Sets", better(ONE, "Theirs."), better(TWO, "Theirs."), THREE));

		JsonNode updated = adopter.update("our-sets", Map.of("/questions/one", "theirs", "/questions/two", "ours"));

		assertThat(paths(updated, "conflicts")).isEmpty();
		assertThat(answers("One?", "Two?")).containsExactly("Theirs.", "Ours.");
	}

	@Test
	void anUpdateThatNobodySawIsRefused() {
		adopter.adopt("our-sets", offer);
		original.author().importBundle(topic("Sets", better(ONE, "Theirs."), TWO, THREE));
		String seen = adopter.preview("our-sets").get("version").asString();
		original.author().importBundle(topic("Sets", better(ONE, "Worse."), TWO, THREE));

		adopter.tryUpdate("our-sets", seen, Map.of()).expectStatus().isEqualTo(409);
		String now = adopter.preview("our-sets").get("version").asString();
		adopter.tryUpdate("our-sets", now, Map.of("/questions/two", "theirs")).expectStatus().isBadRequest();
		adopter.tryUpdate("our-sets", now, Map.of("/questions/one", "both")).expectStatus().isBadRequest();

		assertThat(answers("One?")).containsExactly("First.");
	}

}
