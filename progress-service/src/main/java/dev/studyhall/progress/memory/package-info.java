/**
 * The memory model FSRS-6: when a card should come back, and how well it is known until
 * then. Pure functions on records: no clock, no randomness, the same answer to the last
 * bit on every machine. Answers as ts-fsrs 5.4.2 does.
 */
@NullMarked
package dev.studyhall.progress.memory;

import org.jspecify.annotations.NullMarked;
