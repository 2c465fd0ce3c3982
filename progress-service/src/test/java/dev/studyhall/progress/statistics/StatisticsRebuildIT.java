package dev.studyhall.progress.statistics;

import java.util.List;
import java.util.UUID;

import dev.studyhall.progress.support.Learner;
import dev.studyhall.progress.support.RunningService;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Alone: what other tests write by hand is in no event, and would be missed. */
@Isolated
class StatisticsRebuildIT extends RunningService {

	private static final List<String> TABLES = List.of("statistics_learner", "learner_arrival", "first_attempt",
			"item_count", "choice_count", "learner_day");

	@Test
	void tablesMadeAnewFromTheLogAreTheSame() {
		this.catalog.publish("django", "q1", "q2", "q3");
		this.catalog.publishChoice("django", "which", 1, 4, List.of(1, 3));
		for (int number = 0; number < 6; number++) {
			study(learner("learner-" + number), number);
		}
		Awaitility.await().atMost(PATIENCE).until(() -> texts(Recomputed.BEHIND, this.tenant.id()).isEmpty());
		TABLES.forEach((table) -> update(
				"delete from progress." + table + " where tenant_id not in (select tenant_id from progress.learner)"));

		JsonNode run = analyst("mira", this.tenant, "author").rebuild("item-statistics");

		assertThat(run.at("/report/equal").asBoolean()).as(run.toString()).isTrue();
		assertThat(count("first_attempt where tenant_id = ?", this.tenant.id())).isEqualTo(6 * 3);
	}

	private void study(Learner learner, int number) {
		learner.rate("a", this.catalog.id("q1"), 1 + number % 4).expectStatus().isCreated();
		learner.rate("b", this.catalog.id("q1"), 4).expectStatus().isCreated();
		learner.rate("c", this.catalog.id("q2"), 2).expectStatus().isCreated();
		learner.undo("c").expectStatus().isNoContent();
		learner.skip(UUID.randomUUID().toString(), this.catalog.id("q2")).expectStatus().isCreated();
		learner.choose("d", this.catalog.id("which"), 1, List.of(1, 1 + number % 4)).expectStatus().isCreated();
	}

}
