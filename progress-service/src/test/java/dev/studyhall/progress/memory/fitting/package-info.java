/** Fitting weights to simulated learners whose weights are known. */
@NullMarked
package dev.studyhall.progress.memory.fitting;

import org.jspecify.annotations.NullMarked;
