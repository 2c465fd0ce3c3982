package dev.studyhall.kit.consumer;

import java.util.List;
import java.util.Set;

import reactor.core.publisher.Mono;

/** What a service does about events. Every bean of this type is run by the kit. */
public interface EventConsumer {

	/**
	 * Its name within the service, for instance {@code catalog-copy}; never changes, or
	 * it begins anew.
	 */
	String name();

	/** The Kafka topic it reads. */
	String topic();

	/**
	 * Types it applies, with their version. Another version of the same name parks the
	 * event; other types pass by.
	 */
	Set<String> types();

	/**
	 * Those of the types that make void what was told under the same key before. What
	 * waits of it is given up, so that such an event is never held back by it.
	 */
	default Set<String> clearingTypes() {
		return Set.of();
	}

	/**
	 * Whether somebody waits for what it does. If not, events are gathered for a moment
	 * and applied together, which costs less.
	 */
	default boolean hurried() {
		return true;
	}

	/** Tables that a rebuild makes anew from the log; each belongs to one consumer. */
	Set<String> projectionTables();

	/**
	 * Applies one tenant's events, those of each partition in order, in the open worker
	 * transaction whose tenant is set. Idempotent: a state event by its sequence, a fact
	 * by its id. Signals any failure; the kit tells faults of an event from those of the
	 * world.
	 */
	Mono<Void> apply(List<IncomingEvent> events);

}
