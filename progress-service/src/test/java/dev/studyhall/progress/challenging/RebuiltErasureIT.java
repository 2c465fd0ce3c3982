package dev.studyhall.progress.challenging;

import java.util.List;
import java.util.UUID;

import dev.studyhall.progress.support.RunningService;
import dev.studyhall.testing.erasure.LearnerEvent;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

import static org.assertj.core.api.Assertions.assertThat;

/** A replay of the whole log ends with the erased learner still gone. */
@Isolated("makes a table anew that others fill by hand")
class RebuiltErasureIT extends RunningService {

	private final UUID asha = UUID.randomUUID();

	private final UUID ben = UUID.randomUUID();

	private final UUID question = UUID.randomUUID();

	@Test
	void aReplayEndsTheSame() {
		LearnerEvent.send(List.of(put(this.asha, 1), put(this.ben, 1), erased(this.asha, 2), put(this.asha, 1),
				put(this.ben, 1), erased(this.ben, 2), put(this.ben, 3)));
		Awaitility.await().atMost(PATIENCE).until(() -> left().equals(List.of(this.ben + " 3")));

		assertThat(analyst("ira", this.tenant, "instructor").rebuild("challenging-marks").get("state").asString())
			.isEqualTo("completed");

		assertThat(left()).containsExactly(this.ben + " 3");
		assertThat(texts(
				"select count(*) from progress.challenging_erasure where tenant_id = '%s'".formatted(this.tenant.id())))
			.containsExactly("2");
	}

	private List<String> left() {
		return texts("select learner_id || ' ' || sequence from progress.challenging_mark where tenant_id = '%s'"
			.formatted(this.tenant.id()));
	}

	private LearnerEvent put(UUID learner, long sequence) {
		return new LearnerEvent(this.tenant.id(), learner, sequence, "bookmark/bookmark-put.v1", """
				"targetType":"question","targetId":"%s","kind":"challenging","putAt":"2026-05-10T18:05:00Z\""""
			.formatted(this.question));
	}

	private LearnerEvent erased(UUID learner, long sequence) {
		return new LearnerEvent(this.tenant.id(), learner, sequence, "bookmark/learner-erased.v1",
				"\"erasedAt\":\"2026-05-11T18:05:00Z\"");
	}

}
