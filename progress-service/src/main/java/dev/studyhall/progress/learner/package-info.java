/** The aggregate: a learner of a tenant, and the sequence of what the learner did. */
@NullMarked
package dev.studyhall.progress.learner;

import org.jspecify.annotations.NullMarked;
