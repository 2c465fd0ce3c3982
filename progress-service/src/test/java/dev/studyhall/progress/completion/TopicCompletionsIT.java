package dev.studyhall.progress.completion;

import java.util.List;
import java.util.Map;

import dev.studyhall.progress.support.Learner;
import dev.studyhall.progress.support.RunningService;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TopicCompletionsIT extends RunningService {

	private Learner asha = Learner.nobody();

	@BeforeEach
	void publishDjango() {
		this.catalog.publish("django", "q1", "q2", "q3");
		this.catalog.retireQuestion("django", "q3");
		this.asha = learner("asha");
	}

	@Test
	void aTopicIsCompletedWithTheLastAnswerThatWasMissingAndOnlyOnce() {
		rate("e1", "q1");
		this.asha.skip("e2", this.catalog.id("q2")).expectStatus().isCreated();
		rate("e3", "q2");
		awaitCompletions(1);

		rate("e4", "q1");
		this.asha.undo("e4").expectStatus().isNoContent();
		this.catalog.publish("orm", "o1");
		rate("e5", "o1");
		awaitCompletions(2);

		assertThat(completed()).containsExactlyInAnyOrder(this.catalog.id("django").toString(),
				this.catalog.id("orm").toString());
	}

	@Test
	void whatIsMissingInTheTopicAtThatTimeHoldsItUp() {
		this.catalog.publishTopic("django", Map.of("beginner", List.of("q1", "q2", "q4")));
		this.catalog.publish("orm", "o1");
		rate("e1", "q1");
		rate("e2", "q2");
		rate("e3", "o1");

		awaitCompletions(1);

		assertThat(completed()).containsExactly(this.catalog.id("orm").toString());
	}

	@Test
	void aCompletedTopicIsAStatement() {
		this.catalog.publish("orm", "o1");
		rate("e1", "o1");

		Awaitility.await()
			.atMost(PATIENCE)
			.until(() -> count("xapi_attempt where tenant_id = ? and verb = 'completed'", this.tenant.id()) == 1);
	}

	private void rate(String event, String question) {
		this.asha.rate(event, this.catalog.id(question), 3).expectStatus().isCreated();
	}

	private List<String> completed() {
		return texts("select topic_id from progress.topic_completion where tenant_id = ?", this.tenant.id());
	}

	private void awaitCompletions(long count) {
		Awaitility.await()
			.atMost(PATIENCE)
			.until(() -> count("topic_completion where tenant_id = ?", this.tenant.id()) == count);
	}

}
