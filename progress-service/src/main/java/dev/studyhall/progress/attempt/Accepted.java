package dev.studyhall.progress.attempt;

import dev.studyhall.kit.outbox.OutgoingEvent;
import dev.studyhall.progress.learner.Owner;
import dev.studyhall.progress.memory.ReviewCard;
import org.jspecify.annotations.Nullable;

/**
 * What is to be written of a submission.
 *
 * @param card after the attempt; null if it was skipped
 */
record Accepted(Submission submission, Attempt attempt, Receipt receipt, @Nullable ReviewCard card) {

	OutgoingEvent event() {
		Owner owner = submission.owner();
		return new OutgoingEvent(owner.tenant(), owner.learner().toString(), attempt.sequence(), AttemptRecordedV1.TYPE,
				"attempt/" + attempt.id(), attempt.recordedAt(), AttemptRecordedV1.of(owner, attempt),
				submission.traceParent());
	}
}
