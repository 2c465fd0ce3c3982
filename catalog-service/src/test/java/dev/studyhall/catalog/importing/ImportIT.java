package dev.studyhall.catalog.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.studyhall.catalog.support.EventLog;
import dev.studyhall.catalog.support.RunningCatalog;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What a bundle becomes, and what a second import of it changes. */
class ImportIT extends RunningCatalog {

	@Test
	void theSampleTopicComesInWholeAndInOrder() throws IOException {
		JsonNode job = author().importBundle(django());

		assertThat(job.get("counts").toString())
			.isEqualTo("{\"created\":42,\"updated\":0,\"unchanged\":0,\"retired\":0,\"rejected\":0}");
		assertThat(job.get("rejections").isEmpty()).isTrue();
		JsonNode topic = read("/topics/django");
		assertThat(topic.get("questionCount").asInt()).isEqualTo(42);
		assertThat(topic.get("levels").valueStream().map((level) -> level.get("questionCount").asInt()))
			.containsExactly(21, 12, 9);
		assertThat(
				topic.get("levels").valueStream().map((level) -> level.get("questions").get(0).get("number").asInt()))
			.containsExactly(1, 1, 1);
		assertThat(topic.get("about").get("markdown").asString()).startsWith("Django was born");
		assertThat(topic.get("about").get("html").asString()).startsWith("<p>Django was born");
		assertThat(topic.get("curatedBy").asString()).isEqualTo("Tech Baithak Editorial");
		assertThat(topic.get("icon").asString()).isEqualTo("🐍");
		assertThat(events().names()).hasSize(43)
			.contains("topic-published.v1")
			.filteredOn("question-published.v1"::equals)
			.hasSize(42);
	}

	@Test
	void aQuestionKnowsItsPlaceAndItsNeighbours() throws IOException {
		author().importBundle(django());
		List<JsonNode> items = new ArrayList<>();
		read("/topics/django").get("levels").forEach((level) -> level.get("questions").forEach(items::add));

		JsonNode last = read("/questions/" + items.get(20).get("id").asString());
		JsonNode first = read("/questions/" + items.getFirst().get("id").asString());

		assertThat(last.get("level").asString()).isEqualTo("beginner");
		assertThat(last.get("number").asInt()).isEqualTo(21);
		assertThat(last.get("version").asInt()).isEqualTo(1);
		assertThat(last.get("topic").get("slug").asString()).isEqualTo("django");
		assertThat(last.get("previous").get("id")).isEqualTo(items.get(19).get("id"));
		assertThat(last.get("next").get("id")).isEqualTo(items.get(21).get("id"));
		assertThat(last.get("next").get("title")).isEqualTo(items.get(21).get("title"));
		assertThat(first.get("previous").isNull()).isTrue();
		assertThat(first.get("answer").get("html").asString()).contains("<code class=\"language-bash\">");
		assertThat(first.get("references").get(0).get("url").asString()).startsWith("https://docs.djangoproject.com/");
		assertThat(first.get("tags").toString()).isEqualTo("[\"framework\",\"basics\"]");
		assertThat(first.get("estimatedMinutes").asInt()).isEqualTo(3);
	}

	@Test
	void theSameBundleTwiceWritesNothingAndTellsNothing() throws IOException {
		author().importBundle(django());
		String rows = rows();
		List<String> before = events().names();

		JsonNode job = author().importBundle(django());

		assertThat(job.get("counts").toString())
			.isEqualTo("{\"created\":0,\"updated\":0,\"unchanged\":42,\"retired\":0,\"rejected\":0}");
		assertThat(job.get("topics").get(0).get("outcome").asString()).isEqualTo("unchanged");
		assertThat(rows()).isEqualTo(rows);
		assertThat(events().names()).hasSameSizeAs(before);
	}

	@Test
	void aChangedAnswerIsOneNewVersionAndOneEvent() {
		author().importBundle(bundle("First.", "Second."));
		JsonNode before = read("/topics/sets");
		String question = before.get("levels").get(0).get("questions").get(1).get("id").asString();

		JsonNode job = author().importBundle(bundle("First.", "Another."));

		assertThat(job.get("counts").toString())
			.isEqualTo("{\"created\":0,\"updated\":1,\"unchanged\":1,\"retired\":0,\"rejected\":0}");
		assertThat(job.get("topics").get(0).get("outcome").asString()).isEqualTo("updated");
		JsonNode changed = read("/questions/" + question);
		assertThat(changed.get("version").asInt()).isEqualTo(2);
		assertThat(changed.get("answer").get("markdown").asString()).isEqualTo("Another.");
		JsonNode after = read("/topics/sets");
		assertThat(after.get("version")).isEqualTo(before.get("version"));
		assertThat(after.get("updatedAt").asString()).isGreaterThan(before.get("updatedAt").asString());
		assertThat(read("/topics").get("items").get(0).get("updatedAt")).isEqualTo(after.get("updatedAt"));
		List<EventLog.Event> events = events().all();
		assertThat(events).hasSize(4);
		EventLog.Event last = events.stream().filter((event) -> event.sequence() == 2).findFirst().orElseThrow();
		assertThat(last.name()).isEqualTo("question-published.v1");
		assertThat(last.key()).isEqualTo(this.tenant.id() + "/" + question);
		assertThat(last.payload().get("version").asInt()).isEqualTo(2);
		assertThat(last.payload().get("changeKind").asString()).isEqualTo("minor");
		assertThat(count("question_version where tenant_id = ?", this.tenant.id())).isEqualTo(3);
		assertThat(count("topic_version where tenant_id = ?", this.tenant.id())).isEqualTo(1);
	}

	@Test
	void anAuthorMaySayThatChangesAreMaterial() {
		author().importBundle(bundle("First.", "Second."));

		author().importBundle(bundle("First.", "Another."), "?change=material");

		assertThat(events().all()).filteredOn((event) -> event.sequence() == 2)
			.extracting((event) -> event.payload().get("changeKind").asString())
			.containsExactly("material");
	}

	@Test
	void aChangedTitleReachesTheNeighboursAndTheTopicsPage() {
		author().importBundle(bundle("First.", "Second."));

		author().importBundle(bundle("First.", "Second.").replace("### Two?", "### Second one?"));

		JsonNode items = read("/topics/sets").get("levels").get(0).get("questions");
		assertThat(items.get(1).get("title").asString()).isEqualTo("Second one?");
		assertThat(items.get(1).get("slug").asString()).isEqualTo("two");
		JsonNode first = read("/questions/" + items.get(0).get("id").asString());
		assertThat(first.get("next").get("title").asString()).isEqualTo("Second one?");
		assertThat(first.get("version").asInt()).isEqualTo(1);
		assertThat(events().names()).hasSize(4);
	}

	@Test
	void anotherOrderIsTheTopicsChangeAndNotTheQuestions() {
		author().importBundle(bundle("First.", "Second."));

		JsonNode job = author().importBundle("""
				# Sets
				## Basics
				### Two?
				{#two}
				Second.
				### One?
				{#one}
				First.
				""");

		assertThat(job.get("counts").get("unchanged").asInt()).isEqualTo(2);
		JsonNode items = read("/topics/sets").get("levels").get(0).get("questions");
		assertThat(items.valueStream().map((item) -> item.get("title").asString())).containsExactly("Two?", "One?");
		assertThat(read("/questions/" + items.get(0).get("id").asString()).get("number").asInt()).isEqualTo(1);
		assertThat(events().all()).filteredOn((event) -> event.name().equals("topic-published.v1"))
			.extracting(EventLog.Event::sequence)
			.containsExactly(1L, 2L);
		assertThat(events().names()).hasSize(4);
	}

	@Test
	void aQuestionMayMoveToAnotherLevelAndKeepsItsIdentity() {
		author().importBundle(bundle("First.", "Second."));
		String id = read("/topics/sets").get("levels").get(0).get("questions").get(1).get("id").asString();

		author().importBundle("# Sets\n## Basics\n### One?\n{#one}\nFirst.\n## Hard\n### Two?\n{#two}\nSecond.\n");

		JsonNode moved = read("/questions/" + id);
		assertThat(moved.get("level").asString()).isEqualTo("hard");
		assertThat(moved.get("number").asInt()).isEqualTo(1);
		assertThat(moved.get("version").asInt()).isEqualTo(1);
	}

	@Test
	void headingsThatAreGivenIdsLaterAreTheSameQuestions() {
		String list = "# Sets\n## Basics\n### One?\nFirst.\n### Two?\nSecond.\n";
		author().importBundle(list);
		String rows = rows();

		JsonNode job = author().importBundle(
				list.replace("One?\n", "One?\n{#the-first}\n").replace("Two?\n", "Two?\n{#the-second}\n"),
				"?missing=retire");

		assertThat(job.get("counts").toString())
			.isEqualTo("{\"created\":0,\"updated\":0,\"unchanged\":2,\"retired\":0,\"rejected\":0}");
		assertThat(job.get("topics").get(0).get("outcome").asString()).isEqualTo("unchanged");
		assertThat(rows()).isEqualTo(rows);
		assertThat(events().names()).hasSize(3);
	}

	@Test
	void aBrokenBundleIsRefusedItemByItemAndTheGoodItemsAreIn() {
		JsonNode job = author().importBundle("""
				---
				title: Sets
				colour: blue
				---
				## Basics
				### Good?
				Yes.
				### Bad?
				{minutes=nine}
				No.
				### Empty?
				### Good?
				Again.
				""", "?file=sets.md");

		assertThat(job.get("counts").toString())
			.isEqualTo("{\"created\":1,\"updated\":0,\"unchanged\":0,\"retired\":0,\"rejected\":4}");
		assertThat(job.get("rejections").valueStream().map((rejection) -> rejection.get("line").asInt()))
			.containsExactly(3, 9, 11, 12);
		JsonNode second = job.get("rejections").get(1);
		assertThat(second.get("file").asString()).isEqualTo("sets.md");
		assertThat(second.get("title").asString()).isEqualTo("Bad?");
		assertThat(second.get("reason").asString()).contains("one number from 1 to 240");
		assertThat(read("/topics/sets").get("questionCount").asInt()).isEqualTo(1);
	}

	@Test
	void aFileOfWhichNothingCanBeUsedIsRejectedAndTheJobIsDone() {
		JsonNode job = author().importBundle("Just text.");

		assertThat(job.get("counts").get("rejected").asInt()).isEqualTo(1);
		assertThat(job.get("topics").isEmpty()).isTrue();
		assertThat(count("topic where tenant_id = ?", this.tenant.id())).isZero();
	}

	@Test
	void nothingIsLeftOfAnUploadThatIsDone() {
		author().importBundle(bundle("First.", "Second."));

		assertThat(count("import_chunk where tenant_id = ?", this.tenant.id())).isZero();
	}

	/** Everything that is kept of this tenant's topics, as one text. */
	private String rows() {
		List<String> rows = new ArrayList<>();
		for (String table : List.of("topic", "topic_version", "level", "placement", "question", "question_version",
				"publish_log", "published_topic", "published_question")) {
			rows.addAll(texts("select md5(string_agg(t::text || t.xmin::text, ',' order by t::text)) from catalog."
					+ table + " t where tenant_id = ?", this.tenant.id()));
		}
		return rows.toString();
	}

	private static String bundle(String one, String two) {
		return "# Sets\n## Basics\n### One?\n{#one}\n%s\n### Two?\n{#two}\n%s\n".formatted(one, two);
	}

	private static String django() throws IOException {
		return Files.readString(Path.of("../content/tech-baithak/django.md"));
	}

}
