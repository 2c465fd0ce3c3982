/** Figures over groups of learners, as they stood at the last midnight of UTC. */
@NullMarked
package dev.studyhall.progress.statistics.daily;

import org.jspecify.annotations.NullMarked;
