package dev.studyhall.progress.live;

/**
 * What a learner's progress has come to.
 *
 * @param sequence of the last thing that the learner did; 0 for nothing yet
 */
record Change(long sequence) {
}
