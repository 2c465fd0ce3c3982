/** Weights of a learner's own, fitted to their log. */
@NullMarked
package dev.studyhall.progress.tuning;

import org.jspecify.annotations.NullMarked;
