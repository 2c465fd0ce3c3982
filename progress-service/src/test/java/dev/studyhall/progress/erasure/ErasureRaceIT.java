package dev.studyhall.progress.erasure;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import dev.studyhall.progress.support.EventLog.Event;
import dev.studyhall.progress.support.Learner;
import dev.studyhall.progress.support.RunningService;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Attempts under way while their learner is erased. */
class ErasureRaceIT extends RunningService {

	private static final String ERASED = "dev.studyhall.progress.learner-erased.v1";

	private static final int CALLS = 12;

	@Test
	void anAttemptIsErasedOrBeginsAnew() {
		this.catalog.publish("django", "q1", "q2", "q3");
		List<UUID> questions = List.of(this.catalog.id("q1"), this.catalog.id("q2"));
		Learner asha = learner("asha");

		CompletableFuture<?>[] calls = IntStream.range(0, CALLS).mapToObj((each) -> CompletableFuture.runAsync(() -> {
			if (each % 6 == 3) {
				persist(() -> asha.delete("/data"), HttpStatus.ACCEPTED);
			}
			else {
				persist(() -> asha.rate("phone-" + each, questions.get(each % 2), 3), HttpStatus.CREATED);
			}
		})).toArray(CompletableFuture<?>[]::new);
		CompletableFuture.allOf(calls).join();

		List<Event> events = events().await(CALLS);
		long erased = events.stream()
			.filter((event) -> event.type().equals(ERASED))
			.mapToLong(Event::sequence)
			.max()
			.orElseThrow();
		List<String> after = events.stream()
			.map(Event::sequence)
			.filter((sequence) -> sequence > erased)
			.map(String::valueOf)
			.toList();
		assertThat(events).extracting(Event::sequence).isSorted();
		assertThat(sequences("attempt")).containsExactlyInAnyOrderElementsOf(after);
		assertThat(sequences("attempt_receipt")).containsExactlyInAnyOrderElementsOf(after);
		assertThat(texts("select coalesce(sum(attempts), 0) from progress.question_progress where tenant_id = ?",
				this.tenant.id()))
			.containsExactly(String.valueOf(after.size()));
	}

	/** Calls again while the learner is locked for longer than a call waits. */
	private static void persist(Supplier<WebTestClient.ResponseSpec> call, HttpStatus expected) {
		HttpStatusCode status = HttpStatus.SERVICE_UNAVAILABLE;
		while (status.equals(HttpStatus.SERVICE_UNAVAILABLE)) {
			status = call.get().returnResult(Void.class).getStatus();
		}
		assertThat(status).isEqualTo(expected);
	}

	private List<String> sequences(String table) {
		return texts("select sequence from progress.%s where tenant_id = ?".formatted(table), this.tenant.id());
	}

}
