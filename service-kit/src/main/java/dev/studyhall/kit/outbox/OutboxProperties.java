package dev.studyhall.kit.outbox;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.hibernate.validator.constraints.time.DurationMax;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where a service's events go, and how eagerly.
 *
 * @param topic the Kafka topic, for instance {@code studyhall.catalog.v1}; no default
 * @param partitions of that topic when it is made; fixed ever after. Default 12
 * @param replicas of that topic when it is made. Default 1
 * @param batch events sent between two reads of the outbox. Default 500, from 1 to 5,000
 * @param idle how long the relay sleeps when there is nothing to send and nobody wakes
 * it. Default 500 ms
 * @param pace least time between two reads of the outbox while the relay keeps up, so
 * that what is committed meanwhile is sent together; where much is committed it rests as
 * long as it worked, up to ten times the pace in all. Default 10 ms, at most 1 s
 * @param lease how long a shard belongs to one relay unless renewed. Default 10 s; must
 * be longer than delivery
 * @param delivery how long Kafka may take to acknowledge. Default 6 s
 */
@Validated
@ConfigurationProperties("studyhall.events")
public record OutboxProperties(@NotBlank String topic, @DefaultValue("12") @Min(1) int partitions,
		@DefaultValue("1") @Min(1) short replicas, @DefaultValue("500") @Min(1) @Max(5000) int batch,
		@DefaultValue("500ms") Duration idle, @DefaultValue("10ms") @DurationMax(seconds = 1) Duration pace,
		@DefaultValue("10s") Duration lease, @DefaultValue("6s") Duration delivery) {
}
