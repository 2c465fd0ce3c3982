package dev.studyhall.progress.completion;

import java.time.Instant;
import java.util.UUID;

import dev.studyhall.kit.outbox.OutgoingEvent;
import dev.studyhall.progress.learner.Owner;

/** A topic that a learner has completed. */
record Completion(Owner owner, UUID topic, Instant completedAt, Instant recordedAt) {

	OutgoingEvent toEvent(long sequence) {
		return new OutgoingEvent(owner.tenant(), owner.learner().toString(), sequence, TopicCompletedV1.TYPE,
				"topic/" + topic, recordedAt,
				new TopicCompletedV1(owner.tenant().value(), owner.learner().value(), topic, completedAt, recordedAt));
	}
}
