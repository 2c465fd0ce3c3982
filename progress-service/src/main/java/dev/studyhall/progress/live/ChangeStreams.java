package dev.studyhall.progress.live;

import java.time.Instant;

import dev.studyhall.progress.learner.Owner;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.http.codec.ServerSentEvent;

/**
 * Streams of changes. A client that takes nothing is read for no further: what it misses
 * is told as one change once it does.
 */
final class ChangeStreams implements ApplicationListener<ContextClosedEvent> {

	private final Listeners listeners;

	private final Changes changes;

	private final LiveProperties properties;

	private final Sinks.Empty<Void> stopping = Sinks.empty();

	ChangeStreams(Listeners listeners, Changes changes, LiveProperties properties) {
		this.listeners = listeners;
		this.changes = changes;
		this.properties = properties;
	}

	/**
	 * Where the learner stands, and again after every change, with signs of life in
	 * between; ends at that time, or with this instance. Signals {@link LiveRefused}
	 * first if as many are open as may be.
	 */
	Flux<ServerSentEvent<Change>> follow(Owner owner, Instant end) {
		return Flux.using(() -> listeners.add(owner), this::tell, listeners::remove)
			.takeUntilOther(stopping.asMono())
			.takeUntilOther(changes.until(end));
	}

	/** Lets the streams end, so that their requests hold up no orderly stop. */
	@Override
	public void onApplicationEvent(ContextClosedEvent event) {
		stopping.tryEmitEmpty();
	}

	/** Listens first, then looks: no change falls in between. */
	private Flux<ServerSentEvent<Change>> tell(Listeners.Listener listener) {
		Mono<Change> look = changes.read(listener.owner());
		Mono<Change> lookLater = Mono.delay(properties.pause()).then(look);
		Flux<ServerSentEvent<Change>> told = Flux.merge(listener.wakings(), Mono.just(false))
			.onBackpressureLatest()
			.concatMap((woken) -> woken ? lookLater : look, 1)
			.map(ChangeStreams::toEvent);
		return Flux.merge(told,
				Flux.interval(properties.heartbeat()).onBackpressureDrop().map((_) -> ChangeStreams.life()));
	}

	private static ServerSentEvent<Change> toEvent(Change change) {
		return ServerSentEvent.builder(change).event("changed").id(Long.toString(change.sequence())).build();
	}

	private static ServerSentEvent<Change> life() {
		return ServerSentEvent.<Change>builder().comment("").build();
	}

}
