package dev.studyhall.catalog.authoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import dev.studyhall.catalog.support.Desk;
import dev.studyhall.catalog.support.Desk.Answer;
import dev.studyhall.catalog.support.EventLog.Event;
import dev.studyhall.catalog.support.RunningCatalog;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Imports, publications and edits of one topic at the same time. */
class ConcurrentWorkIT extends RunningCatalog {

	private static final int ROUNDS = 6;

	private static final int QUESTIONS = 20;

	@Test
	void nothingIsLostAndNothingIsToldTwice() {
		author().importBundle(bundle(0));
		String first = read("/topics/sets").get("levels").get(0).get("questions").get(0).get("id").asString();

		CompletableFuture<Void> imports = CompletableFuture.runAsync(() -> {
			for (int round = 1; round <= ROUNDS; round++) {
				author().importBundle(bundle(round), "?publish=false");
			}
		});
		int edits = 0;
		List<Integer> publications = new ArrayList<>();
		while (!imports.isDone()) {
			publications.add(desk().publish("/authoring/topics/sets"));
			edits += edit("/authoring/questions/" + first, edits);
		}
		imports.join();
		desk().publish("/authoring/topics/sets");

		assertThat(publications).containsOnly(204);
		assertThat(edits).isPositive();
		assertEveryVersionIsThere(first);
		assertReadersSeeTheNewest();
		assertEventsAreInOrder();
	}

	@Test
	void manyTopicsWithTheSameWordsArePublishedAtOnce() {
		List<String> topics = IntStream.range(0, 8).mapToObj((number) -> desk().makeTopic("Topic " + number)).toList();
		for (int number = 0; number < topics.size(); number++) {
			List<String> words = IntStream.range(0, 200).mapToObj("word%d"::formatted).collect(Collectors.toList());
			Collections.shuffle(words, new Random(number));
			desk().makeQuestion(topics.get(number), words.getFirst(), String.join(" ", words));
		}

		List<Integer> answers = topics.stream()
			.map((topic) -> CompletableFuture.supplyAsync(() -> desk().publish(topic), Thread::startVirtualThread))
			.toList()
			.stream()
			.map(CompletableFuture::join)
			.toList();

		assertThat(answers).containsOnly(204);
		assertThat(read("/search?q=word7&kind=question").get("items")).hasSize(8);
		assertThat(count("search_word where tenant_id = ? and word like 'word%'", this.tenant.id())).isEqualTo(200);
	}

	/** One edit; gives whether it was made, or somebody was faster. */
	private int edit(String question, int number) {
		Desk desk = desk("ira", "author");
		Answer seen = desk.get(question);
		int status = desk
			.put(question, seen.etag(), Map.of("content",
					Map.of("title", seen.json().get("content").get("title").asString(), "answer", "Edit " + number)))
			.status();
		assertThat(status).isIn(200, 412);
		return (status == 200) ? 1 : 0;
	}

	private void assertEveryVersionIsThere(String question) {
		int newest = desk().get("/authoring/questions/" + question).json().get("version").asInt();
		assertThat(texts(
				"select version::text from catalog.question_version where question_id = ?::uuid order by question_version.version",
				question))
			.isEqualTo(LongStream.rangeClosed(1, newest).mapToObj(Long::toString).toList());
	}

	private void assertReadersSeeTheNewest() {
		for (JsonNode item : read("/topics/sets").get("levels").get(0).get("questions")) {
			JsonNode authored = desk().get("/authoring/questions/" + item.get("id").asString()).json();
			JsonNode shown = read("/questions/" + item.get("id").asString());
			assertThat(shown.get("version")).isEqualTo(authored.get("version"));
			assertThat(shown.get("answer").get("markdown")).isEqualTo(authored.get("content").get("answer"));
		}
	}

	private void assertEventsAreInOrder() {
		Map<String, List<Event>> byAggregate = events().all().stream().collect(Collectors.groupingBy(Event::key));
		assertThat(byAggregate).hasSize(QUESTIONS + 1);
		byAggregate.forEach((key, events) -> assertThat(events).as(key)
			.extracting(Event::sequence)
			.isSortedAccordingTo(Comparator.naturalOrder())
			.isEqualTo(LongStream.rangeClosed(1, events.size()).boxed().toList()));
	}

	private static String bundle(int round) {
		StringBuilder bundle = new StringBuilder("# Sets\n\n## Basics\n\n");
		for (int number = 1; number <= QUESTIONS; number++) {
			bundle.append(
					"### Question %d?\n{#q%d}\n\nAnswer %d in round %d.\n\n".formatted(number, number, number, round));
		}
		return bundle.toString();
	}

}
