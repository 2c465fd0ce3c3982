package dev.studyhall.catalog.importing;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import dev.studyhall.catalog.refusal.TooManyStreams;
import dev.studyhall.kit.database.DatabaseFaults;
import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.web.NotFoundException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.retry.Retry;

import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;

/**
 * Tells how an import gets on while it does. Whichever instance works on the job, each
 * stream looks at its row by key every so often, reads the rest only when that has
 * changed, and holds nothing in between. A client that takes nothing is read for no
 * further, and one that hangs up ends the looking.
 */
final class ImportWatch implements ApplicationListener<ContextClosedEvent> {

	private static final int RETRIES = 4;

	private final Imports imports;

	private final WatchProperties properties;

	private final int heartbeat;

	private final AtomicInteger open = new AtomicInteger();

	private final Sinks.Empty<Void> stopping = Sinks.empty();

	ImportWatch(Imports imports, WatchProperties properties) {
		this.imports = imports;
		this.properties = properties;
		this.heartbeat = Math.max(1, (int) properties.heartbeat().dividedBy(properties.interval()));
	}

	/**
	 * What is seen of a job in one look.
	 *
	 * @param mark changes with whatever the job shows
	 * @param looks how many looks saw nothing new since
	 */
	record Sight(ImportJob job, String mark, int looks) {

		/** Whether it shows nothing new: only life. */
		boolean silent() {
			return looks > 0;
		}

		private Sight again() {
			return new Sight(job, mark, looks + 1);
		}

	}

	/** The job as it is. Signals {@link NotFoundException}. */
	Mono<Sight> look(Caller caller, UUID job) {
		return imports.mark(caller, job)
			.switchIfEmpty(Mono.error(NotFoundException::new))
			.flatMap((mark) -> read(caller, job, mark));
	}

	/**
	 * That, every change from there on, and now and then a sign of life; ends with the
	 * job, or with this instance. Signals {@link TooManyStreams} first if as many are
	 * open as may be.
	 */
	Flux<Sight> follow(Caller caller, Sight first) {
		Flux<Sight> looks = Flux.just(first)
			.expand((last) -> last.job().over() ? Mono.empty() : lookAgain(caller, last))
			.filter((sight) -> sight.looks() % heartbeat == 0)
			.takeUntilOther(stopping.asMono());
		return Flux.using(this::takePlace, (_) -> looks, (_) -> open.decrementAndGet());
	}

	/** How many streams are open in this instance. */
	int open() {
		return open.get();
	}

	/** Lets the streams end, so that their requests hold up no orderly stop. */
	@Override
	public void onApplicationEvent(ContextClosedEvent event) {
		stopping.tryEmitEmpty();
	}

	private Mono<Sight> lookAgain(Caller caller, Sight last) {
		UUID job = last.job().id();
		return Mono.delay(properties.interval())
			.flatMap((_) -> imports.mark(caller, job))
			.flatMap((mark) -> mark.equals(last.mark()) ? Mono.just(last.again()) : read(caller, job, mark))
			.retryWhen(Retry.backoff(RETRIES, properties.interval()).filter(DatabaseFaults::isTransient));
	}

	/**
	 * What is read is as new as the mark or newer: then the next look says so once more.
	 */
	private Mono<Sight> read(Caller caller, UUID job, String mark) {
		return imports.require(caller, job).map((found) -> new Sight(found, mark, 0));
	}

	private int takePlace() {
		int taken = open.incrementAndGet();
		if (taken > properties.maxStreams()) {
			open.decrementAndGet();
			throw new TooManyStreams(properties.maxStreams());
		}
		return taken;
	}

}
