package dev.studyhall.kit.parked;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import dev.studyhall.kit.tally.Tally;
import dev.studyhall.kit.tally.TallyConsumer;
import dev.studyhall.kit.tally.TallyEvent;
import dev.studyhall.kit.tenancy.TenantId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A poisonous event stands aside with its cause and holds its key, not its partition. */
class ParkedEventsIT {

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
	void aPoisonousEventHoldsItsKeyAndTheOthersGoOn() {
		List<TallyEvent> events = new ArrayList<>();
		for (int sequence = 1; sequence <= 5; sequence++) {
			events.add(TallyEvent.scoreSet(tenant, "sick", sequence, (sequence == 2) ? -1 : sequence));
			events.add(TallyEvent.scoreSet(tenant, "sound", sequence, sequence));
		}

		tally.send(events);
		tally.settle();
		tally.send(TallyEvent.scoreSet(tenant, "sick", 6, 6), TallyEvent.scoreSet(tenant, "sound", 6, 6));
		tally.settle();

		assertThat(tally.points(tenant, "sick")).isEqualTo(1);
		assertThat(tally.points(tenant, "sound")).isEqualTo(6);
		assertThat(tally.applied(tenant)).isEqualTo(7);
		assertThat(waiting("sick")).containsExactly("parked SQLSTATE 23514", "queued -", "queued -", "queued -",
				"queued -");
		assertThat(waiting("sound")).isEmpty();
	}

	@Test
	void aPoisonousEventOfOneTenantDoesNotUndoAnothers() {
		TenantId other = Tally.tenant();

		tally.send(TallyEvent.scoreSet(other, "a", 1, 1), TallyEvent.scoreSet(tenant, "a", 1, -1),
				TallyEvent.scoreSet(other, "a", 2, 2), TallyEvent.scoreSet(tenant, "b", 1, 1));
		tally.settle();

		assertThat(tally.points(other, "a")).isEqualTo(2);
		assertThat(tally.applied(other)).isEqualTo(2);
		assertThat(tally.points(tenant, "b")).isEqualTo(1);
		assertThat(waiting("a")).containsExactly("parked SQLSTATE 23514");
	}

	@Test
	void whatCannotBeReadIsParkedAndLeavesNoRow() {
		TallyEvent sound = TallyEvent.scoreSet(tenant, "x", 1, 7);
		TenantId foreign = Tally.tenant();
		long before = scores();

		tally.send(sound.withPayload("no json"), sound.withPayload("{\"points\":1,\"note\":\"\\u0000\"}"),
				sound.withPayload("{\"points\":1,\"note\":\"" + "x".repeat(10_000_000) + "\"}"),
				sound.withPayload((byte[]) null), sound.withHeader("ce_type", "dev.studyhall.kit.score-set.v9"),
				sound.withHeader("ce_tenant", foreign.toString()), sound.withHeader("ce_id", null),
				sound.withPayload("{\"points\":1,\"tenantId\":\"" + foreign + "\"}"), sound.withKey(null),
				sound.withKey(new byte[] { (byte) 0xff, 0 }), TallyEvent.scoreSet(tenant, "y", 1, 1));
		tally.settle();

		assertThat(tally.points(tenant, "y")).isEqualTo(1);
		assertThat(scores()).isEqualTo(before + 1);
		assertThat(causes()).containsExactly("payload-not-json", "payload-not-storable", "payload-too-large",
				"payload-missing", "event-version-unknown", "key-disagrees", "envelope-unreadable", "tenant-disagrees",
				"key-unusable", "key-unusable");
		assertThat(tally.rows().texts("select distinct key from kit.parked_event order by key")).containsExactly("",
				tenant + "/x");
	}

	@Test
	void aPayloadThatDoesNotFitItsTypeIsParked() {
		tally.send(TallyEvent.scoreSet(tenant, "x", 1, 7).withPayload("{\"points\":\"many\"}"),
				TallyEvent.scoreSet(tenant, "y", 1, 1));
		tally.settle();

		assertThat(tally.points(tenant, "y")).isEqualTo(1);
		assertThat(causes()).singleElement().asString().contains("jackson");
	}

	@Test
	void typesOfNoConcernPassByEvenBehindAHeldKey() {
		double before = tally.meter("studyhall.consumer.skipped");
		TallyEvent sound = TallyEvent.scoreSet(tenant, "x", 1, 7);

		tally.send(sound.withPayload("no json"), sound.withHeader("ce_type", "dev.studyhall.kit.other.v1"), sound);
		tally.settle();

		assertThat(waiting("x")).containsExactly("parked payload-not-json", "queued -");
		await().atMost(Tally.PATIENCE).until(() -> tally.meter("studyhall.consumer.skipped") == before + 1);
	}

	@Test
	void anEffectOnAnotherTenantsRowsIsTheEventsFault() {
		UUID other = UUID.randomUUID();
		tally.bean(TallyConsumer.class)
			.afterwards((events) -> tally.bean(TallyConsumer.class)
				.database()
				.sql("insert into mark (tenant_id, id, aggregate_id) values (:tenant, :tenant, 'stolen')")
				.bind("tenant", other)
				.then());

		tally.send(TallyEvent.scoreSet(tenant, "x", 1, 7));
		tally.settle();
		tally.bean(TallyConsumer.class).afterwards((events) -> Mono.empty());

		assertThat(waiting("x")).containsExactly("parked SQLSTATE 42501");
		assertThat(tally.rows().number("select count(*) from kit.mark where tenant_id = ?", other)).isZero();
		assertThat(tally.points(tenant, "x")).isEqualTo(-1);
	}

	private List<String> waiting(String aggregate) {
		return tally.rows().texts("""
				select state || ' ' || coalesce(cause, '-')
				from kit.parked_event
				where key = ?
				order by record_offset""", tenant + "/" + aggregate);
	}

	private static List<String> causes() {
		return tally.rows().texts("select cause from kit.parked_event order by record_offset");
	}

	private static long scores() {
		return tally.rows().number("select count(*) from kit.score");
	}

}
