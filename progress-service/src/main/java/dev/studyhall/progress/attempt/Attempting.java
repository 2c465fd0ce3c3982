package dev.studyhall.progress.attempt;

import java.time.Clock;

import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.id.IdGenerator;
import dev.studyhall.kit.outbox.Outbox;
import dev.studyhall.kit.outbox.OutgoingEvent;
import dev.studyhall.kit.web.UnknownYetException;
import dev.studyhall.progress.learner.Learners;
import dev.studyhall.progress.learner.Owner;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Service;

/** Records what learners did, each client event once, with its card and its event. */
@Service
final class Attempting {

	private final Learners learners;

	private final R2dbcAttempts attempts;

	private final Outbox outbox;

	private final Transactions transactions;

	private final IdGenerator ids;

	private final Clock clock;

	private final JsonMapper json;

	Attempting(Learners learners, R2dbcAttempts attempts, Outbox outbox, Transactions transactions, IdGenerator ids,
			Clock clock, JsonMapper json) {
		this.learners = learners;
		this.attempts = attempts;
		this.outbox = outbox;
		this.transactions = transactions;
		this.ids = ids;
		this.clock = clock;
		this.json = json;
	}

	/**
	 * Records a claim, or repeats the answer that its client event id got before. Signals
	 * {@link AttemptRefused.ClientEventIdReused} if that was for another claim, and
	 * {@link UnknownYetException} for a question that the catalog has not told of, or a
	 * choice of such a version.
	 */
	Mono<Answer> record(Owner owner, Claim claim) {
		return learners.lock(owner)
			.flatMap((sequence) -> attempts.findStanding(owner, claim)
				.flatMap((standing) -> answer(owner, claim, standing, sequence)))
			.as(transactions::inTenant)
			.checkpoint("record attempt");
	}

	private Mono<Answer> answer(Owner owner, Claim claim, Standing standing, long sequence) {
		Receipt receipt = standing.receipt();
		if (receipt != null) {
			return receipt.covers(claim) ? Mono.fromSupplier(() -> repeat(receipt))
					: Mono.error(() -> new AttemptRefused.ClientEventIdReused(claim.clientEventId()));
		}
		AskedQuestion question = standing.question();
		return (question != null) ? saveAndAnnounce(owner, accept(question.score(claim), sequence), standing)
				: Mono.error(UnknownYetException::new);
	}

	private Answer repeat(Receipt receipt) {
		return new Answer.Repeated(json.readValue(receipt.answer(), AttemptView.class));
	}

	private Attempt accept(Claim claim, long sequence) {
		return new Attempt(ids.next(), claim, sequence, clock.instant());
	}

	private Mono<Answer> saveAndAnnounce(Owner owner, Attempt attempt, Standing standing) {
		AttemptView view = AttemptView.of(attempt);
		Receipt receipt = new Receipt(attempt.claim().hash(), json.writeValueAsString(view));
		return attempts.record(owner, attempt, receipt, standing)
			.then(outbox.append(new OutgoingEvent(owner.tenant(), owner.learner().toString(), attempt.sequence(),
					AttemptRecordedV1.TYPE, "attempt/" + attempt.id(), attempt.recordedAt(),
					AttemptRecordedV1.of(owner, attempt))))
			.thenReturn(new Answer.Recorded(view));
	}

}
