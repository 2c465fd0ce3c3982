package dev.studyhall.kit.consumer;

import java.util.concurrent.atomic.AtomicLong;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** What one consumer tells about itself. */
final class ConsumerMeters {

	private final Counter applied;

	private final Counter skipped;

	private final AtomicLong lag = new AtomicLong();

	private final AtomicLong parked = new AtomicLong();

	private final AtomicLong stopped = new AtomicLong();

	ConsumerMeters(MeterRegistry meters, String consumer) {
		this.applied = Counter.builder("studyhall.consumer.applied")
			.description("Events whose effect is committed")
			.tag("consumer", consumer)
			.register(meters);
		this.skipped = Counter.builder("studyhall.consumer.skipped")
			.description("Events of types that the consumer does not apply")
			.tag("consumer", consumer)
			.register(meters);
		gauge(meters, consumer, "studyhall.consumer.lag", lag, "Events of this instance's partitions not yet applied");
		gauge(meters, consumer, "studyhall.parked.events", parked, "Events put aside that wait for an operator");
		gauge(meters, consumer, "studyhall.consumer.stopped", stopped, "1 if the consumer stopped for good");
	}

	private static void gauge(MeterRegistry meters, String consumer, String name, AtomicLong value, String meaning) {
		Gauge.builder(name, value, AtomicLong::get).description(meaning).tag("consumer", consumer).register(meters);
	}

	void committed(BatchOutcome outcome) {
		applied.increment(outcome.applied());
		skipped.increment(outcome.unclaimed());
	}

	void lag(long events) {
		lag.set(events);
	}

	void parked(long events) {
		parked.set(events);
	}

	void stopped() {
		stopped.set(1);
	}

}
