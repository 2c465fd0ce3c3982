package dev.studyhall.progress.attempt;

import java.time.Clock;

import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.web.NotFoundException;
import dev.studyhall.progress.learner.Learners;
import dev.studyhall.progress.learner.Owner;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;

/**
 * Takes the latest rating of a card back: the attempt stays, as if it had been skipped.
 */
@Service
final class Undoing {

	private final Learners learners;

	private final R2dbcUndos undos;

	private final Transactions transactions;

	private final Clock clock;

	Undoing(Learners learners, R2dbcUndos undos, Transactions transactions, Clock clock) {
		this.learners = learners;
		this.undos = undos;
		this.transactions = transactions;
		this.clock = clock;
	}

	/**
	 * Takes back the rating of that attempt, unless it was taken back before. Signals
	 * {@link NotFoundException} if there is no such attempt, and {@link AttemptRefused}
	 * if it has no rating or not the latest.
	 */
	Mono<Void> undo(Owner owner, String clientEventId) {
		return learners.lock(owner)
			.flatMap((sequence) -> undos.find(owner, clientEventId)
				.switchIfEmpty(Mono.error(NotFoundException::new))
				.flatMap((undoable) -> undo(owner, undoable, sequence)))
			.as(transactions::inTenant)
			.checkpoint("undo attempt");
	}

	private Mono<Void> undo(Owner owner, Undoable undoable, long sequence) {
		if (undoable.undone()) {
			return Mono.empty();
		}
		if (!undoable.rated()) {
			return Mono.error(AttemptRefused.NotRated::new);
		}
		return undoable.latest() ? replayWithout(owner, undoable, sequence)
				: Mono.error(AttemptRefused.RatedSince::new);
	}

	private Mono<Void> replayWithout(Owner owner, Undoable undoable, long sequence) {
		return undos.replay(owner)
			.flatMap((replay) -> undos.cardBefore(owner, undoable, replay))
			.flatMap((card) -> undos.record(owner, undoable, card, new UndoneAt(sequence, clock.instant())));
	}

}
