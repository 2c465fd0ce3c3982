package dev.studyhall.progress.attempt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import dev.studyhall.progress.support.EventLog.Event;
import dev.studyhall.progress.support.Learner;
import dev.studyhall.progress.support.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

class RecordAttemptIT extends RunningService {

	private static final int AT_ONCE = 50;

	private Learner asha = Learner.nobody();

	private UUID question = unknownId();

	@BeforeEach
	void publishDjango() {
		this.catalog.publish("django", "what-is-django", "what-is-mvt");
		this.question = this.catalog.id("what-is-django");
		this.asha = learner("asha");
	}

	@Test
	void anAttemptComesBackAsItWasRecorded() {
		this.asha.rate("phone-1", this.question, 3)
			.expectStatus()
			.isCreated()
			.expectBody()
			.jsonPath("$.id")
			.isNotEmpty()
			.jsonPath("$.clientEventId")
			.isEqualTo("phone-1")
			.jsonPath("$.questionId")
			.isEqualTo(this.question.toString())
			.jsonPath("$.questionVersion")
			.isEqualTo(1)
			.jsonPath("$.rating")
			.isEqualTo(3)
			.jsonPath("$.skipped")
			.isEqualTo(false)
			.jsonPath("$.startedAt")
			.isEqualTo("2026-05-10T18:00:00.100Z")
			.jsonPath("$.endedAt")
			.isEqualTo("2026-05-10T18:02:30.200Z")
			.jsonPath("$.recordedAt")
			.isNotEmpty();
	}

	@Test
	void aSkippedAttemptHasNoRating() {
		this.asha.skip("phone-1", this.question)
			.expectStatus()
			.isCreated()
			.expectBody()
			.jsonPath("$.skipped")
			.isEqualTo(true)
			.jsonPath("$.rating")
			.isEmpty();

		Event event = events().await(1).getFirst();
		assertThat(event.payload().has("rating")).isFalse();
		assertThat(event.payload().get("skipped").asBoolean()).isTrue();
	}

	@Test
	void theSameEventAgainIsTheSameAnswerAndOneAttempt() {
		String first = body(this.asha.rate("phone-1", this.question, 3), 201);

		Map<String, Object> again = Learner.attempt("phone-1", this.question, 3);
		again.put("startedAt", "2026-05-10T20:00:00.100000+02:00");
		again.put("skipped", false);

		assertThat(body(this.asha.record(again), 200)).isEqualTo(first);
		assertThat(attempts()).isOne();
		assertThat(eventsUpToFence()).hasSize(1);
	}

	@Test
	void theSameEventWithOtherContentIsRefused() {
		this.asha.rate("phone-1", this.question, 3).expectStatus().isCreated();

		this.asha.rate("phone-1", this.question, 4)
			.expectStatus()
			.isEqualTo(409)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("https://studyhall.dev/problems/client-event-id-reused")
			.jsonPath("$.field")
			.isEqualTo("clientEventId");
		this.asha.skip("phone-1", this.question).expectStatus().isEqualTo(409);
		this.asha.rate("phone-1", this.catalog.id("what-is-mvt"), 3).expectStatus().isEqualTo(409);
		this.asha.rate("phone-1", unknownId(), 3).expectStatus().isEqualTo(409);

		assertThat(attempts()).isOne();
		assertThat(eventsUpToFence()).hasSize(1);
	}

	@Test
	void theSameEventFiftyTimesAtOnceIsOneAttempt() throws Exception {
		List<EntityExchangeResult<String>> answers = new ArrayList<>();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<EntityExchangeResult<String>>> running = new ArrayList<>();
			for (int each = 0; each < AT_ONCE; each++) {
				running.add(threads
					.submit(() -> this.asha.rate("phone-1", this.question, 2).expectBody(String.class).returnResult()));
			}
			for (Future<EntityExchangeResult<String>> each : running) {
				answers.add(each.get());
			}
		}

		assertThat(answers).extracting((answer) -> answer.getStatus().value())
			.containsOnlyOnce(201)
			.allMatch((status) -> status == 201 || status == 200);
		assertThat(answers).extracting(EntityExchangeResult::getResponseBody)
			.containsOnly(answers.getFirst().getResponseBody());
		assertThat(attempts()).isOne();
		assertThat(eventsUpToFence()).hasSize(1);
	}

	@Test
	void theSameNameOfTwoLearnersIsTwoEvents() {
		this.asha.rate("phone-1", this.question, 3).expectStatus().isCreated();

		learner("ben").rate("phone-1", this.question, 1).expectStatus().isCreated();

		assertThat(attempts()).isEqualTo(2);
	}

	@Test
	void anUnknownQuestionMayComeInASecond() {
		this.asha.rate("phone-1", unknownId(), 3)
			.expectStatus()
			.isNotFound()
			.expectHeader()
			.valueEquals(HttpHeaders.RETRY_AFTER, "1");

		assertThat(count("learner where tenant_id = ?", this.tenant.id())).isZero();
		assertThat(count("attempt_receipt where tenant_id = ?", this.tenant.id())).isZero();
	}

	@Test
	void anyVersionOfAKnownQuestionIsAcceptedEvenARetiredOne() {
		Map<String, Object> attempt = Learner.attempt("phone-1", this.question, 3);
		attempt.put("questionVersion", 999);
		this.asha.record(attempt).expectStatus().isCreated();

		this.catalog.retireQuestion("django", "what-is-django");

		this.asha.rate("phone-2", this.question, 3).expectStatus().isCreated();
	}

	@Test
	void eventsTellEachAttemptInTheOrderOfAcceptance() {
		for (int each = 1; each <= 4; each++) {
			this.asha.rate("phone-" + each, this.question, each).expectStatus().isCreated();
		}

		List<Event> told = events().await(4);

		assertThat(told).extracting(Event::sequence).containsExactly(1L, 2L, 3L, 4L);
		assertThat(told).extracting((event) -> event.payload().get("rating").asInt()).containsExactly(1, 2, 3, 4);
		assertThat(told).extracting(Event::key).containsOnly(this.tenant.id() + "/" + onlyLearner());
		assertThat(told).extracting(Event::type).containsOnly(AttemptRecordedV1.TYPE);
	}

	/** The events before one more attempt, which is made here. */
	private List<Event> eventsUpToFence() {
		String body = body(this.asha.rate("fence", this.catalog.id("what-is-mvt"), 3), 201);
		JsonNode fence = new JsonMapper().readTree(body).get("id");
		return events().awaitUntil((event) -> event.payload().get("attemptId").equals(fence))
			.stream()
			.filter((event) -> !event.payload().get("attemptId").equals(fence))
			.toList();
	}

	private long attempts() {
		return count("attempt where tenant_id = ?", this.tenant.id());
	}

	private static String body(WebTestClient.ResponseSpec answer, int status) {
		return String
			.valueOf(answer.expectStatus().isEqualTo(status).expectBody(String.class).returnResult().getResponseBody());
	}

}
