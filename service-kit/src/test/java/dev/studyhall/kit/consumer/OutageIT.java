package dev.studyhall.kit.consumer;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.studyhall.kit.tally.Rows;
import dev.studyhall.kit.tally.Tally;
import dev.studyhall.kit.tally.TallyEvent;
import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.local.stack.LocalPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static dev.studyhall.kit.tally.Tally.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A database in trouble parks nothing and loses nothing. */
class OutageIT {

	/** Faults pass as soon as the test says so: no need to wait for long after them. */
	private static final Map<String, Object> EAGER = Map.of("studyhall.events.consumer.max-back-off", "500ms");

	@Test
	void aKilledServerParksNothing(@TempDir Path directory) {
		try (LocalPostgres server = LocalPostgres.start(LocalPostgres.Settings.in(directory, "superuser").notDurable());
				Tally tally = Tally.start(Rows.on(server), 4, EAGER)) {
			TenantId tenant = Tally.tenant();
			int sent = send(tally, tenant, 0);
			for (int outage = 0; outage < 2; outage++) {
				server.kill();
				sent = send(tally, tenant, sent);
				server.start();
				sent = send(tally, tenant, sent);
			}
			tally.settle();

			assertThat(tally.applied(tenant)).isEqualTo(sent);
			assertThat(tally.rows().number("select count(*) from kit.mark")).isEqualTo(sent);
			assertThat(tally.rows().number("select count(*) from kit.parked_event")).isZero();
		}
	}

	@Test
	void connectionsThatDieAllTheTimeParkNothing() {
		try (Tally tally = Tally.start(4, EAGER)) {
			TenantId tenant = Tally.tenant();
			int sent = 0;
			for (int round = 0; round < 10; round++) {
				sent = send(tally, tenant, sent);
				tally.rows().texts("""
						select pg_terminate_backend(pid)::text
						from pg_stat_activity
						where usename = 'kit_worker' and datname = current_database()""");
			}
			tally.settle();

			assertThat(tally.applied(tenant)).isEqualTo(sent);
			assertThat(tally.rows().number("select count(*) from kit.parked_event")).isZero();
		}
	}

	@Test
	void aLockHeldTooLongParksNothing() throws SQLException {
		try (Tally tally = Tally.start(1, EAGER); Connection other = tally.rows().connect()) {
			TenantId tenant = Tally.tenant();
			other.setAutoCommit(false);
			try (Statement statement = other.createStatement()) {
				statement.execute("lock table kit.score in access exclusive mode");
			}

			tally.send(TallyEvent.scoreSet(tenant, "a", 1, 1));
			await().during(Duration.ofSeconds(4)).atMost(PATIENCE).until(() -> parked(tally) == 0);
			other.commit();
			tally.settle();

			assertThat(tally.points(tenant, "a")).isEqualTo(1);
			assertThat(tally.applied(tenant)).isEqualTo(1);
			assertThat(parked(tally)).isZero();
		}
	}

	@Test
	void aMissingColumnParksNothing() {
		try (Tally tally = Tally.start(1, EAGER)) {
			TenantId tenant = Tally.tenant();
			tally.rows().execute("alter table kit.score rename column points to other");

			tally.send(TallyEvent.scoreSet(tenant, "a", 1, 1));
			await().during(Duration.ofSeconds(2)).atMost(PATIENCE).until(() -> parked(tally) == 0);
			tally.rows().execute("alter table kit.score rename column other to points");
			tally.settle();

			assertThat(tally.points(tenant, "a")).isEqualTo(1);
			assertThat(parked(tally)).isZero();
		}
	}

	private static long parked(Tally tally) {
		return tally.rows().number("select count(*) from kit.parked_event");
	}

	private static int send(Tally tally, TenantId tenant, int from) {
		List<TallyEvent> events = new ArrayList<>();
		for (int number = from + 1; number <= from + 300; number++) {
			events.add(TallyEvent.markMade(tenant, "a" + number % 50, number, UUID.randomUUID()));
		}
		tally.send(events);
		return from + 300;
	}

}
