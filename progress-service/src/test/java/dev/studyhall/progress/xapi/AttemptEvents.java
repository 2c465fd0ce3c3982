package dev.studyhall.progress.xapi;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import dev.studyhall.kit.consumer.IncomingEvent;
import dev.studyhall.kit.tenancy.TenantId;
import tools.jackson.databind.json.JsonMapper;

/** Events of attempts of a tenant's learners. */
record AttemptEvents(UUID tenant) {

	private static final JsonMapper JSON = new JsonMapper();

	IncomingEvent rated(UUID learner, UUID question, int rating, Instant recordedAt) {
		return event(learner, Map.of("questionId", question, "rating", rating, "skipped", false), recordedAt);
	}

	IncomingEvent skipped(UUID learner, UUID question, Instant recordedAt) {
		return event(learner, Map.of("questionId", question, "skipped", true), recordedAt);
	}

	/** All that was told of the learner is void. */
	IncomingEvent erased(UUID learner) {
		return new IncomingEvent(UUID.randomUUID(), "dev.studyhall.progress.learner-erased.v1", new TenantId(tenant),
				learner.toString(), 9, Instant.EPOCH, new byte[] { '{', '}' });
	}

	/** The rating of that attempt was taken back. */
	IncomingEvent undone(IncomingEvent attempt, Instant at) {
		AttemptRecordedV1 recorded = attempt.as(AttemptRecordedV1.class);
		return new IncomingEvent(UUID.randomUUID(), AttemptUndoneV1.TYPE, attempt.tenant(), attempt.aggregateId(), 2,
				at, JSON.writeValueAsBytes(
						Map.of("attemptId", recorded.attemptId(), "learnerId", recorded.learnerId(), "undoneAt", at)));
	}

	private IncomingEvent event(UUID learner, Map<String, Object> what, Instant recordedAt) {
		Map<String, Object> whole = new LinkedHashMap<>(what);
		whole.put("tenantId", tenant);
		whole.put("attemptId", UUID.randomUUID());
		whole.put("learnerId", learner);
		whole.put("questionVersion", 1);
		whole.put("startedAt", recordedAt.minusSeconds(60));
		whole.put("endedAt", recordedAt.minusSeconds(1));
		whole.put("recordedAt", recordedAt);
		return new IncomingEvent(UUID.randomUUID(), AttemptRecordedV1.TYPE, new TenantId(tenant), learner.toString(), 1,
				recordedAt, JSON.writeValueAsBytes(whole));
	}
}
