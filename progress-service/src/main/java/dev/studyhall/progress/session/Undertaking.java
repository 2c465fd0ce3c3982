package dev.studyhall.progress.session;

import java.time.Duration;

/**
 * What is asked for.
 *
 * @param topic the slug; empty for a review
 * @param questions how many at most
 */
record Undertaking(Mode mode, String topic, int questions, Duration length) {
}
