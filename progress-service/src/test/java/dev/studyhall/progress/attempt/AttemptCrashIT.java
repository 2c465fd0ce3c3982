package dev.studyhall.progress.attempt;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import dev.studyhall.progress.support.EventLog.Event;
import dev.studyhall.progress.support.Learner;
import dev.studyhall.progress.support.RunningService;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

import static org.assertj.core.api.Assertions.assertThat;

/** A fact and its event are there together, or neither is. */
@Isolated("ends connections that others use")
class AttemptCrashIT extends RunningService {

	private Learner asha = Learner.nobody();

	private UUID question = unknownId();

	@BeforeEach
	void publishDjango() {
		this.catalog.publish("django", "q1", "q2");
		this.question = this.catalog.id("q1");
		this.asha = learner("asha");
	}

	@Test
	void whenTheEventCannotBeWrittenTheAttemptIsNotThere() {
		failOn("create trigger %s before insert on progress.outbox");

		this.asha.rate("phone-1", this.question, 3).expectStatus().is5xxServerError();

		assertNothingHappenedAndTheRetryIsTheFirst();
	}

	@Test
	void whenTheCommitFailsNeitherIsThere() {
		failOn("create constraint trigger %s after insert on progress.outbox deferrable initially deferred");

		this.asha.rate("phone-1", this.question, 3).expectStatus().is5xxServerError();

		assertNothingHappenedAndTheRetryIsTheFirst();
	}

	@Test
	void whenTheConnectionDiesHalfwayNeitherIsThere() throws Exception {
		this.asha.rate("phone-1", this.question, 3).expectStatus().isCreated();
		try (Connection locker = database().connectAsSuperuser()) {
			locker.setAutoCommit(false);
			lockLearner(locker);
			CompletableFuture<Integer> status = CompletableFuture.supplyAsync(
					() -> this.asha.rate("phone-2", this.question, 4).returnResult(Void.class).getStatus().value());
			Awaitility.await().atMost(PATIENCE).until(() -> terminateWaiting() == 1);
			assertThat(status.get(20, TimeUnit.SECONDS)).isEqualTo(503);
		}

		assertThat(count("attempt where tenant_id = ?", this.tenant.id())).isOne();
		this.asha.rate("phone-2", this.question, 4).expectStatus().isCreated();
		assertThat(events().await(2)).extracting(Event::sequence).containsExactly(1L, 2L);
	}

	private void assertNothingHappenedAndTheRetryIsTheFirst() {
		for (String table : List.of("attempt", "attempt_receipt", "question_progress", "review_card", "learner")) {
			assertThat(count(table + " where tenant_id = ?", this.tenant.id())).as(table).isZero();
		}
		heal();
		this.asha.rate("phone-1", this.question, 3).expectStatus().isCreated();
		assertThat(events().await(1)).extracting(Event::sequence).containsExactly(1L);
	}

	/** Has the database fail for this test's tenant. */
	private void failOn(String trigger) {
		update("""
				create or replace function public.fails() returns trigger language plpgsql as
				$$ begin raise exception 'out of order'; end $$""");
		update(trigger.formatted(triggerName())
				+ " for each row when (new.tenant_id = '%s') execute function public.fails()"
					.formatted(this.tenant.id()));
	}

	@AfterEach
	void heal() {
		update("drop trigger if exists %s on progress.outbox".formatted(triggerName()));
	}

	private String triggerName() {
		return "fails_" + this.tenant.id().toString().replace('-', '_');
	}

	private void lockLearner(Connection locker) throws SQLException {
		try (PreparedStatement lock = locker
			.prepareStatement("select from progress.learner where tenant_id = ? for update")) {
			lock.setObject(1, this.tenant.id());
			lock.execute();
		}
	}

	/**
	 * Ends the service's connection that waits for the learner's lock, once there is one.
	 */
	private long terminateWaiting() {
		return texts("""
				select pg_terminate_backend(pid)
				from pg_stat_activity
				where usename = 'progress_app' and wait_event_type = 'Lock'""").size();
	}

}
