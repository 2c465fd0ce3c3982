/** Keeps the indices of topics' items up to date, a topic version at a time. */
@NullMarked
package dev.studyhall.progress.statistics.index;

import org.jspecify.annotations.NullMarked;
