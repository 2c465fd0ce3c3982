package dev.studyhall.catalog.authoring;

import java.util.List;

import dev.studyhall.catalog.support.EventLog.Event;
import dev.studyhall.catalog.support.RunningCatalog;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Drafts, publication, retirement and what comes back from it. */
class AuthoringIT extends RunningCatalog {

	private static final String ONE = "### One?\n{#one}\nFirst.\n";

	private static final String TWO = "### Two?\n{#two}\nSecond.\n";

	private static final String THREE = "### Three?\n{#three}\nThird.\n";

	@Test
	void aDraftIsSeenByNobodyUntilItIsPublished() {
		author().importBundle(topic(ONE, TWO), "?publish=false");

		client().get().uri(address("/topics/sets")).exchange().expectStatus().isNotFound();
		assertThat(read("/topics").get("items").isEmpty()).isTrue();
		assertThat(events().all()).isEmpty();

		author().publish("sets").expectStatus().isNoContent();

		assertThat(titles()).containsExactly("One?", "Two?");
		assertThat(events().names()).hasSize(3);
	}

	@Test
	void whatIsPublishedStaysAsItIsWhileADraftWaits() {
		author().importBundle(topic(ONE, TWO));
		String before = read("/topics/sets").toString();

		author().importBundle(topic(THREE, ONE.replace("First.", "Better.")), "?publish=false");

		assertThat(read("/topics/sets")).hasToString(before);
		assertThat(answerOf("One?")).isEqualTo("First.");
		assertThat(events().names()).hasSize(3);

		author().publish("sets").expectStatus().isNoContent();

		assertThat(titles()).containsExactly("Three?", "One?", "Two?");
		assertThat(answerOf("One?")).isEqualTo("Better.");
		assertThat(events().names()).hasSize(6);
	}

	@Test
	void publishingTwiceTellsNothingNew() {
		author().importBundle(topic(ONE));
		String before = read("/topics/sets").toString();

		author().publish("sets").expectStatus().isNoContent();

		assertThat(read("/topics/sets")).hasToString(before);
		assertThat(events().names()).hasSize(2);
	}

	@Test
	void anImportPublishesADraftThatSaysTheSame() {
		author().importBundle(topic(ONE), "?publish=false");

		JsonNode job = author().importBundle(topic(ONE));

		assertThat(job.get("counts").get("unchanged").asInt()).isEqualTo(1);
		assertThat(job.get("topics").get(0).get("outcome").asString()).isEqualTo("updated");
		assertThat(titles()).containsExactly("One?");
	}

	@Test
	void aRetiredQuestionIsGoneAndTheOthersCloseRanks() {
		author().importBundle(topic(ONE, TWO, THREE));
		String two = idOf("Two?");

		author().retire(two).expectStatus().isNoContent();

		client().get().uri(address("/questions/" + two)).exchange().expectStatus().isNotFound();
		client().get().uri(address("/questions/" + two + "/counts")).exchange().expectStatus().isNotFound();
		assertThat(titles()).containsExactly("One?", "Three?");
		assertThat(read("/topics").get("items").get(0).get("questionCount").asInt()).isEqualTo(2);
		JsonNode three = read("/questions/" + idOf("Three?"));
		assertThat(three.get("number").asInt()).isEqualTo(2);
		assertThat(three.get("previous").get("title").asString()).isEqualTo("One?");
		assertThat(eventsAfterFirst()).extracting(Event::name)
			.containsExactlyInAnyOrder("question-retired.v1", "topic-published.v1");
	}

	@Test
	void retiringTwiceTellsNothingNew() {
		author().importBundle(topic(ONE, TWO));
		String two = idOf("Two?");
		author().retire(two).expectStatus().isNoContent();

		author().retire(two).expectStatus().isNoContent();

		assertThat(eventsAfterFirst()).hasSize(2);
		assertThat(count("topic_version where tenant_id = ?", this.tenant.id())).isEqualTo(2);
	}

	@Test
	void retirementLeavesAWaitingDraftWaiting() {
		author().importBundle(topic(ONE, TWO));
		author().importBundle(topic(THREE, ONE.replace("First.", "Better.")), "?publish=false");

		author().retire(idOf("Two?")).expectStatus().isNoContent();

		assertThat(titles()).containsExactly("One?");
		assertThat(answerOf("One?")).isEqualTo("First.");

		author().publish("sets").expectStatus().isNoContent();

		assertThat(titles()).containsExactly("Three?", "One?");
		assertThat(answerOf("One?")).isEqualTo("Better.");
	}

	@Test
	void aQuestionOfADraftIsRetiredWithoutAWordToReaders() {
		author().importBundle(topic(ONE, TWO), "?publish=false");
		String two = texts("select id::text from catalog.question where tenant_id = ? and external_id = 'two'",
				this.tenant.id())
			.getFirst();

		author().retire(two).expectStatus().isNoContent();
		author().publish("sets").expectStatus().isNoContent();

		assertThat(titles()).containsExactly("One?");
		assertThat(events().names()).containsExactlyInAnyOrder("topic-published.v1", "question-published.v1");
	}

	@Test
	void aRetiredQuestionThatIsImportedAgainIsTheSameQuestion() {
		author().importBundle(topic(ONE, TWO));
		String two = idOf("Two?");
		author().retire(two).expectStatus().isNoContent();

		JsonNode job = author().importBundle(topic(ONE, TWO));

		assertThat(job.get("counts").get("updated").asInt()).isEqualTo(1);
		assertThat(idOf("Two?")).isEqualTo(two);
		assertThat(read("/questions/" + two).get("version").asInt()).isEqualTo(1);
		assertThat(events().all()).filteredOn((event) -> event.key().endsWith(two))
			.extracting(Event::name, Event::sequence)
			.containsExactly(org.assertj.core.groups.Tuple.tuple("question-published.v1", 1L),
					org.assertj.core.groups.Tuple.tuple("question-retired.v1", 2L),
					org.assertj.core.groups.Tuple.tuple("question-published.v1", 3L));
	}

	@Test
	void questionsThatABundleDoesNotNameStayBehindThoseItNames() {
		author().importBundle(topic(ONE, TWO));

		JsonNode job = author().importBundle(topic(THREE));

		assertThat(job.get("counts").get("retired").asInt()).isZero();
		assertThat(titles()).containsExactly("Three?", "One?", "Two?");
	}

	@Test
	void missingQuestionsAreRetiredWhereTheAuthorSaysSo() {
		author().importBundle(topic(ONE, TWO));

		JsonNode job = author().importBundle(topic(TWO), "?missing=retire");

		assertThat(job.get("counts").get("retired").asInt()).isEqualTo(1);
		assertThat(titles()).containsExactly("Two?");
		assertThat(eventsAfterFirst()).extracting(Event::name)
			.containsExactlyInAnyOrder("question-retired.v1", "topic-published.v1");
	}

	@Test
	void aBundleWithMistakesRetiresNobody() {
		author().importBundle(topic(ONE, TWO));

		JsonNode job = author().importBundle(topic(ONE, "### Two?\n{#two minutes=x}\nSecond.\n"), "?missing=retire");

		assertThat(job.get("counts").get("rejected").asInt()).isEqualTo(1);
		assertThat(titles()).containsExactly("One?", "Two?");
	}

	@Test
	void onlyAuthorsPublishAndRetire() {
		author().importBundle(topic(ONE, TWO));
		String two = idOf("Two?");
		String retirement = address("/questions/" + two + "/retirement");
		String publication = address("/topics/sets/publication");

		for (String call : List.of(retirement, publication)) {
			client().post().uri(call).exchange().expectStatus().isUnauthorized();
			client("asha", this.tenant.slug()).post().uri(call).exchange().expectStatus().isForbidden();
			client("zoe", "another-academy", "author").post().uri(call).exchange().expectStatus().isNotFound();
		}
		author().retire("00000000-0000-0000-0000-000000000000").expectStatus().isNotFound();
		author().publish("nothing").expectStatus().isNotFound();
		assertThat(titles()).containsExactly("One?", "Two?");
	}

	private static String topic(String... questions) {
		return "# Sets\n## Basics\n" + String.join("", questions);
	}

	private String address(String path) {
		return "/api/v1/" + this.tenant.slug() + path;
	}

	private List<JsonNode> items() {
		return read("/topics/sets").get("levels")
			.valueStream()
			.flatMap((level) -> level.get("questions").valueStream())
			.toList();
	}

	private List<String> titles() {
		return items().stream().map((item) -> item.get("title").asString()).toList();
	}

	private String idOf(String title) {
		return items().stream()
			.filter((item) -> item.get("title").asString().equals(title))
			.map((item) -> item.get("id").asString())
			.findFirst()
			.orElseThrow();
	}

	private String answerOf(String title) {
		return read("/questions/" + idOf(title)).get("answer").get("markdown").asString();
	}

	/** Those that a later change brought. */
	private List<Event> eventsAfterFirst() {
		return events().all().stream().filter((event) -> event.sequence() > 1).toList();
	}

}
