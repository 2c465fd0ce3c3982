package dev.studyhall.progress.erasure;

import java.time.Clock;
import java.time.Instant;

import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.outbox.Outbox;
import dev.studyhall.kit.outbox.OutgoingEvent;
import dev.studyhall.progress.learner.Learners;
import dev.studyhall.progress.learner.Owner;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Service;

/**
 * Erases learners: their rows and the event that tells the other services, in one
 * transaction. What is left is the pseudonym with its sequence, which goes on from there.
 * See ADR 32.
 */
@Service
final class Erasing {

	/** A transaction's own deadline can only be moved by taking it away first. */
	private static final String ALLOW_TIME = """
			select set_config('transaction_timeout', '0', true), set_config('transaction_timeout', '5min', true),
				set_config('statement_timeout', '5min', true)""";

	private static final String ERASE = "call erase_member(:learner, array['learner'])";

	private final Learners learners;

	private final Outbox outbox;

	private final DatabaseClient database;

	private final Transactions transactions;

	private final Clock clock;

	Erasing(Learners learners, Outbox outbox, DatabaseClient database, Transactions transactions, Clock clock) {
		this.learners = learners;
		this.outbox = outbox;
		this.database = database;
		this.transactions = transactions;
		this.clock = clock;
	}

	/**
	 * Erases the learner, known or not, as often as it is called. The learner stays
	 * locked meanwhile: an attempt under way is either erased with the others or begins
	 * anew. Takes seconds for a million attempts.
	 */
	Mono<Void> erase(Owner owner) {
		return database.sql(ALLOW_TIME)
			.then()
			.then(Mono.defer(() -> learners.lock(owner)))
			.flatMap((sequence) -> eraseAndAnnounce(owner, sequence))
			.as(transactions::inTenant)
			.checkpoint("erase learner");
	}

	private Mono<Void> eraseAndAnnounce(Owner owner, long sequence) {
		Instant at = clock.instant();
		return database.sql(ERASE)
			.bind("learner", owner.learner().value())
			.then()
			.then(Mono.defer(() -> outbox.append(new OutgoingEvent(owner.tenant(), owner.learner().toString(), sequence,
					LearnerErasedV1.TYPE, "learner/" + owner.learner(), at, LearnerErasedV1.of(owner, at)))));
	}

}
