/** Events that commit with the fact they tell of, and leave for Kafka afterwards. */
@NullMarked
package dev.studyhall.kit.outbox;

import org.jspecify.annotations.NullMarked;
