package dev.studyhall.progress.attempt;

import java.time.Clock;

import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.outbox.Outbox;
import dev.studyhall.kit.outbox.OutgoingEvent;
import dev.studyhall.kit.web.NotFoundException;
import dev.studyhall.progress.learner.Learners;
import dev.studyhall.progress.learner.Owner;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;

/**
 * Takes the latest rating of a card back, with its event: the attempt stays, as if it had
 * been skipped.
 */
@Service
final class Undoing {

	private final Learners learners;

	private final R2dbcUndos undos;

	private final Outbox outbox;

	private final Transactions transactions;

	private final Clock clock;

	Undoing(Learners learners, R2dbcUndos undos, Outbox outbox, Transactions transactions, Clock clock) {
		this.learners = learners;
		this.undos = undos;
		this.outbox = outbox;
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
		Integer rating = undoable.rating();
		if (rating == null) {
			return Mono.error(AttemptRefused.NotRated::new);
		}
		return undoable.latest() ? takeBack(owner, undoable, rating, sequence)
				: Mono.error(AttemptRefused.RatedSince::new);
	}

	private Mono<Void> takeBack(Owner owner, Undoable undoable, int rating, long sequence) {
		return Mono.fromSupplier(() -> new UndoneAt(sequence, clock.instant()))
			.flatMap((at) -> replayWithout(owner, undoable, at)
				.then(Mono.defer(() -> outbox.append(new OutgoingEvent(owner.tenant(), owner.learner().toString(),
						at.sequence(), AttemptUndoneV1.TYPE, "attempt/" + undoable.attempt(), at.recordedAt(),
						AttemptUndoneV1.of(owner, undoable, rating, at))))));
	}

	private Mono<Void> replayWithout(Owner owner, Undoable undoable, UndoneAt at) {
		return undos.replay(owner)
			.flatMap((replay) -> undos.cardBefore(owner, undoable, replay))
			.flatMap((card) -> undos.record(owner, undoable, card, at));
	}

}
