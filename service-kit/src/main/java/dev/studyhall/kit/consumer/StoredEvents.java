package dev.studyhall.kit.consumer;

import java.util.List;

import dev.studyhall.kit.parked.FaultyEventException;
import dev.studyhall.kit.parked.Reapplication;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import reactor.core.publisher.Mono;

/** Applies events of one consumer that had been put aside. */
record StoredEvents(ConsumerParts parts) implements Reapplication {

	@Override
	public String consumer() {
		return parts.name();
	}

	@Override
	public Mono<Void> apply(ConsumerRecord<byte[], byte[]> record) {
		return switch (parts.reader().read(record)) {
			case Reading.Unclaimed _ -> Mono.empty();
			case Reading.Faulty faulty -> Mono.error(new FaultyEventException(faulty.cause()));
			case Reading.Claimed claimed -> parts.effects().apply(claimed.event().tenant(), List.of(claimed));
		};
	}

}
