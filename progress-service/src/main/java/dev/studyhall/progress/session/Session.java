package dev.studyhall.progress.session;

import java.time.Instant;
import java.util.UUID;

/**
 * A session, its questions apart.
 *
 * @param since the learner's sequence at its beginning
 */
record Session(UUID id, Mode mode, long since, Instant startedAt, Instant endsAt) {
}
