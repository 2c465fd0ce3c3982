package dev.studyhall.system;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static dev.studyhall.system.Api.HOME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Somebody studies Django. Asha is nobody else's learner: what she did is counted. */
class LearnerJourneyIT {

	private static final Duration TRAVEL = Duration.ofSeconds(90);

	private final Api api = Running.api();

	@Test
	void theDjangoTopicHasItsFortyTwoQuestionsInThreeLevels() {
		JsonNode topic = api.get(null, HOME + "/topics/django").body();

		assertThat(topic.path("questionCount").asInt()).isEqualTo(42);
		assertThat(levels(topic)).containsExactly("Beginner 21", "Intermediate 12", "Advanced 9");
		for (JsonNode level : topic.path("levels")) {
			List<Integer> numbers = new ArrayList<>();
			level.path("questions").forEach((question) -> numbers.add(question.path("number").asInt()));
			assertThat(numbers).first().isEqualTo(1);
			assertThat(numbers).isSorted().doesNotHaveDuplicates().hasSize(level.path("questionCount").asInt());
		}
		assertThat(api.get(null, HOME + "/topics").body().path("items").size()).isEqualTo(5);
	}

	@Test
	void questionsFollowEachOtherFromTheFirstToTheLast() {
		String next = firstQuestion();
		int steps = 0;
		while (!next.isEmpty()) {
			JsonNode question = api.get(null, HOME + "/questions/" + next).body();
			assertThat(question.path("answer").path("html").asString("")).contains("<p>");
			assertThat(question.path("references").size()).isPositive();
			next = question.path("next").path("id").asString("");
			steps++;
		}
		assertThat(steps).isEqualTo(42);
	}

	@Test
	void whatHasNotChangedIsNotSentAgain() {
		Api.Answer first = api.get(null, HOME + "/topics/django");

		Api.Answer second = api.send(null, "GET", HOME + "/topics/django", null,
				Map.of("If-None-Match", String.valueOf(first.header("ETag"))));

		assertThat(first.header("ETag")).isNotNull();
		assertThat(second.status()).isEqualTo(304);
		assertThat(second.text()).isEmpty();
	}

	@Test
	void ashaBookmarksOneAndRatesThreeAndSeesItEverywhere() {
		List<String> questions = questions();
		String marked = questions.get(4);
		int before = counts(marked).path("bookmarks").asInt();
		int attemptsBefore = counts(questions.get(0)).path("attempts").asInt();

		await().atMost(TRAVEL)
			.until(() -> api
				.put("asha", HOME + "/me/bookmarks/" + marked, Map.of("kind", "challenging", "note", "Again *soon*."))
				.status() < 300);
		for (int at = 0; at < 3; at++) {
			assertThat(attempt("asha", questions.get(at), 2 + at).status()).isEqualTo(201);
		}

		JsonNode bookmark = api.get("asha", HOME + "/me/bookmarks").body().path("items").get(0);
		assertThat(bookmark.path("note").asString()).isEqualTo("Again *soon*.");
		assertThat(bookmark.path("question").path("id").asString()).isEqualTo(marked);
		assertThat(bookmark.path("question").path("topic").path("slug").asString()).isEqualTo("django");
		JsonNode progress = api.get("asha", HOME + "/me/progress/topics/django").body();
		assertThat(
				List.of(progress.path("total").asInt(), progress.path("seen").asInt(), progress.path("known").asInt()))
			.containsExactly(42, 3, 2);
		assertThat(progress.path("next").path("id").asString()).isEqualTo(questions.get(3));
		await().atMost(TRAVEL).untilAsserted(() -> {
			assertThat(counts(marked).path("bookmarks").asInt()).isEqualTo(before + 1);
			assertThat(counts(questions.get(0)).path("attempts").asInt()).isGreaterThan(attemptsBefore);
		});
	}

	@Test
	void theSameAttemptTwiceIsOneAttempt() {
		Map<String, Object> attempt = attemptOf(questions().get(7), 3);

		Api.Answer first = awaitPost("ben", attempt);
		Api.Answer second = api.post("ben", HOME + "/me/attempts", attempt);

		assertThat(first.status()).isEqualTo(201);
		assertThat(second.status()).isEqualTo(200);
		assertThat(second.body()).isEqualTo(first.body());
	}

	@Test
	void theStatusAndTheApiDocumentAreThereForEverybody() {
		assertThat(api.get(null, "/status").body().path("status").asString()).isEqualTo("up");
		JsonNode document = api.send(null, "GET", "/openapi", null, Map.of("Accept", "application/json")).body();
		assertThat(document.path("paths").has("/api/v1/{tenant}/topics/{slug}")).isTrue();
	}

	private Api.Answer awaitPost(String user, Map<String, Object> attempt) {
		List<Api.Answer> answers = new ArrayList<>();
		await().atMost(TRAVEL).until(() -> {
			answers.add(api.post(user, HOME + "/me/attempts", attempt));
			return answers.getLast().status() < 300;
		});
		return answers.getLast();
	}

	private Api.Answer attempt(String user, String question, int rating) {
		return awaitPost(user, attemptOf(question, rating));
	}

	static Map<String, Object> attemptOf(String question, int rating) {
		Instant now = Instant.now();
		return Map.of("clientEventId", UUID.randomUUID().toString(), "questionId", question, "questionVersion", 1,
				"rating", rating, "startedAt", now.minusSeconds(60).toString(), "endedAt", now.toString());
	}

	private JsonNode counts(String question) {
		return api.get(null, HOME + "/questions/" + question + "/counts").body();
	}

	private String firstQuestion() {
		return questions().getFirst();
	}

	/** The ids of Django's questions, in order of difficulty. */
	static List<String> questions() {
		List<String> ids = new ArrayList<>();
		for (JsonNode level : Running.api().get(null, HOME + "/topics/django").body().path("levels")) {
			level.path("questions").forEach((question) -> ids.add(question.path("id").asString()));
		}
		return ids;
	}

	private static List<String> levels(JsonNode topic) {
		List<String> levels = new ArrayList<>();
		topic.path("levels")
			.forEach((level) -> levels.add(level.path("title").asString() + " " + level.path("questionCount").asInt()));
		return levels;
	}

}
