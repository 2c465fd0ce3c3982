package dev.studyhall.kit.consumer;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.r2dbc.spi.Readable;
import org.apache.kafka.common.TopicPartition;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;

/** How far each partition has been applied. Each call joins the open transaction. */
public final class Positions {

	private final DatabaseClient database;

	public Positions(DatabaseClient database) {
		this.database = database;
	}

	/**
	 * Moves positions of one topic from the starts of the batches, each of a partition of
	 * its own, to their ends. Signals {@link OvertakenException} if one is elsewhere.
	 * They are locked in the order of their partitions: two that overlap wait for each
	 * other in turn.
	 */
	public Mono<Void> advance(String consumer, List<Batch> batches) {
		return database.sql("""
				with found as (
					select consumer, topic, partition, next_offset
					from consumer_position
					where consumer = :consumer and topic = :topic and partition = any(:partitions::int[])
					order by partition
					for update)
				update consumer_position position
				set next_offset = moved.end_offset
				from found
				join unnest(:partitions::int[], :starts::bigint[], :ends::bigint[])
					as moved (partition, start_offset, end_offset)
					on moved.partition = found.partition and moved.start_offset = found.next_offset
				where position.consumer = found.consumer and position.topic = found.topic
				and position.partition = found.partition""")
			.bind("consumer", consumer)
			.bind("topic", batches.getFirst().partition().topic())
			.bind("partitions", batches.stream().map((batch) -> batch.partition().partition()).toArray(Integer[]::new))
			.bind("starts", batches.stream().map(Batch::start).toArray(Long[]::new))
			.bind("ends", batches.stream().map(Batch::end).toArray(Long[]::new))
			.fetch()
			.rowsUpdated()
			.flatMap((moved) -> (moved == batches.size()) ? Mono.empty() : Mono.error(OvertakenException::new));
	}

	/** The positions of these partitions. One not yet stored begins at 0. */
	public Mono<Map<Integer, Long>> load(String consumer, String topic, Collection<Integer> partitions) {
		return database.sql("""
				insert into consumer_position (consumer, topic, partition, next_offset)
				select :consumer, :topic, partition, 0
				from unnest(:partitions::int[]) as partition
				order by partition
				on conflict do nothing""")
			.bind("consumer", consumer)
			.bind("topic", topic)
			.bind("partitions", partitions.toArray(Integer[]::new))
			.then()
			.then(Mono.defer(() -> read(consumer, topic, "")));
	}

	/**
	 * The positions of all partitions, which stay as they are until the transaction ends.
	 */
	public Mono<Map<Integer, Long>> lock(String consumer, String topic) {
		return read(consumer, topic, "for update");
	}

	/** Forgets the consumer. */
	public Mono<Void> delete(String consumer) {
		return database.sql("delete from consumer_position where consumer = :consumer")
			.bind("consumer", consumer)
			.then();
	}

	private Mono<Map<Integer, Long>> read(String consumer, String topic, String locking) {
		return database.sql("""
				select partition, next_offset
				from consumer_position
				where consumer = :consumer and topic = :topic
				order by partition
				""" + locking)
			.bind("consumer", consumer)
			.bind("topic", topic)
			.map(Positions::toEntry)
			.all()
			.collect(HashMap::new, (positions, entry) -> positions.put(entry.getKey(), entry.getValue()));
	}

	private static Map.Entry<Integer, Long> toEntry(Readable row) {
		Integer partition = row.get("partition", Integer.class);
		Long offset = row.get("next_offset", Long.class);
		if (partition == null || offset == null) {
			throw new IllegalStateException("consumer_position has a null");
		}
		return Map.entry(partition, offset);
	}

}
