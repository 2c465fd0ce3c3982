/**
 * Applies events of the log, each exactly once: its effect and the position move in one
 * transaction.
 */
@NullMarked
package dev.studyhall.kit.consumer;

import org.jspecify.annotations.NullMarked;
