/** What the attempts' events add to the statistics' tables. */
@NullMarked
package dev.studyhall.progress.statistics.fact;

import org.jspecify.annotations.NullMarked;
