package dev.studyhall.catalog.importing;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import dev.studyhall.kit.database.DatabaseFaults;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.scheduling.annotation.Scheduled;

/**
 * Takes up jobs, a few at once on each instance, and keeps them alive while they run. A
 * job that fails is taken up again when its lease has run out, here or elsewhere, until
 * it has failed too often without getting any further.
 */
final class ImportWorker {

	private static final Logger log = LoggerFactory.getLogger(ImportWorker.class);

	private static final Duration PAUSE = Duration.ofSeconds(1);

	private static final String HOPELESS = "The import failed on our side, again and again; what it did so far stays done.";

	private final JobQueue queue;

	private final ImportRunner runner;

	private final ImportProperties properties;

	private final AtomicInteger underWay = new AtomicInteger();

	ImportWorker(JobQueue queue, ImportRunner runner, ImportProperties properties) {
		this.queue = queue;
		this.runner = runner;
		this.properties = properties;
	}

	/** Works until no job waits; Spring subscribes, and asks again after the interval. */
	@Scheduled(fixedDelayString = "${studyhall.importing.poll-interval:300ms}")
	Mono<Void> work() {
		return Flux.range(0, properties.atOnce()).flatMap((lane) -> workInLane(), properties.atOnce()).then();
	}

	/** One job after the other, as long as there are any in this lane or another. */
	private Mono<Void> workInLane() {
		return Mono.defer(this::takeUp)
			.flatMap((found) -> found ? Mono.just(true) : lookAgainLater())
			.repeat()
			.takeWhile(Boolean::booleanValue)
			.then()
			.onErrorResume(this::rest);
	}

	private Mono<Boolean> lookAgainLater() {
		return (underWay.get() > 0) ? Mono.delay(properties.pollInterval()).thenReturn(true) : Mono.just(false);
	}

	/** Clears away uploads that broke off. */
	@Scheduled(fixedDelay = 10, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
	Mono<Void> sweep() {
		return queue.sweep()
			.filter((swept) -> swept > 0)
			.doOnNext((swept) -> log.info("event=uploads-cleared-away count={}", swept))
			.then()
			.onErrorResume(this::rest);
	}

	/**
	 * The observation of the schedule is left behind: it would be opened and closed again
	 * with each row that is read.
	 */
	private Mono<Boolean> takeUp() {
		return queue.claim()
			.flatMap((claim) -> counted(work(claim)).thenReturn(true))
			.defaultIfEmpty(false)
			.contextWrite((context) -> context.delete(ObservationThreadLocalAccessor.KEY));
	}

	private Mono<Void> counted(Mono<Void> work) {
		return Mono.using(underWay::incrementAndGet, (number) -> work, (number) -> underWay.decrementAndGet());
	}

	private Mono<Void> work(Claim claim) {
		if (claim.attempts() > properties.maxAttempts()) {
			return queue.fail(claim, HOPELESS);
		}
		return keepAlive(claim, runner.run(claim)).then(Mono.defer(() -> queue.complete(claim)))
			.doOnSuccess((done) -> log.info("event=import-completed tenant={} job={}", claim.tenant(), claim.job()))
			.onErrorResume(ArchiveRefused.class, (refused) -> queue.fail(claim, refused.reason()))
			.onErrorResume((failure) -> giveUp(claim, failure));
	}

	private Mono<Void> keepAlive(Claim claim, Mono<Void> work) {
		Mono<Boolean> heartbeats = Flux.interval(properties.lease().dividedBy(3))
			.onBackpressureDrop()
			.concatMap((beat) -> queue.renew(claim).onErrorComplete(DatabaseFaults::isTransient), 1)
			.then(Mono.never());
		return Mono.firstWithSignal(work.thenReturn(true), heartbeats).then();
	}

	/** The lease runs out by itself; nobody waits for a connection to say so. */
	private Mono<Void> giveUp(Claim claim, Throwable failure) {
		if (failure instanceof LeaseLost || DatabaseFaults.isTransient(failure)) {
			log.warn("event=import-interrupted tenant={} job={} cause={}", claim.tenant(), claim.job(),
					String.valueOf(failure));
			return Mono.empty();
		}
		log.error("event=import-failed tenant={} job={} attempt={}", claim.tenant(), claim.job(), claim.attempts(),
				failure);
		return (claim.attempts() < properties.maxAttempts()) ? Mono.empty() : queue.fail(claim, HOPELESS);
	}

	private Mono<Void> rest(Throwable failure) {
		log.warn("event=import-worker-waits cause={}", String.valueOf(failure));
		return Mono.delay(PAUSE).then();
	}

}
