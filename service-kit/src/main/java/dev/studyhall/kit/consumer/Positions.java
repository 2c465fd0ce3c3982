package dev.studyhall.kit.consumer;

import java.util.Collection;
import java.util.HashMap;
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
	 * Moves a position from the start of the batch to its end. Signals
	 * {@link OvertakenException} if it is elsewhere.
	 */
	public Mono<Void> advance(String consumer, Batch batch) {
		return database.sql("""
				update consumer_position
				set next_offset = :end
				where consumer = :consumer and topic = :topic and partition = :partition and next_offset = :expected""")
			.bind("consumer", consumer)
			.bind("topic", batch.partition().topic())
			.bind("partition", batch.partition().partition())
			.bind("expected", batch.start())
			.bind("end", batch.end())
			.fetch()
			.rowsUpdated()
			.flatMap((moved) -> (moved == 1) ? Mono.empty() : Mono.error(OvertakenException::new));
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
