package dev.studyhall.kit.parked;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import dev.studyhall.kit.tally.Tally;
import dev.studyhall.kit.tally.TallyConsumer;
import dev.studyhall.kit.tally.TallyEvent;
import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.testing.token.TestTokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Operators see events that stand aside, mend them, and have them applied in order. */
class RedriveIT {

	private static final int ROUNDS = 4;

	/** A redrive catches up with live events only where these leave it the time. */
	private static final int FLOOD = 100;

	private static Tally tally;

	private final TenantId tenant = Tally.tenant();

	@BeforeAll
	static void start() {
		tally = Tally.start(1);
	}

	@AfterAll
	static void stop() {
		tally.close();
	}

	@AfterEach
	void clear() {
		tally.bean(TallyConsumer.class).afterwards((events) -> Mono.empty());
		tally.rows().execute("delete from kit.parked_event");
		tally.rows().execute("delete from kit.parked_key");
	}

	@Test
	void editedAndRedrivenTheStateIsExact() {
		tally.send(score(1, 1), score(2, -1), mark(3), score(4, 4), mark(5));
		tally.settle();
		assertThat(tally.points(tenant, "a")).isEqualTo(1);
		long id = parkedId();

		act(id, Map.of("action", "edit", "payload", "{\"points\":2}")).expectStatus().isOk();
		act(id, Map.of("action", "redrive")).expectStatus().isOk().expectBody().jsonPath("$.applied").isEqualTo(4);
		tally.send(score(6, 6));
		tally.settle();

		assertThat(tally.points(tenant, "a")).isEqualTo(6);
		assertThat(tally.applied(tenant)).isEqualTo(6);
		assertThat(marks()).isEqualTo(2);
		assertThat(states()).containsOnly("redriven");
		assertThat(tally.rows().number("select count(*) from kit.parked_key")).isZero();
	}

	@Test
	void whatFailsAgainStaysParkedAndWhatCameBeforeIsDone() {
		tally.send(score(1, -1), score(2, 2), score(3, -3), score(4, 4));
		tally.settle();
		long id = parkedId();
		act(id, Map.of("action", "edit", "payload", "{\"points\":1}")).expectStatus().isOk();

		act(id, Map.of("action", "redrive")).expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.applied")
			.isEqualTo(2)
			.jsonPath("$.failed.code")
			.isEqualTo("SQLSTATE 23514");

		assertThat(tally.points(tenant, "a")).isEqualTo(2);
		assertThat(states()).containsExactly("redriven", "redriven", "parked", "queued");
		tally.send(score(5, 5));
		tally.settle();
		assertThat(tally.points(tenant, "a")).isEqualTo(2);
		assertThat(states()).hasSize(5);
	}

	@Test
	void skippingNeedsAReasonAndLetsTheOthersThrough() {
		tally.send(score(1, -1), score(2, 2));
		tally.settle();
		long id = parkedId();

		act(id, Map.of("action", "skip")).expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.field")
			.isEqualTo("reason");
		act(id, Map.of("action", "skip", "reason", "sent by mistake")).expectStatus().isOk();

		assertThat(tally.points(tenant, "a")).isEqualTo(2);
		assertThat(states()).containsExactly("skipped", "redriven");
		assertThat(tally.rows().texts("select reason || ' by ' || changed_by from kit.parked_event where id = ?", id))
			.containsExactly("sent by mistake by oskar");
	}

	@Test
	void whatIsSettledIsNotTouchedAgain() {
		tally.send(score(1, -1));
		tally.settle();
		long id = parkedId();
		act(id, Map.of("action", "skip", "reason", "why not")).expectStatus().isOk();

		for (Map<String, String> action : List.of(Map.of("action", "redrive"),
				Map.of("action", "skip", "reason", "again"), Map.of("action", "edit", "payload", "{}"))) {
			act(id, action).expectStatus().isEqualTo(409).expectHeader().contentType("application/problem+json");
		}
		act(id, Map.of("action", "explode")).expectStatus().isBadRequest();
		act(987_654_321, Map.of("action", "redrive")).expectStatus().isNotFound();
	}

	@Test
	void anEditMustBeAJsonObject() {
		tally.send(score(1, -1));
		tally.settle();

		for (String payload : List.of("no json", "[]", "{\"a\":", "7")) {
			act(parkedId(), Map.of("action", "edit", "payload", payload)).expectStatus()
				.isBadRequest()
				.expectBody()
				.jsonPath("$.field")
				.isEqualTo("payload");
		}
	}

	@Test
	void theListHasNoPayloadsAndTheEventHas() {
		tally.send(score(1, -1), score(2, 2), score(3, 3));
		tally.settle();

		tally.operator()
			.get()
			.uri("/parked?consumer=tally&state=queued&limit=1")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.items.length()")
			.isEqualTo(1)
			.jsonPath("$.items[0].payload")
			.doesNotExist()
			.jsonPath("$.items[0].headers.ce_sequence")
			.isEqualTo("2")
			.jsonPath("$.next")
			.isNumber();
		tally.operator()
			.get()
			.uri("/parked/" + parkedId())
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.event.cause")
			.isEqualTo("SQLSTATE 23514")
			.jsonPath("$.payload")
			.isEqualTo("{\"tenantId\":\"" + tenant + "\",\"points\":-1}");
	}

	@Test
	void onlyOperatorsMayLook() {
		String learner = TestTokens.shared().token("asha").member("tech-baithak", "admin").sign();

		for (String path : List.of("/parked", "/parked/1", "/rebuild")) {
			tally.operators(learner).get().uri(path).exchange().expectStatus().isForbidden();
			tally.operators("nonsense").get().uri(path).exchange().expectStatus().isUnauthorized();
		}
	}

	@Test
	void liveEventsOfTheKeyDoNotOvertakeARedrive() {
		List<Long> order = Collections.synchronizedList(new ArrayList<>());
		tally.bean(TallyConsumer.class)
			.afterwards((events) -> Mono.fromRunnable(() -> events.forEach((event) -> order.add(event.sequence()))));
		long sequence = 0;
		for (int round = 0; round < ROUNDS; round++) {
			tally.send(score(++sequence, -1));
			tally.settle();
			long id = parkedId();
			order.remove(sequence);
			act(id, Map.of("action", "edit", "payload", "{\"points\":1}")).expectStatus().isOk();
			CompletableFuture<Void> redrive = CompletableFuture
				.runAsync(() -> act(id, Map.of("action", "redrive")).expectStatus().isOk());
			for (int sent = 0; sent < FLOOD && !redrive.isDone(); sent++) {
				tally.send(mark(++sequence), mark(++sequence), mark(++sequence));
			}
			redrive.join();
			tally.settle();
			assertThat(states()).containsOnly("redriven");
		}

		assertThat(order).hasSize((int) sequence).isSorted();
		assertThat(marks()).isEqualTo(sequence - ROUNDS);
		assertThat(tally.applied(tenant)).isEqualTo(sequence);
	}

	private TallyEvent score(long sequence, int points) {
		return TallyEvent.scoreSet(tenant, "a", sequence, points);
	}

	private TallyEvent mark(long sequence) {
		return TallyEvent.markMade(tenant, "a", sequence, UUID.randomUUID());
	}

	private long marks() {
		return tally.rows().number("select count(*) from kit.mark where tenant_id = ?", tenant.value());
	}

	private static long parkedId() {
		return tally.rows().number("select min(id) from kit.parked_event where state = 'parked'");
	}

	private static List<String> states() {
		return tally.rows().texts("select state from kit.parked_event order by record_offset");
	}

	private static WebTestClient.ResponseSpec act(long id, Map<String, String> call) {
		return tally.operator().post().uri("/parked/" + id).bodyValue(call).exchange();
	}

}
