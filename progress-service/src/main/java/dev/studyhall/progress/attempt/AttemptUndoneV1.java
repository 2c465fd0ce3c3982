package dev.studyhall.progress.attempt;

import java.time.Instant;
import java.util.UUID;

import dev.studyhall.progress.learner.Owner;

/**
 * The rating of an attempt was taken back.
 *
 * @param recordedAt when the attempt was recorded
 */
record AttemptUndoneV1(UUID tenantId, UUID attemptId, UUID learnerId, UUID questionId, int questionVersion, int rating,
		Instant recordedAt, Instant undoneAt) {

	static final String TYPE = "dev.studyhall.progress.attempt-undone.v1";

	static AttemptUndoneV1 of(Owner owner, Undoable undoable, int rating, UndoneAt at) {
		return new AttemptUndoneV1(owner.tenant().value(), undoable.attempt(), owner.learner().value(),
				undoable.question(), undoable.questionVersion(), rating, undoable.recordedAt(), at.recordedAt());
	}
}
