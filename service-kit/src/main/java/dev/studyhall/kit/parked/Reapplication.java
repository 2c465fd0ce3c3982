package dev.studyhall.kit.parked;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import reactor.core.publisher.Mono;

/** Applies a record that was put aside, for one consumer. */
public interface Reapplication {

	/** Name of the consumer. */
	String consumer();

	/** Applies the record in the open transaction, or signals why not. */
	Mono<Void> apply(ConsumerRecord<byte[], byte[]> record);

}
