package dev.studyhall.bookmark.marking;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import dev.studyhall.bookmark.support.EventLog.Event;
import dev.studyhall.bookmark.support.Learner;
import dev.studyhall.bookmark.support.RunningService;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A fact and its event are there together, or neither is. */
@Isolated("ends connections that others use")
class BookmarkCrashIT extends RunningService {

	private Learner asha = new Learner(client(), "");

	private UUID question = unknownId();

	@BeforeEach
	void publishDjango() {
		this.catalog.publish("django", "q1", "q2");
		this.question = this.catalog.id("q1");
		this.asha = learner("asha");
	}

	@Test
	void whenTheEventCannotBeWrittenTheBookmarkIsNotThere() {
		failOn("create trigger %s before insert on bookmark.outbox");

		put().expectStatus().is5xxServerError();

		assertNothingHappenedAndTheRetryIsTheFirst();
	}

	@Test
	void whenTheCommitFailsNeitherIsThere() {
		failOn("create constraint trigger %s after insert on bookmark.outbox deferrable initially deferred");

		put().expectStatus().is5xxServerError();

		assertNothingHappenedAndTheRetryIsTheFirst();
	}

	@Test
	void whenTheConnectionDiesHalfwayNeitherIsThere() throws Exception {
		put().expectStatus().isCreated();
		CompletableFuture<Integer> status;
		try (Connection locker = database().connectAsSuperuser()) {
			locker.setAutoCommit(false);
			lockLearner(locker);
			status = CompletableFuture.supplyAsync(() -> this.asha.put(this.catalog.id("q2"), Map.of())
				.expectHeader()
				.exists(HttpHeaders.RETRY_AFTER)
				.returnResult(Void.class)
				.getStatus()
				.value());
			Awaitility.await().atMost(PATIENCE).until(() -> terminateWaiting() == 1);
			assertThat(status.get(20, TimeUnit.SECONDS)).isEqualTo(503);
		}

		assertThat(count("bookmark where tenant_id = ?", this.tenant.id())).isOne();
		this.asha.put(this.catalog.id("q2"), Map.of())
			.expectStatus()
			.isCreated()
			.expectHeader()
			.valueEquals(HttpHeaders.ETAG, "\"2\"");
		assertThat(events().await(2)).extracting(Event::sequence).containsExactly(1L, 2L);
	}

	private WebTestClient.ResponseSpec put() {
		return this.asha.put(this.question, Map.of("kind", "challenging"));
	}

	private void assertNothingHappenedAndTheRetryIsTheFirst() {
		assertThat(count("bookmark where tenant_id = ?", this.tenant.id())).isZero();
		assertThat(count("learner where tenant_id = ?", this.tenant.id())).isZero();
		heal();
		put().expectStatus().isCreated().expectHeader().valueEquals(HttpHeaders.ETAG, "\"1\"");
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
		update("drop trigger if exists %s on bookmark.outbox".formatted(triggerName()));
	}

	private String triggerName() {
		return "fails_" + this.tenant.id().toString().replace('-', '_');
	}

	private void lockLearner(Connection locker) throws SQLException {
		try (PreparedStatement lock = locker
			.prepareStatement("select from bookmark.learner where tenant_id = ? for update")) {
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
				where usename = 'bookmark_app' and wait_event_type = 'Lock'""").size();
	}

}
