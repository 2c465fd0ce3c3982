package dev.studyhall.benchmarks.imports;

/**
 * What was to be seen at one moment of an import.
 *
 * @param seconds since the beginning
 * @param questions published so far
 * @param waiting events in the outbox
 * @param openMillis age of the oldest open transaction of any service
 * @param sent events that Kafka acknowledged so far
 * @param lag events that the consumer that is furthest behind has before it
 * @param heap bytes in use
 */
record Moment(double seconds, long questions, long waiting, double openMillis, double sent, double lag, double heap) {
}
