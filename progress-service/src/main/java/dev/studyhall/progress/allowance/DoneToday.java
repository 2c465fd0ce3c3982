package dev.studyhall.progress.allowance;

/**
 * What a learner has answered since their midnight, each question once.
 *
 * @param newCards rated for the first time
 * @param reviews rated before
 */
record DoneToday(int newCards, int reviews) {
}
