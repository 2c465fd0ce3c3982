package dev.studyhall.progress.tuning;

import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;

import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.progress.memory.Weights;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

/** Gives tenants weights of their own, which their new learners begin by. */
@Service
final class TenantTuning {

	private final R2dbcTenantLogs logs;

	private final R2dbcTenantWeights weights;

	private final Transactions transactions;

	private final Scheduler tuning;

	private final Clock clock;

	TenantTuning(R2dbcTenantLogs logs, R2dbcTenantWeights weights, Transactions transactions,
			@Qualifier("tuningScheduler") Scheduler tuning, Clock clock) {
		this.logs = logs;
		this.weights = weights;
		this.transactions = transactions;
		this.tuning = tuning;
		this.clock = clock;
	}

	/** The weights that new learners begin by; empty if it is the defaults. */
	Mono<TenantWeights> find(TenantId tenant) {
		return weights.find(tenant).as(transactions::inTenant);
	}

	/** Has new learners begin by the defaults again. */
	Mono<Void> remove(TenantId tenant) {
		return weights.remove(tenant).as(transactions::inTenant);
	}

	/**
	 * Fits weights to a sample of the tenant's log, and has new learners begin by them if
	 * they foretell better what they have not seen. Signals {@link TuningRefused}.
	 */
	Mono<TenantFit> fit(TenantId tenant) {
		return logs.latest(tenant)
			.flatMap((histories) -> findInUse(tenant)
				.flatMap((inUse) -> tune(() -> TenantLog.of(histories).tune(inUse))))
			.flatMap((fit) -> keepIfBetter(tenant, fit))
			.checkpoint("fit a tenant's weights");
	}

	private Mono<Weights> findInUse(TenantId tenant) {
		return find(tenant).map(TenantWeights::weights).defaultIfEmpty(Weights.DEFAULT);
	}

	private Mono<TenantFit> tune(Callable<TenantFit> work) {
		return Mono.fromCallable(work)
			.subscribeOn(tuning)
			.onErrorMap(RejectedExecutionException.class, (full) -> new TuningRefused.TooManyAtOnce());
	}

	/**
	 * Where another fit was faster, it is held against that one's weights: each time
	 * around, one has been kept.
	 */
	private Mono<TenantFit> keepIfBetter(TenantId tenant, TenantFit fit) {
		return fit.better() ? weights.replace(tenant, fit.inUse(), TenantWeights.of(fit, clock.instant()))
			.as(transactions::inTenant)
			.flatMap((kept) -> kept ? Mono.just(fit) : holdAgainstTheFaster(tenant, fit)) : Mono.just(fit);
	}

	private Mono<TenantFit> holdAgainstTheFaster(TenantId tenant, TenantFit fit) {
		return findInUse(tenant).flatMap((faster) -> tune(() -> fit.against(faster)))
			.flatMap((held) -> keepIfBetter(tenant, held));
	}

}
