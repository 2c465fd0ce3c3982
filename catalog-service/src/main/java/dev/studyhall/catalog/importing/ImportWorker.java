package dev.studyhall.catalog.importing;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import dev.studyhall.kit.database.DatabaseFaults;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.scheduling.annotation.Scheduled;

/**
 * Takes up jobs, one at a time on each instance, and keeps them alive while they run. A
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

	ImportWorker(JobQueue queue, ImportRunner runner, ImportProperties properties) {
		this.queue = queue;
		this.runner = runner;
		this.properties = properties;
	}

	/** Works until no job waits; Spring subscribes, and asks again after the interval. */
	@Scheduled(fixedDelayString = "${studyhall.importing.poll-interval:300ms}")
	Mono<Void> work() {
		return Mono.defer(this::takeUp).repeat().takeWhile(Boolean::booleanValue).then().onErrorResume(this::rest);
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

	private Mono<Boolean> takeUp() {
		return queue.claim().flatMap((claim) -> work(claim).thenReturn(true)).defaultIfEmpty(false);
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
