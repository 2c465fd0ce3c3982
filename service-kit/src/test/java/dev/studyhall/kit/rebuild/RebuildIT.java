package dev.studyhall.kit.rebuild;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.studyhall.kit.tally.Tally;
import dev.studyhall.kit.tally.TallyConsumer;
import dev.studyhall.kit.tally.TallyEvent;
import dev.studyhall.kit.tenancy.TenantId;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.test.web.reactive.server.WebTestClient;

import static dev.studyhall.kit.tally.Tally.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A projection is made anew from the log while it is read and written, and comes out
 * equal.
 */
class RebuildIT {

	private static final int EVENTS = 8_000;

	private static final String SHAPE = """
			select indexname || ' ' || indexdef from pg_indexes where schemaname = 'kit'
			union all select policyname || ' ' || tablename || qual from pg_policies where schemaname = 'kit'
			union all select table_name || ' ' || grantee || ' ' || privilege_type from information_schema.table_privileges
				where table_schema = 'kit'
			union all select table_name || column_name || grantee from information_schema.column_privileges
				where table_schema = 'kit'
			union all select conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
				where connamespace = 'kit'::regnamespace
			union all select relname || relrowsecurity || relforcerowsecurity || coalesce(reloptions::text, '') || relowner
				from pg_class where relnamespace = 'kit'::regnamespace and relkind = 'r'
			order by 1""";

	@Test
	void underTrafficATwinComesOutEqualAndTakesThePlace() {
		try (Tally tally = Tally.start(4); Traffic traffic = new Traffic(tally)) {
			traffic.sendMuch(EVENTS);
			settleSomeAside(tally, traffic);
			List<String> shape = tally.rows().texts(SHAPE);
			traffic.start();

			RebuildReport report = rebuild(tally);

			traffic.stop();
			tally.settle();
			System.out.printf("rebuild: events=%d seconds=%.2f perSecond=%.0f%n", report.events(), report.seconds(),
					report.events() / report.seconds());
			assertThat(report.equal()).isTrue();
			assertThat(report.events()).isGreaterThan(EVENTS);
			assertThat(report.tables()).extracting(RebuildReport.Table::name)
				.containsExactly("applied_count", "mark", "score");
			assertThat(report.tables()).allSatisfy((table) -> assertThat(table.live().rows()).isPositive());
			assertThat(tally.rows().texts(SHAPE)).isEqualTo(shape);
			assertThat(leftovers(tally)).isEmpty();
			assertThat(traffic.failedReads()).isZero();
			assertThat(rebuild(tally).equal()).isTrue();
		}
	}

	@Test
	void aTableThatWasWrongIsPutRightAndTheReportSaysSo() {
		try (Tally tally = Tally.start(2)) {
			TenantId tenant = Tally.tenant();
			tally.send(TallyEvent.scoreSet(tenant, "a", 1, 1), TallyEvent.scoreSet(tenant, "b", 1, 1));
			tally.settle();
			tally.rows().execute("update kit.score set points = 99 where id = 'a'");
			tally.rows()
				.execute("insert into kit.tenant_directory values (?, 'lone', 'Lone', true, 'active', 1)",
						tenant.value());

			RebuildReport report = rebuild(tally);

			assertThat(report.equal()).isFalse();
			assertThat(report.tables()).filteredOn((table) -> !table.equal())
				.extracting(RebuildReport.Table::name)
				.containsExactly("score");
			assertThat(tally.points(tenant, "a")).isEqualTo(1);
			assertThat(leftovers(tally)).hasSize(3);
			assertThat(rebuild(tally).equal()).isTrue();
			assertThat(leftovers(tally)).isEmpty();
		}
	}

	@Test
	void aColumnAddedSinceIsInTheTwinToo() {
		try (Tally tally = Tally.start(1)) {
			tally.send(TallyEvent.scoreSet(Tally.tenant(), "a", 1, 1));
			tally.settle();
			tally.rows().execute("alter table kit.score add column extra integer not null default 7");

			assertThat(rebuild(tally).equal()).isTrue();

			assertThat(tally.rows().number("select extra from kit.score")).isEqualTo(7);
		}
	}

	@Test
	void anEventThatCanNoLongerBeAppliedEndsTheRunAndLeavesTheTables() {
		try (Tally tally = Tally.start(1)) {
			TenantId tenant = Tally.tenant();
			tally.send(TallyEvent.scoreSet(tenant, "a", 1, 1));
			tally.settle();
			tally.bean(TallyConsumer.class)
				.afterwards((events) -> Mono.error(() -> new IllegalArgumentException("no longer understood")));

			RebuildRuns.Run run = runToTheEnd(tally);

			assertThat(run.state()).isEqualTo("failed");
			assertThat(run.failure()).contains("no longer understood");
			assertThat(tally.points(tenant, "a")).isEqualTo(1);
			tally.bean(TallyConsumer.class).afterwards((events) -> Mono.empty());
			assertThat(rebuild(tally).equal()).isTrue();
		}
	}

	@Test
	void aRunThatDiedIsNoObstacleAndOneThatLivesIs() {
		try (Tally tally = Tally.start(1)) {
			tally.send(TallyEvent.scoreSet(Tally.tenant(), "a", 1, -1));
			tally.settle();
			tally.rows().execute("insert into kit.rebuild_run (consumer, state) values ('tally', 'running')");

			tally.operator()
				.post()
				.uri("/rebuild/tally")
				.exchange()
				.expectStatus()
				.isEqualTo(409)
				.expectBody()
				.jsonPath("$.type")
				.isEqualTo("https://studyhall.dev/problems/rebuild-running");
			redrive(tally).expectStatus().isEqualTo(409);
			tally.rows().execute("update kit.rebuild_run set seen_at = now() - interval '2 minutes'");

			redrive(tally).expectStatus().isOk();
			assertThat(rebuild(tally).equal()).isTrue();
			assertThat(tally.rows().texts("select state from kit.rebuild_run order by id")).containsExactly("failed",
					"completed");
		}
	}

	@Test
	void aRunThatWasTakenForDeadChangesNothingWhenItWakes() {
		try (Tally tally = Tally.start(1)) {
			TenantId tenant = Tally.tenant();
			tally.send(TallyEvent.scoreSet(tenant, "a", 1, 1));
			tally.settle();
			tally.rows().execute("update kit.score set points = 5");
			tally.bean(TallyConsumer.class)
				.afterwards((events) -> Mono.<Void>fromRunnable(
						() -> tally.rows().execute("update kit.rebuild_run set state = 'failed', failure = 'buried'"))
					.subscribeOn(Schedulers.boundedElastic()));

			RebuildRuns.Run run = runToTheEnd(tally);

			await().atMost(PATIENCE).until(() -> noRebuildThread());
			assertThat(run.failure()).isEqualTo("buried");
			assertThat(tally.points(tenant, "a")).isEqualTo(5);
		}
	}

	@Test
	void aRunWhoseServiceStopsLeavesTheTablesAndAnotherInstanceCanRunIt() {
		try (Tally tally = Tally.start(2)) {
			TenantId tenant = Tally.tenant();
			try (Tally second = tally.another()) {
				for (int number = 1; number <= 20; number++) {
					tally.send(TallyEvent.scoreSet(tenant, "a", number, number));
				}
				tally.settle();
				second.bean(TallyConsumer.class).afterwards((events) -> Mono.delay(Duration.ofSeconds(1)).then());
				second.operator().post().uri("/rebuild/tally").exchange().expectStatus().isAccepted();
			}

			// A run that is nearly done may end well within the time that a stop leaves
			// it.
			assertThat(tally.rows().texts("select state from kit.rebuild_run")).hasSize(1)
				.isSubsetOf("failed", "completed");
			assertThat(tally.points(tenant, "a")).isEqualTo(20);
			assertThat(rebuild(tally).equal()).isTrue();
		}
	}

	@Test
	void anOperatorStartsARunAndSeesWhatCameOfIt() {
		try (Tally tally = Tally.start(1)) {
			tally.operator().post().uri("/rebuild/nobody").exchange().expectStatus().isNotFound();
			tally.operator().post().uri("/rebuild/tally").exchange().expectStatus().isAccepted();

			await().atMost(PATIENCE)
				.untilAsserted(() -> tally.operator()
					.get()
					.uri("/rebuild")
					.exchange()
					.expectBody()
					.jsonPath("$.projections[0]")
					.isEqualTo("tally")
					.jsonPath("$.runs[0].startedBy")
					.isEqualTo("oskar")
					.jsonPath("$.runs[0].state")
					.isEqualTo("completed")
					.jsonPath("$.runs[0].report.equal")
					.isEqualTo(true));
		}
	}

	private static void settleSomeAside(Tally tally, Traffic traffic) {
		TenantId tenant = traffic.tenants().getFirst();
		for (String aggregate : List.of("skipped", "edited", "parked")) {
			tally.send(TallyEvent.scoreSet(tenant, aggregate, 1, -1), TallyEvent.scoreSet(tenant, aggregate, 2, 2));
		}
		tally.settle();
		List<Long> ids = tally.rows()
			.texts("select id from kit.parked_event where state = 'parked' order by key like '%/parked', key desc")
			.stream()
			.map(Long::valueOf)
			.toList();
		act(tally, ids.get(0), Map.of("action", "skip", "reason", "a test")).expectStatus().isOk();
		act(tally, ids.get(1), Map.of("action", "edit", "payload", "{\"points\":41}")).expectStatus().isOk();
		act(tally, ids.get(1), Map.of("action", "redrive")).expectStatus().isOk();
		assertThat(tally.rows().texts("select state from kit.parked_event order by state")).containsExactly("parked",
				"queued", "redriven", "redriven", "redriven", "skipped");
	}

	private static WebTestClient.ResponseSpec act(Tally tally, long id, Map<String, String> call) {
		return tally.operator().post().uri("/parked/" + id).bodyValue(call).exchange();
	}

	private static WebTestClient.ResponseSpec redrive(Tally tally) {
		return act(tally, tally.rows().number("select id from kit.parked_event"), Map.of("action", "redrive"));
	}

	private static RebuildReport rebuild(Tally tally) {
		return Objects.requireNonNull(runToTheEnd(tally).report());
	}

	private static RebuildRuns.Run runToTheEnd(Tally tally) {
		tally.bean(Rebuilds.class).begin("tally", "a test").block(PATIENCE);
		await().atMost(PATIENCE).until(() -> !latest(tally).state().equals("running"));
		return latest(tally);
	}

	private static RebuildRuns.Run latest(Tally tally) {
		return tally.bean(Rebuilds.class).latest().blockOptional(PATIENCE).orElseThrow().getFirst();
	}

	private static boolean noRebuildThread() {
		return Thread.getAllStackTraces()
			.keySet()
			.stream()
			.noneMatch((thread) -> thread.getName().startsWith("rebuild-"));
	}

	private static List<String> leftovers(Tally tally) {
		return tally.rows()
			.texts("select relname from pg_class where relnamespace = 'kit_rebuild'::regnamespace"
					+ " and relkind = 'r'");
	}

}
