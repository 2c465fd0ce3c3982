package dev.studyhall.catalog.history;

import java.util.List;
import java.util.Map;

import dev.studyhall.catalog.support.Desk;
import dev.studyhall.catalog.support.RunningCatalog;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What was, how it differs, and the way back. */
class HistoryIT extends RunningCatalog {

	@Test
	void everyVersionStaysAndSaysWhoMadeItAndWhy() {
		String topic = desk().makeTopic("Sets");
		String question = desk().makeQuestion(topic, "What is a set?", "Things.");
		desk().answer(question, "Distinct things.", "material");

		JsonNode versions = desk().get(question + "/versions").json().get("items");

		assertThat(versions).hasSize(2);
		assertThat(versions.get(0).get("message").asString()).isEqualTo("Said better");
		assertThat(versions.get(0).get("change").asString()).isEqualTo("material");
		assertThat(versions.get(0).get("author").asString()).isNotBlank();
		assertThat(desk().get(question + "/versions/1").text("answer")).isEqualTo("Things.");
		assertThat(desk().get(question + "/versions/3").status()).isEqualTo(404);
		assertThat(desk().get(topic + "/versions?limit=1").json().get("next").asString()).isNotBlank();
		assertThat(desk().get(topic + "/versions/1").text("title")).isEqualTo("Sets");
	}

	@Test
	void anyTwoVersionsAreComparedLineByLine() {
		String topic = desk().makeTopic("Sets");
		String question = desk().makeQuestion(topic, "What is a set?", "Things.\n\nWithout order.");
		desk().answer(question, "Distinct things.\n\nWithout order.", "minor");

		JsonNode changes = desk().get(question + "/diff?from=1&to=2").json().get("changes");

		assertThat(changes).hasSize(1);
		assertThat(changes.get(0).get("field").asString()).isEqualTo("answer");
		assertThat(changes.get(0).get("lines")).extracting((line) -> line.get("kind").asString())
			.containsExactly("removed", "added", "same", "same");
		assertThat(desk().get(question + "/diff?from=2&to=2").json().get("changes")).isEmpty();
		assertThat(desk().get(topic + "/diff?from=1&to=2").json().get("changes").get(0).get("field").asString())
			.isEqualTo("levels");
		assertThat(desk().get(question + "/diff?from=1&to=x").status()).isEqualTo(400);
		assertThat(desk().get(question + "/diff?from=1").status()).isEqualTo(400);
	}

	@Test
	void aReversionIsANewPublicationOfWhatWas() {
		String topic = desk().makeTopic("Sets");
		String question = desk().makeQuestion(topic, "What is a set?", "Things.");
		desk().publish(topic);
		String before = read("/questions/" + id(question)).get("answer").toString();
		desk().answer(question, "Nonsense.", "minor");
		desk().makeQuestion(topic, "What else?", "More nonsense.");
		desk().publish(topic);
		assertThat(read("/topics/sets").get("questionCount").asInt()).isEqualTo(2);

		assertThat(desk().post(topic + "/publications/1/reversion", Map.of("message", "Back to sense")).status())
			.isEqualTo(204);

		assertThat(read("/topics/sets").get("questionCount").asInt()).isEqualTo(1);
		assertThat(read("/questions/" + id(question)).get("answer")).hasToString(before);
		assertThat(read("/questions/" + id(question)).get("version").asInt()).isEqualTo(3);
		JsonNode log = desk().get(topic + "/publications").json().get("items");
		assertThat(log).extracting((item) -> item.get("number").asInt()).containsExactly(3, 2, 1);
		assertThat(log.get(0).get("reverts").asInt()).isEqualTo(1);
		assertThat(log.get(0).get("message").asString()).isEqualTo("Back to sense");
		assertThat(log.get(0).get("retired").asInt()).isEqualTo(1);
		assertThat(desk().get(question + "/versions/2").text("answer")).isEqualTo("Nonsense.");
		assertThat(desk().post(topic + "/publications/2/reversion", null).status()).isEqualTo(204);
		assertThat(read("/topics/sets").get("questionCount").asInt()).isEqualTo(2);
		assertThat(desk().post(topic + "/publications/99/reversion", null).status()).isEqualTo(404);
	}

	@Test
	void aReversionIsMaterialIfItUndoesAnythingThatWas() {
		String topic = desk().makeTopic("Sets");
		String one = desk().makeQuestion(topic, "One?", "First.");
		String two = desk().makeQuestion(topic, "Two?", "Second.");
		desk().publish(topic);
		desk().answer(one, "Frist.", "minor");
		desk().answer(two, "Third.", "material");
		desk().answer(two, "Thrid.", "minor");
		desk().publish(topic);

		desk().post(topic + "/publications/1/reversion", null);

		assertThat(desk().get(one).text("change")).isEqualTo("minor");
		assertThat(desk().get(two).text("change")).isEqualTo("material");
		assertThat(changes(one)).containsExactly("material", "minor", "minor");
		assertThat(changes(two)).containsExactly("material", "material", "material");
	}

	@Test
	void aMaterialDraftIsMaterialWhateverFollowsBeforeReadersSeeIt() {
		String topic = desk().makeTopic("Sets");
		String question = desk().makeQuestion(topic, "What is a set?", "Things.");
		desk().publish(topic);

		desk().answer(question, "Distinct things.", "material");
		desk().answer(question, "Distinct  things.", "minor");
		desk().publish(topic);
		desk().answer(question, "Distinct things.", "minor");
		desk().publish(topic);

		assertThat(changes(question)).containsExactly("material", "material", "minor");
	}

	@Test
	void aDraftThatWasGivenUpCostsNobodyAnything() {
		String topic = desk().makeTopic("Sets");
		String question = desk().makeQuestion(topic, "What is a set?", "Things.");
		desk().publish(topic);

		desk().answer(question, "Nonsense.", "material");
		desk().answer(question, "Things.", "material");
		desk().publish(topic);

		assertThat(changes(question)).containsExactly("material", "minor");
	}

	/** What readers were told of each version of a question. */
	private List<String> changes(String question) {
		return events().all()
			.stream()
			.filter((event) -> event.key().endsWith(id(question)))
			.map((event) -> event.payload().get("changeKind").asString())
			.toList();
	}

	@Test
	void aReversionToWhatIsThereTellsNothingNew() {
		String topic = desk().makeTopic("Sets");
		desk().makeQuestion(topic, "What is a set?", "Things.");
		desk().publish(topic);
		List<String> told = events().names();

		desk().post(topic + "/publications/1/reversion", null);

		assertThat(events().names()).isEqualTo(told);
		assertThat(desk().get(topic + "/publications").json().get("items")).hasSize(1);
	}

	@Test
	void importsAreInTheLogToo() {
		author().importBundle("# Sets\n\n### One?\n\nFirst.\n");
		author().importBundle("# Sets\n\n### One?\n\nBetter.\n");
		Desk desk = desk();

		JsonNode log = desk.get("/authoring/topics/sets/publications").json().get("items");

		assertThat(log).hasSize(2);
		assertThat(log.get(0).hasNonNull("topicVersion")).isFalse();
		assertThat(log.get(0).get("published").asInt()).isEqualTo(1);
	}

	private static String id(String question) {
		return question.replace("/authoring/questions/", "");
	}

}
