package dev.studyhall.kit.consumer;

import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Records of one partition that are applied together.
 *
 * @param start the position before it
 * @param end the position after it
 */
public record Batch(TopicPartition partition, long start, long end, List<ConsumerRecord<byte[], byte[]>> records) {
}
