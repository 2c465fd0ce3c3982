package dev.studyhall.progress.live;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import dev.studyhall.kit.database.NotificationConsumer;
import dev.studyhall.kit.tenancy.MemberId;
import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.progress.learner.Owner;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/**
 * The streams that are open in this instance, by learner, and woken when the database
 * tells of a change. All of them are woken when the database is heard again after a
 * silence.
 */
final class Listeners implements NotificationConsumer {

	private final LiveProperties properties;

	private final ConcurrentHashMap<Owner, List<Listener>> open = new ConcurrentHashMap<>();

	private final AtomicInteger count = new AtomicInteger();

	Listeners(LiveProperties properties) {
		this.properties = properties;
	}

	/** One stream, which hears that something has changed, and not what. */
	record Listener(Owner owner, Sinks.Many<Boolean> bell) {

		Flux<Boolean> wakings() {
			return bell.asFlux();
		}

		private void wake() {
			bell.tryEmitNext(true);
		}

	}

	/** One more listener. Throws {@link LiveRefused} if there are as many as may be. */
	Listener add(Owner owner) {
		Listener listener = new Listener(owner, Sinks.many().multicast().directBestEffort());
		open.compute(owner, (_, others) -> with(others == null ? List.of() : others, listener));
		if (count.incrementAndGet() > properties.maxStreams()) {
			remove(listener);
			throw new LiveRefused.TooManyStreams(properties.maxStreams());
		}
		return listener;
	}

	void remove(Listener listener) {
		count.decrementAndGet();
		open.computeIfPresent(listener.owner(), (_, all) -> without(all, listener));
	}

	int count() {
		return count.get();
	}

	@Override
	public String channel() {
		return ChangeNotices.CHANNEL;
	}

	@Override
	public void onConnected() {
		wake(open.values().stream());
	}

	/** The payload is a tenant, or a tenant and a learner with a slash in between. */
	@Override
	public void onNotification(String payload) {
		int slash = payload.indexOf('/');
		TenantId tenant = new TenantId(UUID.fromString((slash < 0) ? payload : payload.substring(0, slash)));
		if (slash < 0) {
			wake(open.entrySet()
				.stream()
				.filter((each) -> each.getKey().tenant().equals(tenant))
				.map((each) -> each.getValue()));
		}
		else {
			Owner owner = new Owner(tenant, new MemberId(UUID.fromString(payload.substring(slash + 1))));
			wake(Stream.of(open.getOrDefault(owner, List.of())));
		}
	}

	@Override
	public void onDisconnected() {
		// whoever listens is woken when it is heard again
	}

	private static void wake(Stream<List<Listener>> listeners) {
		listeners.flatMap(List::stream).forEach(Listener::wake);
	}

	private List<Listener> with(List<Listener> others, Listener listener) {
		if (others.size() >= properties.maxStreamsPerLearner()) {
			throw new LiveRefused.TooManyOfLearner(properties.maxStreamsPerLearner());
		}
		return Stream.concat(others.stream(), Stream.of(listener)).toList();
	}

	@SuppressWarnings("NullAway") // null takes the learner out
	private static List<Listener> without(List<Listener> all, Listener listener) {
		List<Listener> others = all.stream().filter((each) -> !each.equals(listener)).toList();
		return others.isEmpty() ? null : others;
	}

}
