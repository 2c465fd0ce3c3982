package dev.studyhall.benchmarks.load;

/**
 * What one turn of load showed.
 *
 * @param perSecond answers a second
 * @param p50Millis half of them took no longer
 * @param p99Millis all but one in a hundred took no longer
 * @param failures requests without an answer, and answers other than 2xx and 3xx
 */
public record Sample(double perSecond, double p50Millis, double p99Millis, long failures) {
}
