/**
 * The plan to a date: what a learner does on which day, so that enough is known on the
 * day that matters. Pure functions on records: no clock, no randomness. See ADR 27.
 */
@NullMarked
package dev.studyhall.progress.plan;

import org.jspecify.annotations.NullMarked;
