package dev.studyhall.catalog.authoring;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import dev.studyhall.catalog.support.Desk;
import dev.studyhall.catalog.support.RunningCatalog;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What goes and comes back, and what comes later. */
class TrashIT extends RunningCatalog {

	@Test
	void aTopicGoesIntoTheTrashAndComesBackAsADraft() {
		String topic = desk().makeTopic("Sets");
		String question = desk().makeQuestion(topic, "What is a set?", "Things.");
		desk().publish(topic);

		assertThat(desk().delete(topic, desk().get(topic).etag()).status()).isEqualTo(204);

		assertThat(visitor("/topics/sets")).isEqualTo(404);
		assertThat(visitor(question.replace("/authoring", ""))).isEqualTo(404);
		assertThat(desk().get(topic).status()).isEqualTo(404);
		assertThat(read("/topics").get("items")).isEmpty();
		assertThat(trash()).containsExactly("topic Sets");
		assertThat(events().names()).containsExactlyInAnyOrder("topic-published.v1", "question-published.v1",
				"topic-retired.v1", "question-retired.v1");

		assertThat(desk().post(topic + "/restoration", null).status()).isEqualTo(204);

		assertThat(visitor("/topics/sets")).isEqualTo(404);
		desk().publish(topic);
		assertThat(read("/topics/sets").get("questionCount").asInt()).isEqualTo(1);
		assertThat(trash()).isEmpty();
	}

	@Test
	void anImportDoesNotWakeWhatLiesInTheTrash() {
		String topic = desk().makeTopic("Sets");
		desk().delete(topic, desk().get(topic).etag());

		JsonNode job = author().importBundle("# Sets\n\n### What else?\n\nMuch.\n");

		assertThat(job.get("rejections").get(0).get("reason").asString()).contains("trash");
		assertThat(desk().publish(topic)).isEqualTo(404);
	}

	@Test
	void aQuestionGoesIntoTheTrashAndComesBackToItsLevel() {
		String topic = desk().makeTopic("Sets");
		String one = desk().makeQuestion(topic, "One?", "First.");
		desk().makeQuestion(topic, "Two?", "Second.");
		desk().publish(topic);

		assertThat(desk().delete(one, desk().get(one).etag()).status()).isEqualTo(204);

		assertThat(read("/topics/sets").get("questionCount").asInt()).isEqualTo(1);
		assertThat(trash()).containsExactly("question One?");
		assertThat(desk().get(one).text("state")).isEqualTo("trashed");
		assertThat(desk().post(one + "/restoration", null).status()).isEqualTo(204);
		assertThat(desk().post(one + "/restoration", null).status()).isEqualTo(409);
		desk().publish(topic);
		assertThat(read("/topics/sets").get("levels").get(0).get("questions"))
			.extracting((question) -> question.get("title").asString())
			.containsExactly("Two?", "One?");
	}

	@Test
	void whatIsPlannedIsPublishedInItsTime() {
		String topic = desk().makeTopic("Sets");
		desk().makeQuestion(topic, "What is a set?", "Things.");
		Instant soon = Instant.now().plus(2, ChronoUnit.SECONDS).truncatedTo(ChronoUnit.MILLIS);

		assertThat(desk().put(topic + "/schedule", null, Map.of("publishAt", soon.toString(), "message", "Term starts"))
			.status()).isEqualTo(204);

		assertThat(desk().get(topic).text("publishAt")).isEqualTo(soon.toString());
		await().atMost(PATIENCE).until(() -> visitor("/topics/sets") == 200);
		assertThat(Instant.now()).isAfterOrEqualTo(soon);
		assertThat(desk().get(topic).json().hasNonNull("publishAt")).isFalse();
		assertThat(desk().get(topic + "/publications").json().get("items").get(0).get("message").asString())
			.isEqualTo("Term starts");
	}

	@Test
	void aPlanIsForgottenOnRequestAndNeverForThePast() {
		String topic = desk().makeTopic("Sets");
		String later = Instant.now().plus(1, ChronoUnit.HOURS).toString();
		desk().put(topic + "/schedule", null, Map.of("publishAt", later));

		assertThat(desk().delete(topic + "/schedule", null).status()).isEqualTo(204);

		assertThat(desk().get(topic).json().hasNonNull("publishAt")).isFalse();
		assertThat(desk().put(topic + "/schedule", null, Map.of("publishAt", "2020-01-01T00:00:00Z")).status())
			.isEqualTo(400);
	}

	private int visitor(String path) {
		return new Desk(client(), this.tenant.slug()).get(path).status();
	}

	private List<String> trash() {
		return desk().get("/authoring/trash")
			.json()
			.get("items")
			.valueStream()
			.map((item) -> item.get("kind").asString() + " " + item.get("title").asString())
			.toList();
	}

}
