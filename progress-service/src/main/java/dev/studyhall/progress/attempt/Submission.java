package dev.studyhall.progress.attempt;

import dev.studyhall.progress.learner.Owner;
import org.jspecify.annotations.Nullable;

/**
 * A claim that a learner made.
 *
 * @param traceParent of the request that it came with
 */
record Submission(Owner owner, Claim claim, @Nullable String traceParent) {
}
