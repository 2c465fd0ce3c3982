package dev.studyhall.progress.tuning;

import java.util.concurrent.RejectedExecutionException;

import dev.studyhall.kit.database.Transactions;
import dev.studyhall.progress.card.R2dbcParameters;
import dev.studyhall.progress.reviewlog.R2dbcHistories;
import dev.studyhall.progress.learner.Learners;
import dev.studyhall.progress.learner.Owner;
import dev.studyhall.progress.memory.Parameters;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

/** Gives learners weights of their own. */
@Service
final class Tuning {

	/** The most ratings that are looked at, the latest. */
	private static final int MOST_RATINGS = 20_000;

	private final R2dbcHistories histories;

	private final R2dbcParameters parameters;

	private final Learners learners;

	private final Transactions transactions;

	private final Scheduler tuning;

	Tuning(R2dbcHistories histories, R2dbcParameters parameters, Learners learners, Transactions transactions,
			@Qualifier("tuningScheduler") Scheduler tuning) {
		this.histories = histories;
		this.parameters = parameters;
		this.learners = learners;
		this.transactions = transactions;
		this.tuning = tuning;
	}

	/**
	 * Fits weights to the learner's log, and has ratings scheduled by them from then on
	 * if they foretell better what they have not seen. Signals {@link TuningRefused}.
	 */
	Mono<Tuned> fit(Owner owner) {
		return read(owner).as(transactions::inTenant)
			.flatMap((log) -> tune(log).flatMap((tuned) -> keepIfBetter(owner, log, tuned)))
			.checkpoint("fit weights");
	}

	private Mono<Log> read(Owner owner) {
		return histories.latest(owner, MOST_RATINGS)
			.flatMap((told) -> parameters.find(owner).map((current) -> new Log(told, current)));
	}

	private Mono<Tuned> tune(Log log) {
		return Mono.fromCallable(log::tune)
			.subscribeOn(tuning)
			.onErrorMap(RejectedExecutionException.class, (full) -> new TuningRefused.TooManyAtOnce());
	}

	private Mono<Tuned> keepIfBetter(Owner owner, Log log, Tuned tuned) {
		return tuned.better() ? keep(owner, log, tuned).as(transactions::inTenant).thenReturn(tuned) : Mono.just(tuned);
	}

	/**
	 * Takes a place in the log, so that a replay knows which ratings they hold for.
	 * Nothing is kept of a log that was erased meanwhile.
	 */
	private Mono<Void> keep(Owner owner, Log log, Tuned tuned) {
		return learners.lock(owner)
			.filterWhen((sequence) -> histories.holds(owner, log.sequence()))
			.flatMap((sequence) -> parameters.find(owner)
				.flatMap((current) -> parameters.add(owner, sequence,
						new Parameters(tuned.fit().weights(), current.settings()))));
	}

}
