/**
 * One PostgreSQL and one Kafka for the integration tests of a test run, on containers or
 * as local processes.
 */
@NullMarked
package dev.studyhall.testing.stack;

import org.jspecify.annotations.NullMarked;
