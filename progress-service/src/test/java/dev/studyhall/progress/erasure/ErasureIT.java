package dev.studyhall.progress.erasure;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.studyhall.kit.consumer.IncomingEvent;
import dev.studyhall.progress.support.EventLog.Event;
import dev.studyhall.progress.support.Learner;
import dev.studyhall.progress.support.RunningService;
import dev.studyhall.progress.support.StudiedLearner;
import dev.studyhall.testing.erasure.MemberRows;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

import static org.assertj.core.api.Assertions.assertThat;

/** Who asks to be forgotten leaves a pseudonym with a sequence, and no other row. */
@Isolated("locks the outbox that others write to")
class ErasureIT extends RunningService {

	private static final String ERASED = "dev.studyhall.progress.learner-erased.v1";

	private final MemberRows rows = new MemberRows("progress",
			List.of("learner", "challenging_erasure", "statistics_learner"), this::texts);

	private Learner asha = Learner.nobody();

	private UUID ashasId = unknownId();

	@BeforeEach
	void studyAsAsha() {
		this.catalog.publish("django", "q1", "q2", "q3");
		this.catalog.publish("kafka", "k1");
		this.asha = learner("asha");
		study(this.asha);
		this.ashasId = onlyLearner();
		mark(this.ashasId);
		lookAfter(this.ashasId);
		awaitCounted(this.ashasId);
	}

	@Test
	void noTableHoldsARowOfTheLearnerAnyMore() {
		assertThat(this.rows.without(this.ashasId)).as("tables that StudiedLearner does not fill: a line for each")
			.isEmpty();
		Learner ben = learner("ben");
		study(ben);
		UUID bensId = lastLearner();
		mark(bensId);
		lookAfter(bensId);
		awaitCounted(bensId);
		Map<String, String> bens = this.rows.contents(bensId);

		this.asha.delete("/data").expectStatus().isAccepted();
		apply("challenging-marks", this.tenant, List.of(bookmarks().erased(this.ashasId, 3)));
		apply("xapi-bookmarks", this.tenant, List.of(bookmarks().erased(this.ashasId, 3)));

		awaitLeft();
		assertThat(this.rows.contents(bensId)).isEqualTo(bens);
		assertThat(ben.topic("django").get("seen").asInt()).isEqualTo(2);
	}

	@Test
	void whatIsLeftHoldsNothingButTheSequence() {
		this.asha.delete("/data").expectStatus().isAccepted();
		awaitLeft("challenging_mark", "xapi_bookmark");

		assertThat(this.rows.beyondSequences()).isEmpty();
	}

	@Test
	void theEventFollowsTheLearnersOthers() {
		this.asha.delete("/data").expectStatus().isAccepted();

		List<Event> events = events().awaitUntil((event) -> event.type().equals(ERASED));

		assertThat(events.getLast().type()).isEqualTo(ERASED);
		assertThat(events.getLast().key()).isEqualTo(this.tenant.id() + "/" + this.ashasId);
		assertThat(events.getLast().payload().get("learnerId").asString()).isEqualTo(this.ashasId.toString());
		assertThat(events).extracting(Event::sequence).isSorted().doesNotHaveDuplicates();
	}

	@Test
	void erasingTwiceIsFine() {
		this.asha.delete("/data").expectStatus().isAccepted();
		this.asha.delete("/data").expectStatus().isAccepted();

		awaitLeft("challenging_mark", "xapi_bookmark");
		learner("nobody has heard of").delete("/data").expectStatus().isAccepted();
	}

	@Test
	void whoComesBackBeginsAnewAndTheSequenceGoesOn() {
		this.asha.delete("/data").expectStatus().isAccepted();

		this.asha.rate("phone-1", this.catalog.id("q1"), 3).expectStatus().isCreated();

		assertThat(onlyLearner()).isEqualTo(this.ashasId);
		assertThat(this.asha.topic("django").get("seen").asInt()).isOne();
		List<Event> events = events().awaitUntil((event) -> event.type().equals(ERASED));
		long erased = events.stream()
			.filter((event) -> event.type().equals(ERASED))
			.findFirst()
			.orElseThrow()
			.sequence();
		assertThat(texts("select sequence from progress.attempt where tenant_id = ?", this.tenant.id()))
			.containsExactly(String.valueOf(erased + 1));
	}

	@Test
	void whenTheEventCannotBeWrittenNothingIsErased() {
		Map<String, String> before = this.rows.contents(this.ashasId);
		update("""
				create or replace function public.refuses() returns trigger language plpgsql as
				$$ begin raise exception 'out of order'; end $$""");
		update("create trigger %s before insert on progress.outbox for each row when (new.tenant_id = '%s')"
			.formatted(trigger(), this.tenant.id()) + " execute function public.refuses()");

		this.asha.delete("/data").expectStatus().is5xxServerError();

		assertThat(this.rows.contents(this.ashasId)).isEqualTo(before);
		heal();
		this.asha.delete("/data").expectStatus().isAccepted();
		assertThat(this.asha.topic("django").get("seen").asInt()).isZero();
	}

	@AfterEach
	void heal() {
		update("drop trigger if exists %s on progress.outbox".formatted(trigger()));
	}

	/**
	 * Waits until the learner has rows in those tables alone. What is known of bookmarks
	 * goes with the bookmark service's event.
	 */
	private void awaitLeft(String... tables) {
		Awaitility.await()
			.atMost(PATIENCE)
			.untilAsserted(() -> assertThat(this.rows.with(this.ashasId)).containsExactly(tables));
	}

	private void study(Learner learner) {
		learner.rate("kafka-1", this.catalog.id("k1"), 3).expectStatus().isCreated();
		new StudiedLearner(this.catalog).study(learner);
	}

	/** Has the learner belong to a cohort, and keep one. */
	private void lookAfter(UUID learner) {
		update("insert into progress.cohort (tenant_id, member_id, cohort_id, name, version) values (?, ?, ?, 'c', 1)",
				this.tenant.id(), learner, learner);
		UUID cohort = unknownId();
		update("insert into progress.cohort (tenant_id, member_id, cohort_id, name, version) values (?, ?, ?, 'c', 1)",
				this.tenant.id(), unknownId(), cohort);
		update("""
				insert into progress.cohort_member (tenant_id, instructor_id, cohort_id, learner_id, from_day)
				select tenant_id, member_id, cohort_id, ?, current_date
				from progress.cohort
				where cohort_id = ?""", learner, cohort);
	}

	private void mark(UUID learner) {
		List<IncomingEvent> put = List.of(bookmarks().put(learner, this.catalog.id("q1"), "challenging", 1));
		apply("challenging-marks", this.tenant, put);
		apply("xapi-bookmarks", this.tenant, put);
		Awaitility.await().atMost(PATIENCE).until(() -> count("topic_completion where learner_id = ?", learner) == 1);
		awaitStatements(learner);
		update("insert into progress.xapi_pending (tenant_id, statement_id, learner_id, stored_at)"
				+ " select tenant_id, statement_id, learner_id, stored_at from progress.xapi_attempt"
				+ " where tenant_id = ? and learner_id = ?", this.tenant.id(), learner);
	}

	private UUID lastLearner() {
		return UUID.fromString(texts("select learner_id from progress.learner where tenant_id = ? and learner_id <> ?",
				this.tenant.id(), this.ashasId)
			.getFirst());
	}

	private String trigger() {
		return "refuses_" + this.tenant.id().toString().replace('-', '_');
	}

}
