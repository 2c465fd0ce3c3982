package dev.studyhall.catalog.authoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import dev.studyhall.catalog.support.Desk;
import dev.studyhall.catalog.support.Desk.Answer;
import dev.studyhall.catalog.support.RunningCatalog;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

/** Topics and questions made and changed one at a time. */
class EditingIT extends RunningCatalog {

	@Test
	void aTopicIsWrittenWithoutAnImportAndPublished() {
		String topic = desk().makeTopic("Sets");
		String question = desk().makeQuestion(topic, "What is a set?", "Things.");

		assertThat(desk().get(topic).json().hasNonNull("publishedVersion")).isFalse();
		assertThat(desk().publish(topic)).isEqualTo(204);

		JsonNode page = read("/topics/sets");
		assertThat(page.get("levels").get(0).get("questions").get(0).get("title").asString())
			.isEqualTo("What is a set?");
		assertThat(desk().get(question).text("state")).isEqualTo("published");
		assertThat(events().names()).containsExactlyInAnyOrder("topic-published.v1", "question-published.v1");
	}

	@Test
	void aNewAnswerIsANewVersionAndOneEventWhenItIsPublished() {
		String topic = desk().makeTopic("Sets");
		String question = desk().makeQuestion(topic, "What is a set?", "Things.");
		desk().publish(topic);

		Answer changed = desk().answer(question, "Distinct things.", "material");

		assertThat(changed.status()).isEqualTo(200);
		assertThat(changed.json().get("version").asInt()).isEqualTo(2);
		assertThat(changed.text("message")).isEqualTo("Said better");
		assertThat(changed.text("change")).isEqualTo("material");
		assertThat(read("/questions/" + changed.text("id")).get("answer").get("markdown").asString())
			.isEqualTo("Things.");
		desk().publish(topic);
		assertThat(read("/questions/" + changed.text("id")).get("answer").get("markdown").asString())
			.isEqualTo("Distinct things.");
		assertThat(events().names()).hasSize(3);
	}

	@Test
	void aChangeNeedsTheStateForWhichItWasMade() {
		String topic = desk().makeTopic("Sets");
		String question = desk().makeQuestion(topic, "What is a set?", "Things.");
		Answer seen = desk().get(question);
		Map<String, Object> body = Map.of("content", Map.of("title", "What is a set?", "answer", "Distinct things."));

		assertThat(desk().put(question, null, body).status()).isEqualTo(428);
		assertThat(desk().put(question, seen.etag(), body).status()).isEqualTo(200);
		assertThat(desk().put(question, seen.etag(), body).status()).isEqualTo(412);
		assertThat(desk().delete(question, null).status()).isEqualTo(428);
		assertThat(desk().delete(question, seen.etag()).status()).isEqualTo(412);
		assertThat(desk().put(topic, null, Map.of("content", Map.of("title", "Sets"))).status()).isEqualTo(428);
		assertThat(desk().put(topic, "\"x\"", Map.of("content", Map.of("title", "Sets"))).status()).isEqualTo(412);
		assertThat(desk().delete(topic, null).status()).isEqualTo(428);
	}

	@Test
	void ofTwoAuthorsAtOnceOneIsToldToLookAgain() {
		String topic = desk().makeTopic("Sets");
		String question = desk().makeQuestion(topic, "What is a set?", "Things.");
		String seen = desk().get(question).etag();

		List<Integer> statuses = Stream.of("mira", "ira")
			.map((name) -> CompletableFuture.supplyAsync(
					() -> desk(name, "author")
						.put(question, seen,
								Map.of("content",
										Map.of("title", "What is a set?", "answer", "As " + name + " has it.")))
						.status()))
			.toList()
			.stream()
			.map(CompletableFuture::join)
			.toList();

		assertThat(statuses).containsExactlyInAnyOrder(200, 412);
		assertThat(desk().get(question).json().get("version").asInt()).isEqualTo(2);
	}

	@Test
	void questionsMoveBetweenLevelsAndStayTheSameQuestions() {
		String topic = desk().makeTopic("Sets");
		String one = desk().makeQuestion(topic, "One?", "First.").replace("/authoring/questions/", "");
		String two = desk().makeQuestion(topic, "Two?", "Second.").replace("/authoring/questions/", "");
		desk().publish(topic);
		Answer seen = desk().get(topic);

		Answer moved = desk().put(topic, seen.etag(),
				Map.of("content",
						Map.of("title", "Sets", "levels", List.of(Map.of("title", "Basics", "questions", List.of(two)),
								Map.of("title", "Depths", "questions", List.of(one))))));

		assertThat(moved.status()).as(String.valueOf(moved.body())).isEqualTo(200);
		desk().publish(topic);
		JsonNode question = read("/questions/" + one);
		assertThat(question.get("level").asString()).isEqualTo("depths");
		assertThat(question.get("number").asInt()).isEqualTo(1);
		assertThat(question.get("version").asInt()).isEqualTo(1);
		assertThat(question.get("previous").get("id").asString()).isEqualTo(two);
		assertThat(events().names()).containsExactlyInAnyOrder("topic-published.v1", "question-published.v1",
				"question-published.v1", "topic-published.v1");
	}

	@Test
	void whatSaysTheSameIsNoNewVersion() {
		String topic = desk().makeTopic("Sets");
		String question = desk().makeQuestion(topic, "What is a set?", "Things.");
		Answer seen = desk().get(topic);
		Map<String, Object> content = new HashMap<>();
		seen.json().get("content").properties().forEach((field) -> content.put(field.getKey(), field.getValue()));

		assertThat(desk().answer(question, "Things.", "minor").json().get("version").asInt()).isEqualTo(1);
		assertThat(desk().put(topic, seen.etag(), Map.of("content", content)).etag()).isEqualTo(seen.etag());
	}

	@Test
	void aRenamedTopicIsFoundByItsOldSlugToo() {
		String topic = desk().makeTopic("Sets");
		desk().makeQuestion(topic, "What is a set?", "Things.");
		desk().publish(topic);

		Answer renamed = desk().put(topic + "/slug", desk().get(topic).etag(), Map.of("slug", "set-theory"));

		assertThat(renamed.status()).isEqualTo(200);
		assertThat(read("/topics/set-theory").get("title").asString()).isEqualTo("Sets");
		Answer old = new Desk(client(), this.tenant.slug()).get("/topics/sets");
		assertThat(old.status()).isEqualTo(301);
		assertThat(old.location()).isEqualTo("/api/v1/" + this.tenant.slug() + "/topics/set-theory");
		assertThat(events().names()).filteredOn("topic-published.v1"::equals).hasSize(2);
		author().importBundle("# Sets\n\n### What else?\n\nMuch.\n");
		assertThat(read("/topics").get("items")).hasSize(1);
	}

	@Test
	void aSlugThatIsTakenIsRefused() {
		String topic = desk().makeTopic("Sets");
		desk().makeTopic("Maps");

		Answer renamed = desk().put(topic + "/slug", desk().get(topic).etag(), Map.of("slug", "maps"));

		assertThat(renamed.status()).isEqualTo(409);
		assertThat(renamed.text("type")).endsWith("/name-taken");
		assertThat(desk().post("/authoring/topics", Map.of("content", Map.of("title", "Sets"))).status())
			.isEqualTo(409);
	}

	@Test
	void whatBreaksARuleIsRefusedWithTheReason() {
		String topic = desk().makeTopic("Sets");

		for (Map<String, Object> content : List.<Map<String, Object>>of(Map.of("title", "No answer?"),
				Map.of("title", "", "answer", "x"), Map.of("title", "x", "answer", "x", "type", "essay"),
				Map.of("title", "x", "type", "single-choice", "options", List.of(Map.of("text", "a", "correct", true))),
				Map.of("title", "x", "answer", "x", "tags", List.of("No Tag")),
				Map.of("title", "x", "answer", "x", "unknown", 1), Map.of("title", "x\u0007", "answer", "x"))) {
			Answer refused = desk().post(topic + "/questions", Map.of("content", content));
			assertThat(refused.status()).as(content.toString()).isEqualTo(400);
			assertThat(refused.text("detail")).isNotBlank();
		}
		assertThat(desk()
			.post(topic + "/questions", Map.of("level", "nowhere", "content", Map.of("title", "x", "answer", "x")))
			.status()).isEqualTo(400);
	}

	@Test
	void aRepetitionWithTheSameKeyMakesNoSecondQuestion() {
		String topic = desk().makeTopic("Sets");
		Map<String, Object> body = Map.of("content", Map.of("title", "What is a set?", "answer", "Things."));
		Desk keyed = new Desk(desk().client().mutate().defaultHeader("Idempotency-Key", "k1").build(),
				this.tenant.slug());

		Answer first = keyed.post(topic + "/questions", body);
		Answer second = keyed.post(topic + "/questions", body);

		assertThat(first.status()).isEqualTo(201);
		assertThat(second.status()).isEqualTo(201);
		assertThat(second.text("id")).isEqualTo(first.text("id"));
		assertThat(second.etag()).isEqualTo(first.etag());
		assertThat(desk().get(topic).json().get("questions")).hasSize(1);
	}

	@Test
	void onlyAuthorsOfTheTenantWrite() {
		String topic = desk().makeTopic("Sets");
		String question = desk().makeQuestion(topic, "What is a set?", "Things.");
		Desk learner = desk("asha");
		Desk foreign = new Desk(client("zoe", "another-academy", "author"), this.tenant.slug());

		for (String path : List.of(topic, question, topic + "/versions", question + "/versions",
				topic + "/publications", "/authoring/trash", "/authoring/reviews", "/authoring/policy")) {
			assertThat(learner.get(path).status()).as(path).isEqualTo(403);
			assertThat(foreign.get(path).status()).as(path).isEqualTo(404);
			assertThat(new Desk(client(), this.tenant.slug()).get(path).status()).as(path).isEqualTo(401);
		}
		assertThat(learner.send(HttpMethod.PUT, question, "\"1\"", Map.of("content", Map.of())).status())
			.isEqualTo(403);
	}

}
