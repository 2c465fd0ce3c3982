/** Weights of a learner's own, and of a tenant's, fitted to their logs. */
@NullMarked
package dev.studyhall.progress.tuning;

import org.jspecify.annotations.NullMarked;
