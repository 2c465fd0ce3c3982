package dev.studyhall.kit.parked;

import java.util.List;
import java.util.UUID;

import dev.studyhall.kit.tally.Tally;
import dev.studyhall.kit.tally.TallyEvent;
import dev.studyhall.kit.tenancy.TenantId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** An event that makes void what was told before is not held back by what waits of it. */
class ClearingIT {

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
		tally.rows().execute("delete from kit.parked_event");
		tally.rows().execute("delete from kit.parked_key");
	}

	@Test
	void whatWaitsIsGivenUpAndTheKeyGoesOn() {
		tally.send(mark("a", 1), score("a", 2, -1), mark("a", 3), score("b", 1, -1));
		tally.settle();

		tally.send(TallyEvent.wiped(tenant, "a", 4), score("a", 5, 5));
		tally.settle();

		assertThat(tally.points(tenant, "a")).isEqualTo(5);
		assertThat(marks()).isZero();
		assertThat(states()).containsExactly("skipped", "skipped", "parked");
		assertThat(heldKeys()).containsExactly(tenant + "/b");
	}

	@Test
	void itIsTheSameWithinOneBatch() {
		tally.send(mark("a", 1), score("a", 2, -1), mark("a", 3), TallyEvent.wiped(tenant, "a", 4), score("a", 5, 5),
				score("a", 6, -1), mark("a", 7));
		tally.settle();

		assertThat(tally.points(tenant, "a")).isEqualTo(5);
		assertThat(marks()).isZero();
		assertThat(states()).containsExactly("skipped", "skipped", "parked", "queued");
		assertThat(heldKeys()).containsExactly(tenant + "/a");
	}

	@Test
	void anUnreadableEventAfterItStillHoldsTheKey() {
		tally.send(score("a", 1, -1), TallyEvent.wiped(tenant, "a", 2), score("a", 3, 3).withPayload("no json"),
				score("a", 4, 4));
		tally.settle();

		assertThat(tally.points(tenant, "a")).isEqualTo(-1);
		assertThat(states()).containsExactly("skipped", "parked", "queued");
	}

	@Test
	void whatIsGivenUpKeepsNoPayload() {
		tally.send(score("a", 1, -1), mark("a", 2));
		tally.settle();

		tally.send(TallyEvent.wiped(tenant, "a", 3));
		tally.settle();

		assertThat(tally.rows()
			.number("select count(*) from kit.parked_event where payload is null and edited is null"
					+ " and cause_detail is null and reason is not null"))
			.isEqualTo(2);
	}

	@Test
	void aRebuildPassesByWhatWasGivenUp() {
		try (Tally own = Tally.start(1)) {
			own.send(score("a", 1, -1), mark("a", 2), TallyEvent.wiped(tenant, "a", 3), mark("a", 4));
			own.settle();

			own.operator().post().uri("/rebuild/tally").exchange().expectStatus().isAccepted();

			await().atMost(Tally.PATIENCE).until(() -> !lastRun(own).equals(List.of("running ")));
			assertThat(lastRun(own)).containsExactly("completed true");
			assertThat(own.rows().number("select count(*) from kit.mark")).isEqualTo(1);
		}
	}

	private TallyEvent score(String aggregate, long sequence, int points) {
		return TallyEvent.scoreSet(tenant, aggregate, sequence, points);
	}

	private TallyEvent mark(String aggregate, long sequence) {
		return TallyEvent.markMade(tenant, aggregate, sequence, UUID.randomUUID());
	}

	private long marks() {
		return tally.rows().number("select count(*) from kit.mark where tenant_id = ?", tenant.value());
	}

	private static List<String> states() {
		return tally.rows().texts("select state from kit.parked_event order by record_offset");
	}

	private static List<String> heldKeys() {
		return tally.rows().texts("select key from kit.parked_key");
	}

	private static List<String> lastRun(Tally own) {
		return own.rows()
			.texts("select state || ' ' || coalesce((report::jsonb ->> 'equal'), failure, '') from kit.rebuild_run"
					+ " order by id desc limit 1");
	}

}
