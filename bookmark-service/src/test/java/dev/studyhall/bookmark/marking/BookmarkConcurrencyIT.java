package dev.studyhall.bookmark.marking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import dev.studyhall.bookmark.support.EventLog.Event;
import dev.studyhall.bookmark.support.Learner;
import dev.studyhall.bookmark.support.RunningService;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BookmarkConcurrencyIT extends RunningService {

	private static final int AT_ONCE = 50;

	@Test
	void theSameBookmarkPutFiftyTimesAtOnceIsOne() throws Exception {
		this.catalog.publish("django", "q1", "q2");
		Learner asha = learner("asha");

		List<Integer> answers = atOnce((index) -> put(asha, this.catalog.id("q1"), "revisit"));

		assertThat(answers).containsOnlyOnce(201).allMatch((status) -> status == 201 || status == 200);
		put(asha, this.catalog.id("q2"), "revisit");
		assertThat(events().awaitUntil((event) -> isAbout(event, "q2"))).hasSize(2);
	}

	@Test
	void theLastEventTellsTheStateThatChangesAtOnceCameTo() throws Exception {
		this.catalog.publish("django", "q1", "q2");
		Learner asha = learner("asha");
		String[] kinds = { "revisit", "challenging", "favourite" };

		atOnce((index) -> put(asha, this.catalog.id("q1"), kinds[index % 3]));

		put(asha, this.catalog.id("q2"), "revisit");
		List<Event> told = events().awaitUntil((event) -> isAbout(event, "q2"));
		assertThat(told).extracting(Event::sequence).isSorted().doesNotHaveDuplicates();
		asha.list("?limit=2")
			.expectBody()
			.jsonPath("$.items[1].kind")
			.isEqualTo(told.get(told.size() - 2).payload().get("kind").asString());
	}

	private boolean isAbout(Event event, String question) {
		return event.payload().get("targetId").asString().equals(this.catalog.id(question).toString());
	}

	private static int put(Learner learner, UUID question, String kind) {
		return learner.put(question, Map.of("kind", kind)).returnResult(Void.class).getStatus().value();
	}

	private static List<Integer> atOnce(Call call) throws Exception {
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Integer>> running = IntStream.range(0, AT_ONCE)
				.mapToObj((index) -> threads.submit(() -> call.make(index)))
				.toList();
			List<Integer> statuses = new ArrayList<>();
			for (Future<Integer> each : running) {
				statuses.add(each.get());
			}
			return statuses;
		}
	}

	@FunctionalInterface
	private interface Call {

		int make(int index);

	}

}
