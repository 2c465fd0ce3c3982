package dev.studyhall.system;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import dev.studyhall.local.launcher.platform.Component;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Kills every process in turn under load, without warning. Whatever was acknowledged is
 * afterwards in its service, in Kafka, and once in the copies of the others.
 */
class CrashRecoveryIT {

	private static final String RECORDED = "dev.studyhall.progress.attempt-recorded.v1";

	private static final Duration BACK = Duration.ofMinutes(5);

	private static final Duration CONVERGED = Duration.ofMinutes(5);

	@Test
	void nothingAcknowledgedIsLostOrDoubledWhateverIsKilled() {
		List<String> questions = LearnerJourneyIT.questions();
		long seed = Long.getLong("seed", System.nanoTime());
		System.out.println("seed=" + seed);
		try (SteadyLoad load = new SteadyLoad(questions, seed, "ben", "ira", "tara", "oskar")) {
			for (Component component : List.of(Component.CATALOG, Component.BOOKMARK, Component.PROGRESS,
					Component.KAFKA, Component.POSTGRES, Component.GATEWAY)) {
				letWorkGoOn(load);
				Running.platform().process(component).kill();
				rest(Duration.ofMillis(1500));
				Running.platform().process(component).start();
				Running.platform().process(component).awaitReady(BACK);
			}
			letWorkGoOn(load);
			load.close();
			awaitEmptyOutboxes();
			show(load, seed);
		}
	}

	private static void show(SteadyLoad load, long seed) {
		List<String> rows = Running.rows("select attempt_id::text from progress.attempt");
		List<EventLogReader.Entry> log = EventLogReader.read("studyhall.progress.v1");
		Map<String, Integer> inLog = new HashMap<>();
		List<EventLogReader.Entry> recorded = log.stream().filter((entry) -> entry.type().equals(RECORDED)).toList();
		recorded.forEach((entry) -> inLog.merge(entry.payload().path("attemptId").asString(), 1, Integer::sum));
		await().atMost(CONVERGED).until(() -> new HashSet<>(applied()).containsAll(rows));
		List<String> applied = applied();

		long lost = load.attempts()
			.stream()
			.filter((id) -> !rows.contains(id) || !inLog.containsKey(id) || !applied.contains(id))
			.count();
		long counted = Long
			.parseLong(Running.rows("select coalesce(sum(attempts), 0) from catalog.attempt_count").getFirst());
		long doubled = counted - applied.size();
		long outOfOrder = EventLogReader.outOfOrder(log)
				+ EventLogReader.outOfOrder(EventLogReader.read("studyhall.bookmark.v1"));
		System.out.printf(
				"""
						crash recovery: seed=%d acknowledged=%d (attempts=%d) rows=%d in-the-log=%d applied=%d lost=%d doubled=%d \
						sent-twice=%d out-of-order=%d unavailable=%d unexpected=%d%n""",
				seed, load.acknowledged(), load.attempts().size(), rows.size(), inLog.size(), applied.size(), lost,
				doubled, recorded.size() - inLog.size(), outOfOrder, load.unavailable(), load.unexpected());
		assertThat(lost).isZero();
		assertThat(doubled).isZero();
		assertThat(outOfOrder).isZero();
		assertThat(load.unexpected()).isZero();
		assertThat(new TreeSet<>(applied)).isEqualTo(new TreeSet<>(rows));
		assertThat(inLog.keySet()).containsExactlyInAnyOrderElementsOf(rows);
		showBookmarks(load);
	}

	/**
	 * The last word on each bookmark stands in its service and in progress's copy, and
	 * catalog counts it.
	 */
	private static void showBookmarks(SteadyLoad load) {
		Set<String> kept = new HashSet<>(Running.rows("""
				select learner_id || ' ' || target_id || ' ' || (kind = 'challenging')
				from bookmark.bookmark where removed_at is null and target_type = 'question'"""));
		long expected = load.bookmarks().values().stream().filter((kind) -> !"none".equals(kind)).count();
		await().atMost(CONVERGED).untilAsserted(() -> {
			assertThat(Running
				.rows("select question_id || ' ' || bookmarks from catalog.bookmark_count where bookmarks > 0"))
				.containsExactlyInAnyOrderElementsOf(Running.rows("""
						select target_id || ' ' || count(*) from bookmark.bookmark
						where removed_at is null and target_type = 'question' group by target_id"""));
			assertThat(Running.rows("""
					select learner_id || ' ' || question_id from progress.challenging_mark where challenging"""))
				.containsExactlyInAnyOrderElementsOf(Running.rows("""
						select learner_id || ' ' || target_id from bookmark.bookmark
						where removed_at is null and target_type = 'question' and kind = 'challenging'"""));
		});
		System.out.printf("crash recovery: bookmarks acknowledged=%d standing=%d%n", load.bookmarks().size(),
				kept.size());
		assertThat(kept).hasSizeGreaterThanOrEqualTo((int) expected);
	}

	private static void letWorkGoOn(SteadyLoad load) {
		long goal = load.acknowledged() + 100;
		await().atMost(BACK).until(() -> load.acknowledged() >= goal);
	}

	private static void awaitEmptyOutboxes() {
		await().atMost(CONVERGED).until(() -> Running.rows("""
				select 1 from progress.outbox union all select 1 from bookmark.outbox
				union all select 1 from catalog.outbox""").isEmpty());
	}

	/** The attempts that catalog has heard of; each is counted once. */
	private static List<String> applied() {
		return Running.rows("select attempt_id::text from catalog.attempt_fact");
	}

	private static void rest(Duration time) {
		try {
			Thread.sleep(time);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
