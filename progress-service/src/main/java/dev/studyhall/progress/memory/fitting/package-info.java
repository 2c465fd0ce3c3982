/**
 * Fits the weights of the memory model to what learners really remembered. Pure: the same
 * log gives the same weights.
 */
@NullMarked
package dev.studyhall.progress.memory.fitting;

import org.jspecify.annotations.NullMarked;
