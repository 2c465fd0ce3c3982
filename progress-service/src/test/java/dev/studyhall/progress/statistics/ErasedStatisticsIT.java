package dev.studyhall.progress.statistics;

import java.util.List;
import java.util.UUID;

import dev.studyhall.progress.support.Learner;
import dev.studyhall.progress.support.RunningService;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Statistics forget a learner who was erased, and their counts stay; a replay ends the
 * same.
 */
@Isolated("one rebuild at a time")
class ErasedStatisticsIT extends RunningService {

	private static final String COUNTS = """
			select question_id || ' ' || attempts || ' ' || answered || ' ' || rated || ' ' || again
			from progress.item_count
			where tenant_id = '%s'
			order by 1""";

	@Test
	void learnersAreForgottenAndCountsStay() {
		this.catalog.publish("django", "q1", "q2");
		Learner asha = learner("asha");
		Learner ben = learner("ben");
		asha.rate("phone-1", this.catalog.id("q1"), 3).expectStatus().isCreated();
		UUID ashasId = onlyLearner();
		ben.rate("phone-1", this.catalog.id("q1"), 1).expectStatus().isCreated();
		awaitRows(2);
		List<String> counts = texts(COUNTS.formatted(this.tenant.id()));

		asha.delete("/data").expectStatus().isAccepted();
		awaitRows(1);
		assertForgotten(ashasId, counts);

		assertThat(analyst("ira", this.tenant, "instructor").rebuild("item-statistics").get("state").asString())
			.isEqualTo("completed");
		assertForgotten(ashasId, counts);

		asha.rate("phone-1", this.catalog.id("q1"), 3).expectStatus().isCreated();
		awaitRows(2);
		assertThat(count("statistics_learner where learner_id = ? and first_day is not null", ashasId)).isOne();
	}

	private void assertForgotten(UUID learner, List<String> counts) {
		assertThat(texts(COUNTS.formatted(this.tenant.id()))).isEqualTo(counts);
		assertThat(count("first_attempt where learner_id = ?", learner)).isZero();
		assertThat(count("learner_day where learner_id = ?", learner)).isZero();
		assertThat(count("statistics_learner where learner_id = ? and first_day is null", learner)).isOne();
	}

	private void awaitRows(int learners) {
		Awaitility.await()
			.atMost(PATIENCE)
			.until(() -> count("first_attempt where tenant_id = ?", this.tenant.id()) == learners
					&& count("learner_day where tenant_id = ?", this.tenant.id()) == learners);
	}

}
