package dev.studyhall.kit.database;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts what happens at a door. */
final class DoorListener {

	private final Counter detached;

	private final Counter turnedAway;

	DoorListener(MeterRegistry meters, String pool) {
		this.detached = Counter.builder("studyhall.database.detached")
			.description("Transactions that ran on after their caller hung up")
			.tag("pool", pool)
			.register(meters);
		this.turnedAway = Counter.builder("studyhall.database.turned.away")
			.description("Transactions refused because no connection came free in time")
			.tag("pool", pool)
			.register(meters);
	}

	void onDetached() {
		detached.increment();
	}

	void onTurnedAway() {
		turnedAway.increment();
	}

}
