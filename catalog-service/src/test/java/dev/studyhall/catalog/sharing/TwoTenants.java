package dev.studyhall.catalog.sharing;

import java.util.List;

import dev.studyhall.catalog.support.Author;
import dev.studyhall.catalog.support.RunningCatalog;
import dev.studyhall.catalog.support.TestTenant;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/** A tenant that offers a topic of three questions, and another that may adopt it. */
abstract class TwoTenants extends RunningCatalog {

	static final String ONE = "### One?\n{#one}\nFirst.\n";

	static final String TWO = "### Two?\n{#two}\nSecond.\n";

	static final String THREE = "### Three?\n{#three}\nThird.\n";

	static final String FOUR = "### Four?\n{#four}\nFourth.\n";

	static final String FIVE = "### Five?\n{#five}\nFifth.\n";

	TestTenant source = TestTenant.unknown();

	Sharer original = new Sharer(new Author(client(), ""));

	Sharer adopter = this.original;

	String offer = "";

	@BeforeEach
	void offerATopic() {
		source = registerTenant(true);
		original = new Sharer(author(source));
		adopter = new Sharer(author());
		original.author().importBundle(topic("Sets", ONE, TWO, THREE));
		offer = original.offer("sets");
	}

	List<String> states() {
		return adopter.get("/adoptions")
			.get("items")
			.valueStream()
			.map((adoption) -> adoption.get("state").asString())
			.toList();
	}

	static List<String> paths(JsonNode update, String part) {
		return update.get(part).valueStream().map((item) -> item.get("path").asString()).toList();
	}

	List<String> titles() {
		return read("/topics/our-sets").get("levels")
			.valueStream()
			.flatMap((level) -> level.get("questions").valueStream())
			.map((question) -> question.get("title").asString())
			.toList();
	}

	List<String> answers(String... titles) {
		return List.of(titles)
			.stream()
			.map((title) -> questionIdOf(title))
			.map((id) -> read("/questions/" + id).get("answer").get("markdown").asString())
			.toList();
	}

	String questionIdOf(String title) {
		return read("/topics/our-sets").get("levels")
			.valueStream()
			.flatMap((level) -> level.get("questions").valueStream())
			.filter((question) -> question.get("title").asString().equals(title))
			.map((question) -> question.get("id").asString())
			.findFirst()
			.orElseThrow();
	}

	String questionId(String externalId) {
		return texts("select id from catalog.question where tenant_id = ? and external_id = ?", tenant.id(), externalId)
			.getFirst();
	}

	static String better(String question, String answer) {
		return question.replaceFirst("\n[A-Z][a-z]+\\.\n", "\n" + answer + "\n");
	}

	static String topic(String title, String... questions) {
		return "# " + title + "\n\n## Basics\n\n" + String.join("\n", questions);
	}

}
