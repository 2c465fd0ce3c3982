package dev.studyhall.progress.goal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.RejectedExecutionException;

import dev.studyhall.kit.database.Transactions;
import dev.studyhall.progress.card.R2dbcParameters;
import dev.studyhall.progress.reviewlog.R2dbcHistories;
import dev.studyhall.progress.learner.Owner;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

/** Makes plans, each anew of what is there now. */
@Service
final class Planning {

	/** The most ratings that a learner's pace is taken from. */
	private static final int MOST_RATINGS = 2_000;

	private final R2dbcGoals goals;

	private final R2dbcGoalQuestions questions;

	private final R2dbcParameters parameters;

	private final R2dbcHistories histories;

	private final Transactions transactions;

	private final Clock clock;

	private final Scheduler planning;

	Planning(R2dbcGoals goals, R2dbcGoalQuestions questions, R2dbcParameters parameters, R2dbcHistories histories,
			Transactions transactions, Clock clock, @Qualifier("planningScheduler") Scheduler planning) {
		this.goals = goals;
		this.questions = questions;
		this.parameters = parameters;
		this.histories = histories;
		this.transactions = transactions;
		this.clock = clock;
		this.planning = planning;
	}

	/**
	 * The plan from now on, with so many of its days; empty if there is no goal. Signals
	 * {@link GoalRefused.TooManyPlans} where more are wanted than can be made.
	 */
	Mono<PlanView> plan(Owner owner, int days) {
		return goals.find(owner)
			.flatMap((goal) -> basis(owner, goal))
			.as(transactions::inTenant)
			.flatMap((basis) -> plan(basis, days))
			.checkpoint("plan");
	}

	private Mono<Basis> basis(Owner owner, StudyGoal goal) {
		return questions.list(owner, goal)
			.flatMap((found) -> parameters.find(owner)
				.flatMap((current) -> histories.latest(owner, MOST_RATINGS)
					.map((told) -> new Basis(goal, found, current, told))));
	}

	private Mono<PlanView> plan(Basis basis, int days) {
		return Mono.fromCallable(() -> view(basis, days))
			.subscribeOn(planning)
			.onErrorMap(RejectedExecutionException.class, (full) -> new GoalRefused.TooManyPlans());
	}

	private PlanView view(Basis basis, int days) {
		Instant now = clock.instant();
		return PlanView.of(basis, basis.planAt(now), LocalDate.ofInstant(now, basis.goal().timeZone()), days);
	}

}
