/** Tells learners of changes to their progress while they look at it. */
@NullMarked
package dev.studyhall.progress.live;

import org.jspecify.annotations.NullMarked;
