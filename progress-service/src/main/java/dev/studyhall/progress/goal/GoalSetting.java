package dev.studyhall.progress.goal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.studyhall.kit.database.Transactions;
import dev.studyhall.progress.learner.Learners;
import dev.studyhall.progress.learner.Owner;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;
import org.springframework.web.server.ServerWebExchange;

/** Keeps each learner's goal. */
@Service
final class GoalSetting {

	private final Learners learners;

	private final R2dbcGoals goals;

	private final Transactions transactions;

	private final Clock clock;

	GoalSetting(Learners learners, R2dbcGoals goals, Transactions transactions, Clock clock) {
		this.learners = learners;
		this.goals = goals;
		this.transactions = transactions;
		this.clock = clock;
	}

	/** The learner's goal; empty if there is none. */
	Mono<GoalAnswer> find(Owner owner) {
		return goals.find(owner).flatMap((goal) -> answer(owner, goal, false)).as(transactions::inTenant);
	}

	/**
	 * Sets the goal. What says the same as before is left as it is. Signals
	 * {@link GoalRefused} for a topic that is not offered.
	 */
	Mono<GoalAnswer> put(Owner owner, Wish wish, ServerWebExchange exchange) {
		return learners.lock(owner)
			.flatMap((sequence) -> found(owner, exchange).flatMap((found) -> goals.findTopics(owner, wish.topics())
				.map((ids) -> wish.from(found, ids(wish, ids), clock.instant(), sequence))
				.flatMap((goal) -> save(owner, found, goal))))
			.as(transactions::inTenant)
			.checkpoint("put goal");
	}

	/** Takes the goal away, if there is one. */
	Mono<Void> remove(Owner owner, ServerWebExchange exchange) {
		return learners.lock(owner)
			.then(Mono.defer(() -> found(owner, exchange)))
			.then(Mono.defer(() -> goals.remove(owner)))
			.as(transactions::inTenant)
			.checkpoint("remove goal");
	}

	private Mono<Found> found(Owner owner, ServerWebExchange exchange) {
		return goals.find(owner).map(Found::new).defaultIfEmpty(Found.NOTHING).map((found) -> found.matching(exchange));
	}

	private Mono<GoalAnswer> save(Owner owner, Found found, StudyGoal goal) {
		StudyGoal before = found.goal();
		if (before != null && before.saysTheSame(goal)) {
			return answer(owner, before, false);
		}
		return goals.put(owner, goal).then(Mono.defer(() -> answer(owner, goal, before == null)));
	}

	private Mono<GoalAnswer> answer(Owner owner, StudyGoal goal, boolean created) {
		return goals.listTopics(owner, goal).map((topics) -> new GoalAnswer(goal, GoalView.of(goal, topics), created));
	}

	private static List<UUID> ids(Wish wish, Map<String, UUID> known) {
		return wish.topics().stream().map((slug) -> {
			UUID id = known.get(slug);
			if (id == null) {
				throw new GoalRefused.TopicUnknown(slug);
			}
			return id;
		}).toList();
	}

}
