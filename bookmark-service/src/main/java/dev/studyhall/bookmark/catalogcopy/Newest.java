package dev.studyhall.bookmark.catalogcopy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;

import dev.studyhall.kit.consumer.IncomingEvent;
import org.jspecify.annotations.Nullable;

/**
 * The last word of a batch on one topic or question. Statements that write a whole batch
 * at once may name a row only once.
 */
record Newest<T extends CatalogEvent>(long sequence, T event) {

	/**
	 * The newest events of that type, one for each topic or question.
	 * @throws IllegalArgumentException if a payload is about another one than its
	 * envelope
	 */
	static <T extends CatalogEvent> List<Newest<T>> of(List<IncomingEvent> events, String type, Class<T> payload) {
		return of(events, type, payload, (event) -> true);
	}

	/**
	 * The newest events of that type that fulfil the condition, one for each topic or
	 * question.
	 * @throws IllegalArgumentException if a payload is about another one than its
	 * envelope
	 */
	static <T extends CatalogEvent> List<Newest<T>> of(List<IncomingEvent> events, String type, Class<T> payload,
			Predicate<T> condition) {
		Map<UUID, Newest<T>> newest = new HashMap<>();
		events.stream()
			.filter((event) -> event.type().equals(type))
			.map((event) -> read(event, payload))
			.filter((event) -> condition.test(event.event()))
			.forEach((event) -> newest.merge(event.event().aggregateId(), event,
					BinaryOperator.maxBy((a, b) -> Long.compare(a.sequence(), b.sequence()))));
		return List.copyOf(newest.values());
	}

	/** One value of each, as the array parameter of a batch. */
	static <E, V> V[] column(List<E> rows, Function<E, ? extends @Nullable V> value, IntFunction<V[]> array) {
		return rows.stream().map(value).toArray(array);
	}

	private static <T extends CatalogEvent> Newest<T> read(IncomingEvent envelope, Class<T> payload) {
		T event = envelope.as(payload);
		if (!event.aggregateId().toString().equals(envelope.aggregateId())) {
			throw new IllegalArgumentException("The payload is not about " + envelope.aggregateId());
		}
		return new Newest<>(envelope.sequence(), event);
	}

}
