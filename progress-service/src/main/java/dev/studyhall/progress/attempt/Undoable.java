package dev.studyhall.progress.attempt;

import java.util.UUID;

/**
 * An attempt whose rating may be taken back.
 *
 * @param sequence the attempt's
 * @param undone whether that was done already
 * @param latest whether no other rating of the question counts after it
 */
record Undoable(UUID question, long sequence, boolean rated, boolean undone, boolean latest) {
}
