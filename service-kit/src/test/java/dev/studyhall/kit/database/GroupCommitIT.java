package dev.studyhall.kit.database;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import dev.studyhall.kit.sample.Sample;
import dev.studyhall.kit.tenancy.TenantId;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.r2dbc.core.DatabaseClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/** Many callers, few transactions; each has the outcome of its own piece. */
class GroupCommitIT {

	private static final Duration PATIENCE = Duration.ofSeconds(120);

	private static final String POISON = "x".repeat(20_000);

	@SuppressWarnings("NullAway.Init")
	private static Sample sample;

	private final List<List<String>> groups = new CopyOnWriteArrayList<>();

	private final Sinks.Empty<Void> firstMayEnd = Sinks.empty();

	@BeforeAll
	static void start() {
		sample = Sample.start(Map.of());
		sample.execute("alter table kit.note add constraint short check (length(text) < 10000)");
	}

	@AfterAll
	static void stop() {
		sample.close();
	}

	@Test
	void whoComesWhileATransactionRunsIsWrittenWithTheOthersInTheNext() {
		TenantId tenant = sample.tenant("grouped", true);
		GroupCommit<String, String> notes = notes(100);

		List<String> answers = afterRelease(
				Flux.range(0, 20).flatMap((number) -> notes.write(tenant, "n" + number), 20));

		assertThat(answers).hasSize(20).contains("n0!", "n19!");
		assertThat(groups).hasSize(2);
		assertThat(groups.getFirst()).containsExactly("n0");
		assertThat(groups.getLast()).hasSize(19);
		assertThat(written(tenant)).isEqualTo(20);
	}

	@Test
	void piecesOfOneKeyAreNeverInOneGroup() {
		TenantId tenant = sample.tenant("keyed", true);
		GroupCommit<String, String> notes = notes(100);

		afterRelease(Flux.just("a", "b", "b", "c", "b").flatMap((text) -> notes.write(tenant, text), 5));

		assertThat(groups).containsExactly(List.of("a"), List.of("b", "c"), List.of("b"), List.of("b"));
	}

	@Test
	void tenantsShareNoTransactionAndTakeTurns() {
		TenantId one = sample.tenant("turn-one", true);
		TenantId other = sample.tenant("turn-other", true);
		GroupCommit<String, String> notes = notes(2);

		afterRelease(Flux.just("a", "b", "c", "d", "e")
			.flatMap((text) -> notes.write("d".equals(text) ? other : one, text), 5));

		assertThat(groups).containsExactly(List.of("a"), List.of("b", "c"), List.of("d"), List.of("e"));
		assertThat(written(one)).isEqualTo(4);
		assertThat(written(other)).isOne();
	}

	@Test
	void aTenantsGroupsFollowOneAnotherWhileOthersGoBeside() {
		TenantId one = sample.tenant("beside-one", true);
		TenantId other = sample.tenant("beside-other", true);
		GroupCommit<String, String> notes = notes(new GroupCommit.Limits(2, 100, 50));
		Disposable writing = Flux.just("a", "b", "c", "d")
			.flatMap((text) -> notes.write("c".equals(text) ? other : one, text), 4)
			.subscribe();
		await().atMost(PATIENCE).until(() -> groups.size() == 2);

		firstMayEnd.tryEmitEmpty();
		await().atMost(PATIENCE).until(writing::isDisposed);

		assertThat(groups.subList(0, 2)).containsExactlyInAnyOrder(List.of("a"), List.of("c"));
		assertThat(groups.getLast()).containsExactly("b", "d");
	}

	@Test
	void aPieceThatCannotBeWrittenFailsAlone() {
		TenantId tenant = sample.tenant("poisoned", true);
		GroupCommit<String, String> notes = notes(100);
		Flux<String> outcomes = Flux.just("a", "b", POISON, "c")
			.flatMap((text) -> notes.write(tenant, text)
				.onErrorResume(DataIntegrityViolationException.class, (failure) -> Mono.just("refused")), 4);

		List<String> answers = afterRelease(outcomes);

		assertThat(answers).containsExactlyInAnyOrder("a!", "b!", "refused", "c!");
		assertThat(written(tenant)).isEqualTo(3);
	}

	@Test
	void whoHangsUpInTimeIsLeftOutAndLaterIsTooLate() {
		TenantId tenant = sample.tenant("hung-up", true);
		GroupCommit<String, String> notes = notes(100);
		double detached = detached();
		Disposable late = notes.write(tenant, "late").subscribe();
		Disposable early = notes.write(tenant, "early").subscribe();
		await().atMost(PATIENCE).until(() -> groups.size() == 1);
		late.dispose();
		early.dispose();

		assertThat(afterRelease(notes.write(tenant, "patient").flux())).containsExactly("patient!");

		assertThat(groups).containsExactly(List.of("late"), List.of("patient"));
		assertThat(written(tenant)).isEqualTo(2);
		assertThat(detached() - detached).isOne();
	}

	@Test
	void moreThanMayWaitAreToldToComeAgain() {
		TenantId tenant = sample.tenant("crowded", true);
		GroupCommit<String, String> notes = notes(100);
		Disposable fiftyOne = Flux.range(0, 51).flatMap((number) -> notes.write(tenant, "n" + number), 51).subscribe();

		assertThatExceptionOfType(DatabaseBusyException.class)
			.isThrownBy(() -> notes.write(tenant, "one too many").block(PATIENCE));

		firstMayEnd.tryEmitEmpty();
		await().atMost(PATIENCE).until(fiftyOne::isDisposed);
		assertThat(written(tenant)).isEqualTo(51);
	}

	/** One transaction at a time; the first of all waits until it may end. */
	private GroupCommit<String, String> notes(int pieces) {
		return notes(new GroupCommit.Limits(1, pieces, 50));
	}

	private GroupCommit<String, String> notes(GroupCommit.Limits limits) {
		return new GroupCommit<>(sample.bean(Transactions.class), this::write, (text) -> text, limits);
	}

	private Mono<List<Mono<String>>> write(List<String> texts) {
		groups.add(texts);
		Mono<Void> inserted = sample.bean(DatabaseClient.class)
			.sql("""
					insert into note (tenant_id, id, text)
					select nullif(current_setting('studyhall.tenant'), '')::uuid, t.id, t.text
					from unnest(:ids::uuid[], :texts::text[]) as t (id, text)""")
			.bind("ids", texts.stream().map((text) -> UUID.randomUUID()).toArray(UUID[]::new))
			.bind("texts", texts.toArray(String[]::new))
			.then();
		return inserted.then(firstMayEnd.asMono())
			.then(Mono.just(texts.stream().map((text) -> Mono.just(text + "!")).toList()));
	}

	/** What they answer once all have asked. */
	private List<String> afterRelease(Flux<String> writing) {
		CompletableFuture<List<String>> answers = writing.collectList().toFuture();
		firstMayEnd.tryEmitEmpty();
		return answers.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
	}

	private static long written(TenantId tenant) {
		return sample.number("select count(*) from kit.note where tenant_id = ?", tenant.value());
	}

	private static double detached() {
		return sample.bean(MeterRegistry.class).get("studyhall.database.detached").tag("pool", "app").counter().count();
	}

}
