/**
 * A real PostgreSQL and a real Kafka broker as child processes, from Maven artifacts,
 * without Docker.
 */
@NullMarked
package dev.studyhall.local.stack;

import org.jspecify.annotations.NullMarked;
