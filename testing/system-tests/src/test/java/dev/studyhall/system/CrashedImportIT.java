package dev.studyhall.system;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import dev.studyhall.local.launcher.platform.Component;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Kills the catalog, then the database, in the middle of an import. It goes on by itself,
 * and each question is there once: as a row, in the log, and in the copies of others.
 */
class CrashedImportIT {

	private static final String API = "/api/v1/north-academy";

	private static final int TOPICS = 100;

	private static final int QUESTIONS_OF_TOPIC = 20;

	private static final int QUESTIONS = TOPICS * QUESTIONS_OF_TOPIC;

	private static final Duration BACK = Duration.ofMinutes(5);

	private static final String CAME_IN = """
			from catalog.question
			join catalog.topic on topic.tenant_id = question.tenant_id and topic.id = question.topic_id
			where topic.slug like 'crashed-%'""";

	private final Api api = Running.api();

	@Test
	void anImportThatDiesTwiceBringsEachQuestionOnce() {
		String job = upload();
		for (Component component : List.of(Component.CATALOG, Component.POSTGRES)) {
			int before = cameIn();
			await().atMost(BACK).pollInterval(Duration.ofMillis(20)).until(() -> cameIn() > before);
			Running.platform().process(component).kill();
			Running.platform().process(component).start();
			Running.platform().process(component).awaitReady(BACK);
			assertThat(cameIn()).as("killed in the middle").isGreaterThan(before).isLessThan(QUESTIONS);
		}
		JsonNode counts = awaitEnd(job).path("counts");

		assertThat(counts.path("created").asInt()).isEqualTo(QUESTIONS);
		assertThat(counts.path("unchanged").asInt() + counts.path("updated").asInt() + counts.path("rejected").asInt())
			.isZero();
		assertThat(cameIn()).isEqualTo(QUESTIONS);
		Set<String> questions = new HashSet<>(Running.rows("select question.id::text " + CAME_IN));
		await().atMost(BACK).until(() -> Running.rows("select 1 from catalog.outbox").isEmpty());
		assertThat(published(questions)).hasSize(QUESTIONS);
		await().atMost(BACK)
			.until(() -> Running.rows("select question_id::text from progress.question_copy where slug is not null")
				.containsAll(questions));
		assertThat(awaitEnd(upload()).path("counts").path("unchanged").asInt()).isEqualTo(QUESTIONS);
	}

	private String upload() {
		Api.Answer accepted = api.post("nora", API + "/imports", file());
		assertThat(accepted.status()).isEqualTo(202);
		return String.valueOf(accepted.header("Location"));
	}

	private JsonNode awaitEnd(String job) {
		await().atMost(BACK).ignoreExceptionsInstanceOf(Api.Unanswered.class).until(() -> {
			Api.Answer answer = api.get("nora", job);
			return answer.status() == 200 && answer.body().path("state").asString().equals("completed");
		});
		return api.get("nora", job).body();
	}

	private static int cameIn() {
		return Integer.parseInt(Running.rows("select count(*) " + CAME_IN).getFirst());
	}

	/** Their publications in the log; one that was sent twice is one. */
	private static Set<String> published(Set<String> questions) {
		Set<String> published = new HashSet<>();
		EventLogReader.read("studyhall.catalog.v1")
			.stream()
			.filter((entry) -> entry.type().equals("dev.studyhall.catalog.question-published.v1"))
			.filter((entry) -> questions.contains(entry.payload().path("questionId").asString()))
			.forEach((entry) -> published.add(entry.key() + " " + entry.sequence()));
		return published;
	}

	private static Map<String, Object> file() {
		return Map.of("format", "studyhall", "version", 1, "topics",
				IntStream.range(0, TOPICS).mapToObj(CrashedImportIT::topic).toList());
	}

	private static Map<String, Object> topic(int number) {
		return Map.of("slug", "crashed-" + number, "title", "Crashed " + number, "language", "en", "levels",
				List.of(Map.of("code", "beginner", "title", "Beginner", "questions",
						IntStream.range(0, QUESTIONS_OF_TOPIC)
							.mapToObj((question) -> question(number, question))
							.toList())));
	}

	private static Map<String, Object> question(int topic, int number) {
		return Map.of("externalId", "q-" + number, "title", "What is lost when %d dies at %d?".formatted(topic, number),
				"type", "open", "answer", "Nothing that was **acknowledged**.");
	}

}
